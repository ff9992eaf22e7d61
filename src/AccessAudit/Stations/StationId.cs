using System.Diagnostics.CodeAnalysis;

namespace AccessAudit.Stations;

/// <summary>The register's name of a station, such as <c>KZ-11-0083</c>: 1 to 64 letters, digits, dots, hyphens, underscores.</summary>
public readonly record struct StationId : IParsable<StationId>, IComparable<StationId>
{
    private readonly string? text;

    private StationId(string text) => this.text = text;

    public static StationId Parse(string s, IFormatProvider? provider) =>
        TryParse(s, provider, out var id) ? id : throw new FormatException($"'{s}' is no station id; write one such as KZ-11-0083.");

    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out StationId result)
    {
        result = default;
        if (s is null or "" || s.Length > 64 || !s.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '.' or '_'))
            return false;
        result = new StationId(s);
        return true;
    }

    public int CompareTo(StationId other) => string.CompareOrdinal(text, other.text);

    public override string ToString() => text ?? "";
}
