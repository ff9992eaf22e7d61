using AccessAudit.Scoring;
using AccessAudit.Stations;
using AccessAudit.Storage;
using AccessAudit.Storage.Actions;

namespace AccessAudit.Web.Desk.Actions;

/// <summary>Checks actions by later audits: a gap is closed when an observer finds it met, not when somebody says so.</summary>
internal static class Confirming
{
    /// <summary>Who is named in the log: no person decides this.</summary>
    public const string Who = "accessaudit";

    /// <summary>Only where the station has such actions, for looking costs something.</summary>
    public static void Of(Workspace workspace, StationId station, Func<StationView?> view) =>
        Confirm(workspace, workspace.Actions.OfStation(station), _ => view());

    public static void OfAll(Workspace workspace, Snapshot snapshot) =>
        Confirm(workspace, workspace.Actions.Unchecked(), a => snapshot.Find(Accounts.Scope.Everything, a.Station));

    private static void Confirm(Workspace workspace, IEnumerable<GapAction> actions, Func<GapAction, StationView?> viewOf)
    {
        foreach (var action in actions.Where(a => a.Plan.State != ActionState.Checked))
        {
            if (viewOf(action)?.Found is { } found && IsMetBy(found, action))
                workspace.As(Who).Actions.Confirm(action.Number, found.Audit);
        }
    }

    /// <summary>An audit of the day on which the action was opened may have been what it was opened for.</summary>
    private static bool IsMetBy(CurrentVisit visit, GapAction action) =>
        visit.Date > DateOnly.FromDateTime(action.Opened.LocalDateTime)
        && visit.Assessment.Checklist.PlaceOf(action.Criterion) is >= 0 and var place
        && visit.Assessment.Outcomes[place] is Outcome.Met or Outcome.MetTemporarily;
}
