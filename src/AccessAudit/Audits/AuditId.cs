using System.Diagnostics.CodeAnalysis;

namespace AccessAudit.Audits;

/// <summary>Names an audit for good: a UUID (version 7 where it is made here, so that ids sort by time).</summary>
/// <remarks>Kept and compared as it was written; another program's id of up to 64 letters, digits and <c>. - _ :</c> is kept as well.</remarks>
public readonly record struct AuditId : IParsable<AuditId>, IComparable<AuditId>
{
    private readonly string? text;

    private AuditId(string text) => this.text = text;

    public static AuditId New(DateTimeOffset now) => new(Guid.CreateVersion7(now).ToString());

    public static AuditId Parse(string s, IFormatProvider? provider) =>
        TryParse(s, provider, out var id) ? id : throw new FormatException($"'{s}' is no audit id; write a UUID.");

    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out AuditId result)
    {
        result = default;
        if (s is null or "" || s.Length > 64 || !s.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '.' or '_' or ':'))
            return false;
        result = new AuditId(s);
        return true;
    }

    public int CompareTo(AuditId other) => string.CompareOrdinal(text, other.text);

    public override string ToString() => text ?? "";
}
