using AccessAudit.Audits;
using AccessAudit.Stations;

namespace AccessAudit.Storage.Actions;

/// <summary>What is done about a gap of a station: which office, until when, how far it is.</summary>
public sealed record GapAction
{
    /// <summary>Counts up.</summary>
    public required long Number { get; init; }

    public required StationId Station { get; init; }

    /// <summary>The id of what was not met.</summary>
    public required string Criterion { get; init; }

    public required ActionPlan Plan { get; init; }

    public required DateTimeOffset Opened { get; init; }

    public required DateTimeOffset Changed { get; init; }

    /// <summary>The later audit that found the criterion met; null until there is one.</summary>
    public AuditId? ConfirmedBy { get; init; }
}

/// <summary>What may change about an action.</summary>
/// <param name="Office">Who answers for it: an office, never a person.</param>
/// <param name="Due">The last day.</param>
/// <param name="State">How far it is.</param>
/// <param name="Note">In words; may be empty.</param>
public sealed record ActionPlan(Office Office, DateOnly Due, ActionState State, string Note);

/// <summary>One line of an action's history.</summary>
/// <param name="Plan">What held from then on.</param>
/// <param name="Who">Who changed it.</param>
/// <param name="When">UTC, to the millisecond.</param>
public sealed record ActionStep(ActionPlan Plan, string Who, DateTimeOffset When);

/// <summary>How far an action is.</summary>
public enum ActionState
{
    Open,

    Doing,

    /// <summary>Somebody says that it is done.</summary>
    Done,

    /// <summary>A later audit found that it is.</summary>
    Checked,
}

/// <summary>Who can answer for an action.</summary>
public enum Office
{
    /// <summary>The akimat of the region.</summary>
    RegionAkimat,

    /// <summary>The akimat of the district or town.</summary>
    DistrictAkimat,

    /// <summary>The office for employment and social programmes.</summary>
    SocialProtection,

    /// <summary>The precinct election commission.</summary>
    PrecinctCommission,

    /// <summary>The territorial election commission.</summary>
    TerritorialCommission,

    /// <summary>Whoever keeps the building, such as a school.</summary>
    Building,
}

/// <summary>How states and offices are written in the database, in files and in forms.</summary>
public static class ActionCodes
{
    public static string Code(this ActionState state) => state switch
    {
        ActionState.Open => "open",
        ActionState.Doing => "doing",
        ActionState.Done => "done",
        ActionState.Checked => "checked",
        _ => throw new ArgumentOutOfRangeException(nameof(state)),
    };

    public static string Code(this Office office) => office switch
    {
        Office.RegionAkimat => "region-akimat",
        Office.DistrictAkimat => "district-akimat",
        Office.SocialProtection => "social-protection",
        Office.PrecinctCommission => "precinct-commission",
        Office.TerritorialCommission => "territorial-commission",
        Office.Building => "building",
        _ => throw new ArgumentOutOfRangeException(nameof(office)),
    };

    public static ActionState? ParseState(string? code) => Enum.GetValues<ActionState>().Where(s => s.Code() == code).Select(s => (ActionState?)s).FirstOrDefault();

    public static Office? ParseOffice(string? code) => Enum.GetValues<Office>().Where(o => o.Code() == code).Select(o => (Office?)o).FirstOrDefault();
}
