using System.Globalization;
using System.Text.Json;
using AccessAudit.Checklists;
using AccessAudit.Sheets;

namespace AccessAudit.Imaging.Sheets.Printing;

/// <summary>The fixed words of sheets and posters in one language.</summary>
internal sealed class PrintTexts
{
    private static readonly Dictionary<Language, PrintTexts> Embedded = Language.All.ToDictionary(l => l, l => new PrintTexts(l));

    private readonly Dictionary<string, string> texts;

    private PrintTexts(Language language) =>
        texts = JsonSerializer.Deserialize<Dictionary<string, string>>(Resources.Read($"printing.texts.{language}.json"))!;

    public IEnumerable<string> Keys => texts.Keys;

    public string this[string key] => texts[key];

    public static PrintTexts In(Language language) => Embedded[language];

    public string Format(string key, params ReadOnlySpan<object?> values) => string.Format(CultureInfo.InvariantCulture, texts[key], values);

    /// <summary>The stage in words; its code where the words are not known.</summary>
    public string Stage(string code) => texts.GetValueOrDefault($"stage.{code}", code);

    /// <summary>The unit's sign; its code where the sign is not known.</summary>
    public string Unit(string code) => texts.GetValueOrDefault($"unit.{code}", code);

    /// <summary>What is printed beside a box that is no choice: a word, or a band with the language's decimal mark.</summary>
    public string Option(SheetOption option) => option switch
    {
        { Kind: not SheetOptionKind.Band } => texts[$"option.{option.Code}"],
        { Band: var (low, high, _) } when option.Code[0] is not ('≤' or '>') => $"{Number(low)}–{Number(high)}",
        _ => option.Code.Replace(".", texts["decimal"]),
    };

    private string Number(decimal number) =>
        number.ToString("0.############", CultureInfo.InvariantCulture).Replace(".", texts["decimal"]);
}
