using AccessAudit.Checklists;
using AccessAudit.Storage.Actions;

namespace AccessAudit.Web.Desk.Actions;

/// <summary>An action as lists have it.</summary>
/// <param name="Action">What is done.</param>
/// <param name="Station">Where.</param>
/// <param name="Criterion">What was not met; null where no checklist at hand asks it.</param>
/// <param name="Today">The reader's day.</param>
public sealed record ActionEntry(GapAction Action, StationView Station, Criterion? Criterion, DateOnly Today)
{
    public bool IsLate => Action.Plan.State is ActionState.Open or ActionState.Doing && Action.Plan.Due < Today;
}
