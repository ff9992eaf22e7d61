using System.Globalization;
using AccessAudit.Audits;

namespace AccessAudit.Cli.Review;

/// <summary>What a person typed.</summary>
internal abstract record ReviewEntry
{
    /// <summary>The letters, and those that lie on the same keys in a Cyrillic layout.</summary>
    private static readonly Dictionary<string, string> Cyrillic = new(StringComparer.Ordinal)
    {
        ["ч"] = "x",
        ["к"] = "r",
        ["т"] = "n",
        ["г"] = "u",
        ["й"] = "q",
    };

    private ReviewEntry()
    {
    }

    public sealed record Decide(ReviewVerdict Verdict) : ReviewEntry;

    public sealed record Later : ReviewEntry;

    public sealed record Undo : ReviewEntry;

    public sealed record Stop : ReviewEntry;

    public sealed record NotUnderstood(string Text) : ReviewEntry;

    /// <param name="line">Null at the end of the input.</param>
    /// <param name="options">The codes of the row's boxes in the order in which they are numbered; null where a number is asked for.</param>
    public static ReviewEntry Read(string? line, IReadOnlyList<string>? options)
    {
        if (line is null)
            return new Stop();
        var typed = line.Trim().ToLowerInvariant();
        return Cyrillic.GetValueOrDefault(typed, typed) switch
        {
            "n" => new Later(),
            "u" => new Undo(),
            "q" => new Stop(),
            "r" => new Decide(new ReviewVerdict.Retake()),
            "x" => new Decide(options is null ? new ReviewVerdict.NoNumber() : new ReviewVerdict.Marks([])),
            _ => Meant(typed, options) is { } verdict ? new Decide(verdict) : new NotUnderstood(line.Trim()),
        };
    }

    private static ReviewVerdict? Meant(string typed, IReadOnlyList<string>? options) => options is null ? Number(typed) : Marks(typed, options);

    private static ReviewVerdict.Number? Number(string typed) =>
        decimal.TryParse(typed.Replace(',', '.'), NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number)
            ? new ReviewVerdict.Number(number)
            : null;

    private static ReviewVerdict.Marks? Marks(string typed, IReadOnlyList<string> options)
    {
        var numbers = typed.Split([' ', ',', '+'], StringSplitOptions.RemoveEmptyEntries)
            .Select(t => int.TryParse(t, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0).Distinct().ToList();
        return numbers.Count > 0 && numbers.TrueForAll(n => n >= 1 && n <= options.Count)
            ? new ReviewVerdict.Marks([.. numbers.Select(n => options[n - 1])])
            : null;
    }
}
