using System.Globalization;
using System.Text.Json;
using AccessAudit.Checklists;
using AccessAudit.Scoring;
using Humanizer;

namespace AccessAudit.Imaging.Scorecards;

/// <summary>The words of the cards in one language, with that language's numbers, dates and plurals.</summary>
public sealed class CardWords
{
    private static readonly Dictionary<Language, CardWords> Shelf = Language.All.ToDictionary(l => l, l => new CardWords(l));

    private readonly Dictionary<string, string> texts = new(StringComparer.Ordinal);
    private readonly Dictionary<string, IReadOnlyDictionary<string, string>> plurals = new(StringComparer.Ordinal);

    private CardWords(Language language)
    {
        Language = language;
        using var document = JsonDocument.Parse(Resources.Read($"scorecards.texts.{language.Code}.json"));
        foreach (var entry in document.RootElement.EnumerateObject())
        {
            if (entry.Value.ValueKind == JsonValueKind.String)
                texts.Add(entry.Name, entry.Value.GetString()!);
            else
                plurals.Add(entry.Name, entry.Value.EnumerateObject().ToDictionary(f => f.Name, f => f.Value.GetString()!));
        }
    }

    public Language Language { get; }

    public static CardWords In(Language language) => Shelf[language];

    public string this[string key] => texts[key];

    /// <summary>A sentence with its blanks, written <c>{name}</c>, filled in.</summary>
    public string Say(string key, params ReadOnlySpan<(string Name, string Value)> blanks) => Fill(texts[key], blanks);

    /// <summary>A number with its noun: 1 station, 2 stations.</summary>
    public string Count(string key, long n) => Fill(plurals[key][Plural.Of(Language, n)], ("n", Number(n)));

    public string Number(decimal n) => Plain(n, n.ToString("#,0.############", CultureInfo.InvariantCulture));

    /// <summary>With one decimal, as every share of the cards.</summary>
    public string Percent(Share share) => Say("percent", ("n", Decimal(share)));

    /// <summary>Both ends with one decimal and one sign: <c>26.1–42.7 %</c>; a single number where they are the same.</summary>
    public string Percent(Share low, Share high) => low == high
        ? Percent(low)
        : Say("range", ("low", Decimal(low)), ("high", Percent(high)));

    public string Money(long tenge) => Say("money", ("n", Number(tenge)));

    public string Date(DateOnly date) => Say(
        "date",
        ("day", date.Day.ToString(CultureInfo.InvariantCulture)),
        ("month", texts[$"month.{date.Month}"]),
        ("year", date.Year.ToString(CultureInfo.InvariantCulture)));

    /// <summary>Humanizer speaks Russian and English; Kazakh needs no plural after a number and comes from our own table.</summary>
    public string Days(int days) => Language == Language.Kazakh || days == 0
        ? Count("count.days", days)
        : TimeSpan.FromDays(days).Humanize(maxUnit: TimeUnit.Day, culture: CultureInfo.GetCultureInfo(Language.Code)).Replace(' ', '\u00a0');

    /// <summary>A measured number with its unit, such as <c>0.8 m</c>.</summary>
    public string Measure(decimal n, string unit) => Known($"unit.{unit}") is { } known
        ? Fill(known, ("n", Number(n)))
        : Say("unit.other", ("n", Number(n)), ("unit", unit));

    public string And(IReadOnlyList<string> items) => Join(items, "and");

    public string Or(IReadOnlyList<string> items) => Join(items, "or");

    public string Quote(string text) => Say("quote", ("text", text));

    public string Group(string code) => Known($"group.{code}") ?? code;

    /// <summary>As the subject of a sentence.</summary>
    public string Voters(string group) => Known($"group.{group}.voters") ?? group;

    public string Voters(IReadOnlyCollection<string> groups, int all) =>
        groups.Count == all && all > 1 ? texts["group.all.voters"] : And([.. groups.Select(Voters)]);

    /// <summary>As those for whom something is so.</summary>
    public string For(IReadOnlyCollection<string> groups, int all) =>
        groups.Count == all && all > 1 ? texts["group.all.for"] : And([.. groups.Select(g => Known($"group.{g}.for") ?? g)]);

    /// <summary>Short enough for a narrow column, with soft hyphens where it may break.</summary>
    public string ShortRegion(string code) => Known($"region.short.{code}") ?? code;

    public string Stage(string code) => Known($"stage.{code}") ?? code;

    public string At(string stage) => Known($"stage.{stage}.at") ?? Say("stage.other.at", ("stage", stage));

    public string Verdict(VerdictRange range) => range.IsSure
        ? texts[$"verdict.{range.Worst.Code()}"]
        : Say("verdict.unsure", ("worst", texts[$"verdict.{range.Worst.Code()}"]), ("best", texts[$"verdict.{range.Best.Code()}"]));

    /// <summary>The keys of a language's texts with the plural forms that each has; for holding the languages together.</summary>
    internal IEnumerable<(string Key, string Forms)> Keys =>
        texts.Keys.Select(k => (k, "")).Concat(plurals.Select(p => (p.Key, string.Join(' ', p.Value.Keys))));

    /// <summary>The blanks that a text leaves, for holding the languages together.</summary>
    internal IEnumerable<string> TextsOf(string key) => texts.TryGetValue(key, out var text) ? [text] : plurals[key].Values;

    /// <summary>An abbreviation such as <c>г.</c> stays as it is.</summary>
    public static string Capital(string text) =>
        text.Length < 2 || text[1] == '.' ? text : char.ToUpperInvariant(text[0]) + text[1..];

    private string? Known(string key) => texts.GetValueOrDefault(key);

    private string Join(IReadOnlyList<string> items, string last) => items.Count switch
    {
        0 => "",
        1 => items[0],
        _ => Say(last, ("a", string.Join(texts["list.separator"], items.SkipLast(1))), ("b", items[^1])),
    };

    private string Decimal(Share share) => Plain(share.Percent, share.Percent.ToString("#,0.0", CultureInfo.InvariantCulture));

    private string Plain(decimal n, string invariant)
    {
        var local = invariant.Replace(",", "\u0001", StringComparison.Ordinal)
            .Replace(".", texts["decimal.mark"], StringComparison.Ordinal)
            .Replace("\u0001", texts["thousands.mark"], StringComparison.Ordinal);
        return n < 0 ? local.Replace('-', '−') : local;
    }

    /// <summary>A text with its blanks, written <c>{name}</c>, filled in.</summary>
    /// <exception cref="InvalidOperationException">Nothing fills one of them.</exception>
    public static string Fill(string text, params ReadOnlySpan<(string Name, string Value)> blanks)
    {
        // Piece by piece, so that a value which itself looks like a blank stays as it is.
        var filled = new System.Text.StringBuilder();
        for (var at = 0; at < text.Length;)
        {
            var open = text.IndexOf('{', at);
            if (open < 0)
                return filled.Append(text, at, text.Length - at).ToString();
            var close = text.IndexOf('}', open);
            filled.Append(text, at, open - at).Append(ValueOf(text[(open + 1)..close], blanks));
            at = close + 1;
        }

        return filled.ToString();
    }

    private static string ValueOf(string name, ReadOnlySpan<(string Name, string Value)> blanks)
    {
        foreach (var blank in blanks)
        {
            if (blank.Name == name)
                return blank.Value;
        }

        throw new InvalidOperationException($"A text of the cards has the blank {{{name}}}, which nothing fills.");
    }
}
