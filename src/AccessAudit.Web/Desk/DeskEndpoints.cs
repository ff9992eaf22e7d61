using AccessAudit.Checklists;
using AccessAudit.Planning;
using AccessAudit.Regions;
using AccessAudit.Scoring;
using AccessAudit.Web.Accounts;
using AccessAudit.Web.Hosting;
using AccessAudit.Web.Pages;

namespace AccessAudit.Web.Desk;

/// <summary>The ministry's and the regions' desk.</summary>
internal static class DeskEndpoints
{
    private const int MostGaps = 8;

    public static void Map(IEndpointRouteBuilder site)
    {
        site.Pages().AllowAnonymous().MapGet("/", Home);
        var desk = site.Pages().RequireAuthorization(AccountsSetup.Figures);
        desk.MapGet("/overview", (PageContext page, CountryView country) => Page.Of<OverviewPage>(new { Figures = country.Now.Figures(ScopeOf(page)) }));
        desk.MapGet("/overview.csv", (PageContext page, CountryView country) => Tables.Regions(country.Now.Figures(ScopeOf(page)), page.Words));
        desk.MapGet("/gaps", Gaps);
        desk.MapGet("/gaps.csv", (PageContext page, CountryView country) => Tables.Gaps(country.Now.Figures(ScopeOf(page)), page.Words));
        desk.MapGet("/gaps/{criterion}", OneGap);
        desk.MapGet("/plan", ShowPlan);
        desk.MapGet("/plan.csv", PlanTable);
        desk.MapGet("/regions/{code}", OneRegion);
        desk.MapGet("/regions/{code}/card.{format}", RegionCard).RequireRateLimiting(Limits.Drawing);
        desk.MapGet("/country/card.{format}", CountryCard).RequireRateLimiting(Limits.Drawing);
        SayFind.SayFindEndpoints.Map(site);
        Actions.ActionEndpoints.Map(site);
    }

    private static IResult Home(PageContext page) => page.Member switch
    {
        null => Page.Of<HomePage>(),
        { SeesFigures: true } => Results.LocalRedirect("/overview"),
        _ => Results.LocalRedirect("/stations"),
    };

    private static IResult Gaps(PageContext page, CountryView country)
    {
        var figures = country.Now.Figures(ScopeOf(page));
        return Page.Of<GapsPage>(new { Figures = figures, Rows = Regions.Gaps.WorstFirst(figures.Gaps[RegionFigures.WholeCountry]) });
    }

    private static IResult OneGap(string criterion, PageContext page, CountryView country, ChecklistShelf shelf)
    {
        var gap = country.Now.Figures(ScopeOf(page)).Gaps[RegionFigures.WholeCountry].FirstOrDefault(g => g.Criterion.Id == criterion);
        var checklist = gap is null ? null : shelf.All.LastOrDefault(c => c.Criteria.Contains(gap.Criterion));
        return checklist is null ? Page.NotFound() : Page.Of<GapPage>(new { Gap = gap, Checklist = checklist });
    }

    private static IResult ShowPlan(HttpContext context, PageContext page, CountryView country, TimeProvider time)
    {
        var asked = PlanQuery.Of(context.Request.Query, time.Today());
        return Page.Of<PlanPage>(new
        {
            Asked = asked,
            Plan = PlanFor(asked, page, country, time),
            Wished = int.TryParse(context.Request.Query["page"], System.Globalization.CultureInfo.InvariantCulture, out var number) ? number : 1,
        });
    }

    private static IResult PlanTable(HttpContext context, PageContext page, CountryView country, TimeProvider time) =>
        Tables.Plan(PlanFor(PlanQuery.Of(context.Request.Query, time.Today()), page, country, time), page.Words);

    private static Plan PlanFor(PlanQuery asked, PageContext page, CountryView country, TimeProvider time) =>
        country.Now.Plans.Of(ScopeOf(page), asked.Terms(time.Today()));

    private static IResult OneRegion(string code, PageContext page, CountryView country)
    {
        var (scope, now) = (ScopeOf(page), country.Now);
        if (now.Figures(scope).Regions.FirstOrDefault(r => r.Region == code) is not { } figures)
            return Page.NotFound();
        var districts = now.Stations(scope).Where(s => s.Station.CountsFor == code && s.Station.District is not null)
            .GroupBy(s => s.Station.District!, StringComparer.Ordinal)
            .OrderBy(d => d.Key, StringComparer.Ordinal)
            .Select(d => (d.Key, d.Count(), d.Count(s => s.Current is not null), d.Count(s => s.Assessment?.Headline.Worst == Verdict.Independent)))
            .ToList();
        return Page.Of<RegionPage>(new
        {
            Figures = figures,
            Gaps = (IReadOnlyList<Gap>)[.. Regions.Gaps.WorstFirst(now.Figures(scope).Gaps[code]).Take(MostGaps)],
            Districts = (IReadOnlyList<(string, int, int, int)>)districts,
        });
    }

    private static IResult RegionCard(string code, string format, HttpContext context, PageContext page, CardShop cards) =>
        cards.OfRegion(ScopeOf(page), code, page.Language) is { } card ? CardShop.Serve(card, format, context) ?? Page.NotFound() : Page.NotFound();

    private static IResult CountryCard(string format, HttpContext context, PageContext page, CardShop cards) =>
        ScopeOf(page).Regions is null ? CardShop.Serve(cards.OfCountry(page.Language), format, context) ?? Page.NotFound() : Page.NotFound();

    private static Scope ScopeOf(PageContext page) => page.Member!.Scope;
}
