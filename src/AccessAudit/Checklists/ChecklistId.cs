using System.Diagnostics.CodeAnalysis;

namespace AccessAudit.Checklists;

/// <summary>Names one edition of one body of rules, written <c>kz-cec@2025-12-24</c>.</summary>
public sealed record ChecklistId(string Family, string Edition) : IParsable<ChecklistId>
{
    public static ChecklistId Parse(string s, IFormatProvider? provider) =>
        TryParse(s, provider, out var id) ? id : throw new FormatException($"'{s}' is no checklist; write FAMILY@EDITION.");

    public static bool TryParse(
        [NotNullWhen(true)] string? s, IFormatProvider? provider, [MaybeNullWhen(false)] out ChecklistId result)
    {
        var parts = s?.Split('@') ?? [];
        result = parts.Length == 2 && IsName(parts[0]) && IsName(parts[1]) ? new(parts[0], parts[1]) : null;
        return result is not null;
    }

    public override string ToString() => $"{Family}@{Edition}";

    /// <summary>Whether a text can name a family or an edition: letters, digits, dots, hyphens and underscores.</summary>
    internal static bool IsName(string text) =>
        text.Length is > 0 and <= 64 && text.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '.' or '_');
}
