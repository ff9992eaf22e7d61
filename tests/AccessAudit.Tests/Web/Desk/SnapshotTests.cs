using AccessAudit.Audits;
using AccessAudit.Planning;
using AccessAudit.Regions;
using AccessAudit.Storage.Audits;
using AccessAudit.Web.Accounts;
using AccessAudit.Web.Desk;

namespace AccessAudit.Tests.Web.Desk;

/// <summary>What the desk keeps at hand is what counting everything again would give.</summary>
public sealed class SnapshotTests : IAsyncLifetime
{
    private static readonly PlanTerms Terms = new() { BudgetKzt = 5_000_000, From = new DateOnly(2026, 5, 1), Date = new DateOnly(2026, 9, 1), TemporaryAllowed = true };

    private readonly SiteFixture fixture = new();

    public Task InitializeAsync() => fixture.InitializeAsync();

    public Task DisposeAsync() => fixture.DisposeAsync();

    [Fact]
    public void The_figures_of_a_scope_are_those_of_its_stations_also_after_a_new_audit()
    {
        AssertCounted(Scope.Everything);
        AssertCounted(Scope.Of(["KZ-11"]));

        fixture.Site.Workspace.Audits.Add(SampleSite.AuditOf(4000, 57, AuditSource.Observer, new DateOnly(2026, 4, 1), c => SampleSite.Answered(c, true, new Random(5))));
        View.Changed(SampleSite.StationIdOf(57));

        AssertCounted(Scope.Everything);
        AssertCounted(Scope.Of(["KZ-71"]));
        AssertCounted(Scope.Of([]));
    }

    [Fact]
    public void What_another_program_stored_is_seen_after_renewing_whatever_this_one_stored_meanwhile()
    {
        var before = View.Now.Figures(Scope.Everything).Whole.Audited;
        fixture.Site.Workspace.Audits.Add(SampleSite.AuditOf(4002, 58, AuditSource.Observer, new DateOnly(2026, 4, 1), c => SampleSite.Answered(c, true, new Random(5))));
        fixture.Site.Workspace.Audits.Add(SampleSite.AuditOf(4003, 59, AuditSource.Observer, new DateOnly(2026, 4, 1), c => SampleSite.Answered(c, true, new Random(5))));
        View.Changed(SampleSite.StationIdOf(59));
        Assert.NotNull(View.Now.Find(Scope.Everything, SampleSite.StationIdOf(59))!.Current);

        View.Renew();

        Assert.NotNull(View.Now.Find(Scope.Everything, SampleSite.StationIdOf(58))!.Current);
        Assert.Equal(before + 2, View.Now.Figures(Scope.Everything).Whole.Audited);
        AssertCounted(Scope.Everything);
    }

    [Fact]
    public void Renewing_without_news_throws_nothing_away_that_was_computed()
    {
        fixture.Site.Workspace.Audits.Add(SampleSite.AuditOf(4004, 58, AuditSource.Observer, new DateOnly(2026, 4, 1), c => SampleSite.Answered(c, true, new Random(5))));
        View.Renew();
        var seen = View.Now;

        View.Renew();

        Assert.Same(seen, View.Now);
    }

    [Fact]
    public void An_audit_that_another_program_took_back_counts_no_more_after_renewing()
    {
        var station = SampleSite.StationIdOf(10);
        var audit = View.Now.Find(Scope.Everything, station)!.Current!.Audit;
        fixture.Site.Workspace.As("another").AuditReviews.Decide(audit, AuditVerdict.TakenBack, "the wrong station", seen: 0);

        View.Renew();

        Assert.Null(View.Now.Find(Scope.Everything, station)!.Current);
    }

    [Fact]
    public void A_plan_is_made_once_and_anew_for_other_terms_for_another_scope_and_after_a_new_audit()
    {
        var all = View.Now.Plans.Of(Scope.Everything, Terms);

        Assert.Same(all, View.Now.Plans.Of(Scope.Everything, Terms with { }));
        Assert.NotSame(all, View.Now.Plans.Of(Scope.Everything, Terms with { BudgetKzt = 6_000_000 }));
        Assert.All(View.Now.Plans.Of(Scope.Of(["KZ-11"]), Terms).Remedies, r => Assert.StartsWith("KZ-11", r.Station.ToString(), StringComparison.Ordinal));

        fixture.Site.Workspace.Audits.Add(SampleSite.AuditOf(4001, 57, AuditSource.Observer, new DateOnly(2026, 4, 1), c => SampleSite.Answered(c, false, new Random(5))));
        View.Changed(SampleSite.StationIdOf(57));

        Assert.Equal(all.Stations.Count, View.Now.Plans.Of(Scope.Everything, Terms).Stations.Count);
        Assert.True(View.Now.Plans.Of(Scope.Everything, Terms).VotersBlocked > all.VotersBlocked);
    }

    [Fact]
    public void However_many_plans_are_asked_for_only_a_few_are_kept()
    {
        var plans = View.Now.Plans;
        var first = plans.Of(Scope.Of(["KZ-71"]), Terms);

        for (var budget = 1; budget <= 40; budget++)
            plans.Of(Scope.Of(["KZ-71"]), Terms with { BudgetKzt = budget });

        Assert.NotSame(first, plans.Of(Scope.Of(["KZ-71"]), Terms));
    }

    private CountryView View => (CountryView)fixture.Site.App.Services.GetService(typeof(CountryView))!;

    private void AssertCounted(Scope scope)
    {
        var figures = View.Now.Figures(scope);
        List<SurveyedStation> surveyed = [.. View.Now.Stations(scope).Select(s => s.Surveyed)];
        var counted = Country.Of(surveyed);

        Assert.Equal(Json([counted.Whole]), Json([figures.Whole]));
        Assert.Equal(Json(counted.Regions.Select(r => r with { Rank = null })), Json(figures.Regions.Select(r => r with { Rank = null })));
        Assert.Equal(
            Gaps.Of(surveyed).Select(g => System.Text.Encoding.UTF8.GetString(GapJson.Write(g))).Order(),
            figures.Gaps.SelectMany(g => g).Select(g => System.Text.Encoding.UTF8.GetString(GapJson.Write(g))).Order());
    }

    private static IEnumerable<string> Json(IEnumerable<RegionFigures> figures) => figures.Select(f => System.Text.Encoding.UTF8.GetString(RegionJson.Write(f)));
}
