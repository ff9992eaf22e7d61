using AccessAudit.Audits;
using AccessAudit.Storage.Audits;
using AccessAudit.Web.Accounts;

namespace AccessAudit.Web.Review.Audits;

/// <summary>Who may decide what about an audit that he may see.</summary>
internal static class AuditRights
{
    /// <summary>Null where the member may; otherwise the key of the sentence that says why not.</summary>
    public static string? Refusal(Member member, Audit audit, AuditVerdict verdict) => verdict switch
    {
        AuditVerdict.Accepted when audit.Auditor == member.Name => "audits.refused.own",
        // A region is not to make what observers and voters found there disappear.
        AuditVerdict.TakenBack or AuditVerdict.OtherTaken or AuditVerdict.FirstStands or AuditVerdict.Restored
            when member.Role == Role.Region && audit.Source != AuditSource.SelfReport => "audits.refused.region",
        _ => null,
    };

    public static bool NeedsReason(AuditVerdict verdict) => verdict is AuditVerdict.AskedBack or AuditVerdict.TakenBack or AuditVerdict.OtherTaken;
}
