using AccessAudit.Audits;
using AccessAudit.Checklists;
using AccessAudit.Storage.Actions;
using AccessAudit.Storage.Audits;
using AccessAudit.Tests.Storage;
using AccessAudit.Web.Desk;
using AccessAudit.Web.Desk.Actions;

namespace AccessAudit.Tests.Web.Desk.Actions;

/// <summary>A gap is closed when an observer finds it met on a later day.</summary>
public sealed class ConfirmingTests : IDisposable
{
    private const string Criterion = "entrance-call-button";

    private readonly TempWorkspace temp = new();

    [Theory]
    [InlineData(AuditSource.Observer, 1, true, true)]
    [InlineData(AuditSource.Observer, 0, true, false)]   // of the day on which it was opened: perhaps what it was opened for
    [InlineData(AuditSource.Observer, 1, false, false)]
    [InlineData(AuditSource.SelfReport, 1, true, false)]
    [InlineData(AuditSource.Citizen, 1, true, false)]
    public void Only_a_later_audit_of_an_observer_that_finds_it_met_checks_an_action(AuditSource source, int daysLater, bool met, bool isChecked)
    {
        var workspace = temp.Open();
        workspace.Stations.Import([SampleSite.Station(1)]);
        var station = workspace.Stations.Find(SampleSite.StationIdOf(1))!;
        var action = workspace.Actions.Open(station.Station.Id, Criterion, new ActionPlan(Office.Building, new DateOnly(2027, 1, 1), ActionState.Open, ""))!;
        var audit = SampleSite.AuditOf(
            1, 1, source, DateOnly.FromDateTime(DateTime.Now).AddDays(daysLater), c => new Answer { Value = c.Form is AnswerForm.YesNo ? new AnswerValue.Word(met ? "yes" : "no") : null });
        workspace.Audits.Add(audit);

        Confirming.Of(
            workspace, station.Station.Id, () => Assessing.View(new ChecklistShelf([SampleSite.Rules]), new StationAudits(station, [audit]), DateOnly.MaxValue));

        var now = workspace.Actions.Find(action.Number)!;
        Assert.Equal((isChecked ? ActionState.Checked : ActionState.Open, isChecked ? audit.Id : null), (now.Plan.State, now.ConfirmedBy));
        Assert.Equal(isChecked ? 2 : 1, workspace.Actions.History(action.Number).Count);
    }

    public void Dispose() => temp.Dispose();
}
