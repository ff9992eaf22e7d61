using AccessAudit.Audits;

namespace AccessAudit.Storage.Audits;

/// <summary>What a person decided about an audit that came in.</summary>
/// <param name="Number">Counts up.</param>
/// <param name="Audit">Which.</param>
/// <param name="Verdict">What.</param>
/// <param name="Reason">Why, in the person's words; empty where none was asked.</param>
/// <param name="Aside">The SHA-256 of the other audit under the same id; null where it is about no conflict.</param>
/// <param name="Who">The person's name.</param>
/// <param name="When">UTC, to the millisecond.</param>
public sealed record AuditDecision(long Number, AuditId Audit, AuditVerdict Verdict, string Reason, string? Aside, string Who, DateTimeOffset When);

/// <summary>What may be decided about an audit.</summary>
public enum AuditVerdict
{
    Accepted,

    /// <summary>The auditor is asked; meanwhile the audit counts.</summary>
    AskedBack,

    /// <summary>It stays in the store and counts no more.</summary>
    TakenBack,

    /// <summary>It counts again.</summary>
    Restored,

    /// <summary>Of two under one id the first is right.</summary>
    FirstStands,

    /// <summary>Of two under one id the other is right: it came in under an id of its own, and the first was taken back.</summary>
    OtherTaken,
}

/// <summary>How a verdict is written in the database, in files and in forms.</summary>
public static class AuditVerdicts
{
    public static string Code(this AuditVerdict verdict) => verdict switch
    {
        AuditVerdict.Accepted => "accepted",
        AuditVerdict.AskedBack => "asked-back",
        AuditVerdict.TakenBack => "taken-back",
        AuditVerdict.Restored => "restored",
        AuditVerdict.FirstStands => "first-stands",
        AuditVerdict.OtherTaken => "other-taken",
        _ => throw new ArgumentOutOfRangeException(nameof(verdict)),
    };

    public static AuditVerdict? Parse(string? code) => Enum.GetValues<AuditVerdict>().Where(v => v.Code() == code).Select(v => (AuditVerdict?)v).FirstOrDefault();

    /// <summary>Whether the audit counts after it.</summary>
    public static bool Counts(this AuditVerdict verdict) => verdict is not (AuditVerdict.TakenBack or AuditVerdict.OtherTaken);
}
