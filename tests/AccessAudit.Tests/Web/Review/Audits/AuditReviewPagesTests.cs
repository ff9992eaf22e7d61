using System.Net;
using AccessAudit.Audits;
using AccessAudit.Storage.Audits;
using AccessAudit.Storage.Log;
using AccessAudit.Web.Desk.SayFind;

namespace AccessAudit.Tests.Web.Review.Audits;

/// <summary>Audits that came in are looked at by a person; nothing is lost, whatever is decided.</summary>
public sealed class AuditReviewPagesTests : IAsyncLifetime
{
    private readonly SiteFixture fixture = new();

    public Task InitializeAsync() => fixture.InitializeAsync();

    public Task DisposeAsync() => fixture.DisposeAsync();

    [Fact]
    public async Task An_audit_that_is_taken_back_counts_no_more_and_its_reason_stands_in_the_log()
    {
        var client = await fixture.VisitAsync("ministry");
        Assert.Contains(",45,", Row(await client.ReadAsync("/overview.csv"), "all"), StringComparison.Ordinal);

        var answer = await Decide(client, 41, "taken-back", "made at a desk");

        Assert.Equal($"{Address(41)}?did=taken-back", answer.Headers.Location!.ToString());
        Assert.Contains(",44,", Row(await client.ReadAsync("/overview.csv"), "all"), StringComparison.Ordinal);
        var entry = fixture.Site.Workspace.Log.Newest(1).Single();
        Assert.Equal(("ministry", "audit.taken-back"), (entry.Who, entry.Action));
        Assert.Contains("made at a desk", entry.Details, StringComparison.Ordinal);
        Assert.IsType<LogCheck.Unbroken>(fixture.Site.Workspace.Log.Verify());
        Assert.Contains(Id(41), await client.ReadAsync("/review/audits.csv?state=taken-back&why=all"), StringComparison.Ordinal);

        await Decide(client, 41, "restored", "");

        Assert.Contains(",45,", Row(await client.ReadAsync("/overview.csv"), "all"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Asking_back_needs_a_question_and_the_auditor_reads_it()
    {
        var own = SampleSite.AuditOf(7001, 3, AuditSource.Observer, new DateOnly(2026, 4, 2), c => SampleSite.Answered(c, true, new Random(3))) with { Auditor = "auditor" };
        fixture.Site.Workspace.Audits.Add(own);
        var client = await fixture.VisitAsync("ministry");

        var refused = await Decide(client, 7001, "asked-back", "?");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.StatusCode);
        Assert.Contains("id=\"reason-error\"", await refused.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        await Decide(client, 7001, "asked-back", "Which entrance was measured?");

        var auditor = await fixture.VisitAsync("auditor");
        Assert.Contains("Which entrance was measured?", await auditor.ReadAsync("/stations?lang=en"), StringComparison.Ordinal);
        Assert.Contains("Which entrance was measured?", await auditor.ReadAsync("/stations/KZ-11-0003?lang=en"), StringComparison.Ordinal);
        Assert.Single(fixture.Site.Workspace.Audits.OfStation(own.Station), a => a.Id == own.Id);   // meanwhile it counts
    }

    [Fact]
    public async Task A_region_decides_about_its_own_stations_only_and_cannot_make_what_observers_found_disappear()
    {
        var akimat = await fixture.VisitAsync("akimat");

        Assert.Equal(HttpStatusCode.NotFound, (await akimat.GetAsync(Address(42))).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await akimat.PostAsync("/account", Address(42), ("do", "accepted"), ("seen", "0"))).StatusCode);
        Assert.DoesNotContain("KZ-71", await akimat.ReadAsync("/review/audits.csv?why=all&state=any"), StringComparison.Ordinal);
        Assert.DoesNotContain("KZ-71-0", await akimat.ReadAsync("/review/audits?region=KZ-71&why=all"), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await Decide(akimat, 3, "taken-back", "we do not like it")).StatusCode);
        Assert.Equal(HttpStatusCode.Redirect, (await Decide(akimat, 1003, "taken-back", "filled in by mistake")).StatusCode);
        Assert.Equal(HttpStatusCode.Redirect, (await Decide(akimat, 3, "asked-back", "which entrance?")).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await (await fixture.VisitAsync("auditor")).GetAsync(Address(3))).StatusCode);
    }

    [Fact]
    public async Task Nobody_accepts_an_audit_of_his_own_and_of_two_reviewers_the_second_is_told()
    {
        var own = SampleSite.AuditOf(7002, 5, AuditSource.Observer, new DateOnly(2026, 4, 2), c => SampleSite.Answered(c, true, new Random(3))) with { Auditor = "ministry" };
        fixture.Site.Workspace.Audits.Add(own);
        var (one, other) = (await fixture.VisitAsync("ministry"), await fixture.VisitAsync("admin"));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await Decide(one, 7002, "accepted", "")).StatusCode);
        Assert.Equal(HttpStatusCode.Redirect, (await Decide(other, 7002, "accepted", "")).StatusCode);
        var late = await one.PostAsync(Address(7002), Address(7002), ("do", "taken-back"), ("reason", "too late"), ("seen", "0"));

        Assert.Equal(HttpStatusCode.Conflict, late.StatusCode);
        Assert.Equal(AuditVerdict.Accepted, fixture.Site.Workspace.AuditReviews.Of(own.Id).Single().Verdict);
    }

    [Fact]
    public async Task Two_auditors_at_one_station_stand_side_by_side_with_their_differences_marked()
    {
        var first = fixture.Site.Workspace.Audits.Find(AuditId.Parse(Id(6), null))!;
        var second = first with
        {
            Id = AuditId.Parse(Id(7003), null),
            Auditor = "somebody else",
            Answers = first.Answers.ToDictionary(a => a.Key, a => a.Key == "entrance-access" ? new Answer { Value = new AnswerValue.Word("steps") } : a.Value),
        };
        fixture.Site.Workspace.Audits.Add(second);
        ((AccessAudit.Web.Desk.CountryView)fixture.Site.App.Services.GetService(typeof(AccessAudit.Web.Desk.CountryView))!).Changed(first.Station);
        var client = await fixture.VisitAsync("ministry");

        var page = await client.ReadAsync($"{Address(6)}?lang=en");

        Assert.Contains("two audits of one day", page, StringComparison.Ordinal);
        Assert.Contains("somebody else", page, StringComparison.Ordinal);
        Assert.Contains("Answers that differ: 1", page, StringComparison.Ordinal);
        Assert.Equal(1, page.Split("class=\"differs\"").Length - 1);
        Assert.Contains(Id(7003), await client.ReadAsync("/review/audits.csv?why=same-day"), StringComparison.Ordinal);
        Assert.DoesNotContain("Answers that differ", await client.ReadAsync($"{Address(6)}?beside=none&lang=en"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Of_two_audits_under_one_number_a_person_says_which_is_right()
    {
        var first = fixture.Site.Workspace.Audits.Find(AuditId.Parse(Id(8), null))!;
        fixture.Site.Workspace.Audits.Add(first with { Date = first.Date.AddDays(1), Auditor = "second phone" });
        var client = await fixture.VisitAsync("ministry");
        Assert.Contains("second phone", await client.ReadAsync(Address(8)), StringComparison.Ordinal);

        await Decide(client, 8, "other-taken", "the second visit is right", ("beside", "aside-1"));

        Assert.Equal(first.Date.AddDays(1), fixture.Site.Workspace.Audits.OfStation(first.Station).Single().Date);
        Assert.NotNull(fixture.Site.Workspace.Audits.Find(first.Id));
        Assert.Empty(fixture.Site.Workspace.AuditReviews.OpenConflicts());
    }

    [Fact]
    public async Task A_warning_sign_leads_to_the_audits_that_it_is_about()
    {
        fixture.Site.Workspace.Audits.AddAll(Enumerable.Range(1, 6).Select(n => SampleSite.AuditOf(
            8000 + n, 50 + n, AuditSource.Observer, new DateOnly(2026, 3, n), c => SampleSite.Answered(c, true, new Random(1)) is { } a ? a with { Temporary = false } : null)));
        foreach (var n in Enumerable.Range(51, 6))
            ((AccessAudit.Web.Desk.CountryView)fixture.Site.App.Services.GetService(typeof(AccessAudit.Web.Desk.CountryView))!).Changed(SampleSite.StationIdOf(n));
        ((WarningSigns)fixture.Site.App.Services.GetService(typeof(WarningSigns))!).RenewIfChanged();
        var client = await fixture.VisitAsync("ministry");

        Assert.Contains(Id(8003), await client.ReadAsync("/review/audits.csv?why=sign"), StringComparison.Ordinal);
        Assert.Contains("Were they all looked at?", await client.ReadAsync($"{Address(8003)}?lang=en"), StringComparison.Ordinal);
    }

    private static async Task<HttpResponseMessage> Decide(SiteClient client, int id, string verdict, string reason, params (string, string)[] more)
    {
        var page = await client.ReadAsync(Address(id));
        var seen = page.Split("name=\"seen\" value=\"")[1].Split('"')[0];
        return await client.PostAsync(Address(id), Address(id), [("do", verdict), ("reason", reason), ("seen", seen), .. more]);
    }

    private static string Id(int number) => $"0192f0c4-0000-7000-8000-{number:000000000000}";

    private static string Address(int number) => $"/review/audits/{Id(number)}";

    private static string Row(string csv, string start) => csv.Split("\r\n").Single(r => r.StartsWith(start, StringComparison.Ordinal));
}
