using System.Net;
using AccessAudit.Audits;
using AccessAudit.Scoring;
using AccessAudit.Storage.Actions;

namespace AccessAudit.Tests.Web.Desk.Actions;

/// <summary>A gap becomes an action of an office, and only a later audit closes it.</summary>
public sealed class ActionPagesTests : IAsyncLifetime
{
    private readonly SiteFixture fixture = new();

    public Task InitializeAsync() => fixture.InitializeAsync();

    public Task DisposeAsync() => fixture.DisposeAsync();

    [Fact]
    public async Task An_action_is_opened_for_a_gap_and_every_change_is_kept()
    {
        var client = await fixture.VisitAsync("akimat");
        var gap = GapOf(3);
        Assert.Contains($"/stations/KZ-11-0003/actions/{gap}", await client.ReadAsync("/stations/KZ-11-0003"), StringComparison.Ordinal);

        var action = await OpenAsync(client, 3, gap);
        var page = await client.ReadAsync($"/actions/{action}");
        var saved = await client.PostAsync(
            $"/actions/{action}", $"/actions/{action}", Fields("done", "2027-01-31", "building", "built", ("seen", Seen(page))));

        Assert.Equal($"/actions/{action}?did=saved", saved.Headers.Location!.ToString());
        var history = await client.ReadAsync($"/actions/{action}?lang=en");
        Assert.Contains("done, not checked", history, StringComparison.Ordinal);
        Assert.Contains("keeper of the building", history, StringComparison.Ordinal);
        Assert.Equal([ActionState.Open, ActionState.Done], fixture.Site.Workspace.Actions.History(action).Select(h => h.Plan.State));
        Assert.Contains(fixture.Site.Workspace.Log.Newest(3), e => e is { Who: "akimat", Action: "action.change" });
        // Whoever still has the old page is told.
        Assert.Equal(HttpStatusCode.Conflict, (await client.PostAsync(
            $"/actions/{action}", $"/actions/{action}", Fields("open", "2027-01-31", "building", "", ("seen", Seen(page))))).StatusCode);
        Assert.Equal($"/actions/{action}", (await client.GetAsync($"/stations/KZ-11-0003/actions/{gap}")).Headers.Location!.ToString());
    }

    [Fact]
    public async Task A_person_cannot_check_an_action_and_an_office_and_a_day_are_needed()
    {
        var client = await fixture.VisitAsync("akimat");
        var address = $"/stations/KZ-11-0003/actions/{GapOf(3)}";

        var refused = await client.PostAsync(address, address, Fields("checked", "2020-01-01", "a person", ""));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.StatusCode);
        var page = await refused.Content.ReadAsStringAsync();
        Assert.All(["office-error", "state-error", "due-error"], e => Assert.Contains(e, page, StringComparison.Ordinal));
        Assert.Empty(fixture.Site.Workspace.Actions.All());
    }

    [Fact]
    public async Task A_checked_action_says_which_audit_confirmed_it_and_is_changed_no_more()
    {
        var client = await fixture.VisitAsync("ministry");
        var action = await OpenAsync(client, 3, GapOf(3));
        fixture.Site.Workspace.Actions.Confirm(action, AuditId.Parse("0192f0c4-0000-7000-8000-000000000003", null));

        var page = await client.ReadAsync($"/actions/{action}?lang=en");

        Assert.Contains("/review/audits/0192f0c4-0000-7000-8000-000000000003", page, StringComparison.Ordinal);
        Assert.DoesNotContain("name=\"state\"", page, StringComparison.Ordinal);
        Assert.Contains("checked", await client.ReadAsync("/actions.csv?state=checked"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_region_sees_and_opens_actions_of_its_own_stations_only()
    {
        var ministry = await fixture.VisitAsync("ministry");
        var foreign = await OpenAsync(ministry, 42, GapOf(42));
        var akimat = await fixture.VisitAsync("akimat");

        Assert.Equal(HttpStatusCode.NotFound, (await akimat.GetAsync($"/actions/{foreign}")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await akimat.PostAsync("/account", $"/actions/{foreign}", Fields("done", "2027-01-31", "building", ""))).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await akimat.GetAsync($"/stations/KZ-71-0042/actions/{GapOf(42)}")).StatusCode);
        Assert.DoesNotContain("KZ-71", await akimat.ReadAsync("/actions.csv"), StringComparison.Ordinal);
        Assert.DoesNotContain("KZ-71-0", await akimat.ReadAsync("/actions?region=KZ-71"), StringComparison.Ordinal);
        Assert.Contains("KZ-71-0042", await ministry.ReadAsync("/actions.csv?office=district-akimat&state=open"), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Forbidden, (await (await fixture.VisitAsync("auditor")).GetAsync("/actions")).StatusCode);
    }

    [Fact]
    public async Task What_is_met_or_unknown_is_no_gap_and_gets_no_action()
    {
        var client = await fixture.VisitAsync("ministry");
        var met = AssessmentOf(3) is var a ? a.Checklist.Criteria.First(c => a.OutcomeOf(c.Id) == Outcome.Met).Id : "";

        Assert.Equal(HttpStatusCode.NotFound, (await client.GetAsync($"/stations/KZ-11-0003/actions/{met}")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await client.GetAsync("/stations/KZ-11-0003/actions/nothing")).StatusCode);
    }

    private async Task<long> OpenAsync(SiteClient client, int station, string gap)
    {
        var address = $"/stations/{SampleSite.StationIdOf(station)}/actions/{gap}";
        var opened = await client.PostAsync(address, address, Fields("open", "2027-03-01", "district-akimat", "a ramp"));
        Assert.Equal(HttpStatusCode.Redirect, opened.StatusCode);
        return fixture.Site.Workspace.Actions.OfStation(SampleSite.StationIdOf(station)).Single().Number;
    }

    private string GapOf(int station) => AssessmentOf(station) is var a ? a.Checklist.Criteria.First(c => c.Serves.Count > 0 && a.OutcomeOf(c.Id) == Outcome.NotMet).Id : "";

    private Assessment AssessmentOf(int station) => Scorer.Assess(
        SampleSite.Rules, SampleSite.Station(station), fixture.Site.Workspace.Audits.OfStation(SampleSite.StationIdOf(station)).Last(a => a.Source == AuditSource.Observer));

    private static string Seen(string page) => page.Split("name=\"seen\" value=\"")[1].Split('"')[0];

    private static (string, string)[] Fields(string state, string due, string office, string note, params (string, string)[] more) =>
        [("state", state), ("due", due), ("office", office), ("note", note), .. more];
}
