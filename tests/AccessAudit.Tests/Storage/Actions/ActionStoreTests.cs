using AccessAudit.Storage;
using AccessAudit.Storage.Actions;
using AccessAudit.Storage.Log;

namespace AccessAudit.Tests.Storage.Actions;

public abstract class ActionStoreTests : DatabaseTests
{
    private static readonly ActionPlan Plan = new(Office.DistrictAkimat, new DateOnly(2026, 9, 1), ActionState.Open, "пандус, әкімдік");

    private readonly Workspace workspace;

    protected ActionStoreTests(DatabaseKind kind)
        : base(kind)
    {
        workspace = Temp.Open().As("akimat");
        workspace.Stations.Import(Samples.Stations(3));
    }

    [Fact]
    public void A_gap_has_one_action_at_a_time()
    {
        var action = Open();

        Assert.Null(workspace.Actions.Open(Samples.StationId(1), "ramp-slope", Plan));
        Assert.NotNull(workspace.Actions.Open(Samples.StationId(2), "ramp-slope", Plan));
        Assert.Equal(Plan, workspace.Actions.Find(action.Number)!.Plan);
        Assert.Equal([action.Number], workspace.Actions.OfStation(Samples.StationId(1)).Select(a => a.Number));
    }

    [Fact]
    public void Every_change_is_kept_with_who_made_it_and_stands_in_the_log()
    {
        var action = Open();

        var doing = workspace.Actions.Change(action.Number, action.Changed, Plan with { State = ActionState.Doing })!;
        workspace.Actions.Change(doing.Number, doing.Changed, Plan with { State = ActionState.Done, Note = "салынды" });

        var history = workspace.Actions.History(action.Number);
        Assert.Equal([ActionState.Open, ActionState.Doing, ActionState.Done], history.Select(h => h.Plan.State));
        Assert.All(history, h => Assert.Equal("akimat", h.Who));
        Assert.Equal(["action.change", "action.change", "action.open"], workspace.Log.Newest(3).Select(e => e.Action));
        Assert.IsType<LogCheck.Unbroken>(workspace.Log.Verify());
    }

    [Fact]
    public void Whoever_has_not_seen_the_last_change_changes_nothing()
    {
        var action = Open();
        workspace.Actions.Change(action.Number, action.Changed, Plan with { State = ActionState.Doing });

        Assert.Null(workspace.Actions.Change(action.Number, action.Changed, Plan with { Note = "late" }));

        Assert.Equal(ActionState.Doing, workspace.Actions.Find(action.Number)!.Plan.State);
    }

    [Fact]
    public void Only_an_audit_checks_an_action_and_then_the_next_one_may_begin()
    {
        var action = Open();
        var audit = Samples.Audit(1, station: 1, answers: 3);
        workspace.Audits.Add(audit);
        Assert.Throws<ArgumentOutOfRangeException>(() => workspace.Actions.Change(action.Number, action.Changed, Plan with { State = ActionState.Checked }));

        var confirmed = workspace.Actions.Confirm(action.Number, audit.Id)!;

        Assert.Equal((ActionState.Checked, audit.Id), (confirmed.Plan.State, confirmed.ConfirmedBy));
        Assert.Null(workspace.Actions.Confirm(action.Number, audit.Id));
        Assert.Null(workspace.Actions.Change(action.Number, confirmed.Changed, Plan));
        Assert.Empty(workspace.Actions.Unchecked());
        Assert.NotNull(workspace.Actions.Open(Samples.StationId(1), "ramp-slope", Plan));
        Assert.Equal(2, workspace.Actions.All().Count);
    }

    private GapAction Open() => workspace.Actions.Open(Samples.StationId(1), "ramp-slope", Plan)!;

    public sealed class OnSqlite() : ActionStoreTests(DatabaseKind.Sqlite);

    public sealed class OnPostgreSql() : ActionStoreTests(DatabaseKind.PostgreSql);
}
