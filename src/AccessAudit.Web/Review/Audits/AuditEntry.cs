using AccessAudit.Storage.Audits;
using AccessAudit.Web.Desk;

namespace AccessAudit.Web.Review.Audits;

/// <summary>An audit as the list of those that came in has it.</summary>
/// <param name="Station">Where.</param>
/// <param name="Audit">Which.</param>
/// <param name="Decision">The newest; null where there is none.</param>
/// <param name="Reasons">Why a person should look at it, most urgent first.</param>
public sealed record AuditEntry(StationView Station, AuditHead Audit, AuditDecision? Decision, IReadOnlyList<LookReason> Reasons)
{
    public ReviewState State => ReviewStates.Of(Decision?.Verdict);
}

/// <summary>Where an audit stands.</summary>
public enum ReviewState
{
    Waiting,

    AskedBack,

    Accepted,

    TakenBack,
}

/// <summary>How states are written in addresses, and what a decision makes of an audit.</summary>
internal static class ReviewStates
{
    public static string Code(this ReviewState state) => state switch
    {
        ReviewState.Waiting => "waiting",
        ReviewState.AskedBack => "asked-back",
        ReviewState.Accepted => "accepted",
        ReviewState.TakenBack => "taken-back",
        _ => throw new ArgumentOutOfRangeException(nameof(state)),
    };

    public static ReviewState? Parse(string? code) => Enum.GetValues<ReviewState>().Where(s => s.Code() == code).Select(s => (ReviewState?)s).FirstOrDefault();

    public static ReviewState Of(AuditVerdict? verdict) => verdict switch
    {
        null or AuditVerdict.Restored => ReviewState.Waiting,
        AuditVerdict.AskedBack => ReviewState.AskedBack,
        AuditVerdict.TakenBack or AuditVerdict.OtherTaken => ReviewState.TakenBack,
        _ => ReviewState.Accepted,
    };
}
