using System.Diagnostics.CodeAnalysis;

namespace AccessAudit.Checklists;

/// <summary>A language that sheets, cards and pages exist in: Kazakh, Russian or English.</summary>
public sealed record Language : IParsable<Language>
{
    private Language(string code) => Code = code;

    /// <summary>The ISO 639-1 code: kk, ru or en.</summary>
    public string Code { get; }

    public static Language Kazakh { get; } = new("kk");

    public static Language Russian { get; } = new("ru");

    public static Language English { get; } = new("en");

    /// <summary>The state language first, as the law orders them.</summary>
    public static IReadOnlyList<Language> All { get; } = [Kazakh, Russian, English];

    public static Language Parse(string s, IFormatProvider? provider) =>
        TryParse(s, provider, out var language) ? language : throw new FormatException($"'{s}' is none of kk, ru, en.");

    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, [MaybeNullWhen(false)] out Language result)
    {
        result = All.FirstOrDefault(l => l.Code == s);
        return result is not null;
    }

    public override string ToString() => Code;
}
