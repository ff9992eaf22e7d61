using System.Net;
using System.Text.RegularExpressions;
using AccessAudit.Audits;
using AccessAudit.Regions;
using AccessAudit.Scoring;
using AccessAudit.Web.Desk.SayFind;

namespace AccessAudit.Tests.Web.Desk.SayFind;

/// <summary>What was said and what was found, at the desk.</summary>
public sealed partial class SayFindPagesTests(SiteFixture fixture) : IClassFixture<SiteFixture>
{
    [Fact]
    public async Task The_table_says_what_counting_the_stations_again_says()
    {
        var client = await fixture.VisitAsync("ministry");
        var rows = (await client.ReadAsync($"/say-and-find.csv?criterion={OverReported}&lang=en")).Split("\r\n", StringSplitOptions.RemoveEmptyEntries);

        var expected = Counted(OverReported, _ => true);

        Assert.Equal(3, rows.Length - 1);   // two regions and both together
        Assert.Contains(rows, r => r.StartsWith("all,", StringComparison.Ordinal)
            && r.Contains($",{expected.SaidMetFoundMet},{expected.SaidMetFoundNotMet},{expected.SaidNotMetFoundMet},{expected.SaidNotMetFoundNotMet},", StringComparison.Ordinal));
        Assert.True(expected.SaidMetFoundNotMet > 0);
    }

    [Fact]
    public async Task A_cell_of_the_table_leads_to_exactly_its_stations()
    {
        var client = await fixture.VisitAsync("ministry");
        var cells = Cell().Matches(await client.ReadAsync($"/say-and-find?criterion={OverReported}&lang=en"));

        Assert.NotEmpty(cells);
        foreach (var cell in cells.AsEnumerable())
        {
            var stations = await client.ReadAsync(WebUtility.HtmlDecode(cell.Groups["address"].Value).Replace("/stations?", "/stations.csv?", StringComparison.Ordinal));
            Assert.Equal(int.Parse(cell.Groups["count"].Value, System.Globalization.CultureInfo.InvariantCulture), stations.Split("\r\n", StringSplitOptions.RemoveEmptyEntries).Length - 1);
        }
    }

    [Fact]
    public async Task A_region_sees_its_own_stations_only_whatever_the_address_says()
    {
        var akimat = await fixture.VisitAsync("akimat");

        Assert.Equal(HttpStatusCode.NotFound, (await akimat.GetAsync("/say-and-find?region=KZ-71")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await akimat.GetAsync("/say-and-find.csv?region=KZ-71")).StatusCode);
        foreach (var address in new[] { "/say-and-find", "/say-and-find.csv", $"/say-and-find.csv?criterion={OverReported}", "/warnings", "/warnings.csv" })
        {
            var text = await akimat.ReadAsync($"{address}{(address.Contains('?', StringComparison.Ordinal) ? "&" : "?")}lang=en");
            Assert.DoesNotContain("KZ-71", text, StringComparison.Ordinal);
            Assert.DoesNotContain("Astana", text, StringComparison.Ordinal);
        }

        var own = Counted(OverReported, region => region == "KZ-11");
        Assert.Contains(
            $",{own.SaidMetFoundMet},{own.SaidMetFoundNotMet},{own.SaidNotMetFoundMet},{own.SaidNotMetFoundNotMet},",
            (await akimat.ReadAsync($"/say-and-find.csv?criterion={OverReported}")).Split("\r\n").Single(r => r.StartsWith("all,", StringComparison.Ordinal)),
            StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Forbidden, (await (await fixture.VisitAsync("auditor")).GetAsync("/say-and-find")).StatusCode);
    }

    [Fact]
    public async Task What_was_never_compared_is_said_and_not_counted_as_nought()
    {
        var client = await fixture.VisitAsync("ministry");

        Assert.Contains("There is no station yet", await client.ReadAsync("/say-and-find?criterion=no-such-criterion&lang=en"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Signs_ask_a_person_and_no_audit_counts_less_for_one()
    {
        await using var site = await SampleSite.StartAsync(builder => Microsoft.AspNetCore.TestHost.WebHostBuilderExtensions.UseTestServer(builder.WebHost));
        var client = new SiteClient(site.App);
        await client.PostAsync("/sign-in", "/sign-in", ("name", "ministry"), ("password", SampleSite.Password));
        // Six stations that answer alike to the letter, on six days.
        site.Workspace.Audits.AddAll(Enumerable.Range(1, 6).Select(n => SampleSite.AuditOf(
            5000 + n, 50 + n, AuditSource.Observer, new DateOnly(2026, 3, n), c => SampleSite.Answered(c, true, new Random(1)) is { } a ? a with { Temporary = false } : null)));
        var signs = (WarningSigns)site.App.Services.GetService(typeof(WarningSigns))!;
        signs.RenewIfChanged();

        var page = await client.ReadAsync("/warnings?lang=en");

        Assert.Contains("The same answers at many stations", page, StringComparison.Ordinal);
        Assert.Contains("KZ-71-0056", page, StringComparison.Ordinal);
        Assert.Contains("No audit is rejected", page, StringComparison.Ordinal);
        Assert.NotNull(site.Workspace.Audits.Find(AuditId.Parse("0192f0c4-0000-7000-8000-000000005006", null)));
        Assert.Contains("same-answers", await client.ReadAsync("/warnings.csv"), StringComparison.Ordinal);
    }

    /// <summary>One that observers found not met where it was said to be.</summary>
    private string OverReported => SampleSite.Rules.Criteria.First(c => Counted(c.Id, r => r == "KZ-11").SaidMetFoundNotMet > 0).Id;

    private Pairs Counted(string criterion, Func<string, bool> region)
    {
        var pairs = new List<(bool Said, bool Found)>();
        foreach (var station in fixture.Site.Workspace.Audits.ByStation().Where(s => region(s.Station.Station.Region!)))
        {
            var (said, found) = (Of(AuditSource.SelfReport), Of(AuditSource.Observer));
            if (said is { } s && found is { } f)
                pairs.Add((s, f));

            bool? Of(AuditSource source) => CurrentAudit.OfSource(station.Audits, source, DateOnly.MaxValue) is { } audit
                ? Scorer.Assess(SampleSite.Rules, station.Station.Station, audit).OutcomeOf(criterion) switch
                {
                    Outcome.Met or Outcome.MetTemporarily => true,
                    Outcome.NotMet => false,
                    _ => null,
                }
                : null;
        }

        return new Pairs(pairs.Count(p => p is (true, true)), pairs.Count(p => p is (true, false)), pairs.Count(p => p is (false, true)), pairs.Count(p => p is (false, false)));
    }

    [GeneratedRegex("href=\"(?<address>/stations\\?[^\"]*pair=[^\"]*)\">(?<count>\\d+)<", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Cell();
}
