using AccessAudit.Regions;
using AccessAudit.Stations;
using AccessAudit.Web.Accounts;
using AccessAudit.Web.Hosting;

namespace AccessAudit.Web.Desk.SayFind;

/// <summary>What stations say of themselves beside what observers found, and what a person should look at.</summary>
internal static class SayFindEndpoints
{
    public static void Map(IEndpointRouteBuilder site)
    {
        var desk = site.Pages().RequireAuthorization(AccountsSetup.Figures);
        desk.MapGet("/say-and-find", Show);
        desk.MapGet("/say-and-find.csv", Table);
        desk.MapGet("/warnings", Warnings);
        desk.MapGet("/warnings.csv", WarningTable);
    }

    private static IResult Show(HttpContext context, PageContext page, CountryView country, WarningSigns warnings)
    {
        var (scope, filter) = (page.Member!.Scope, SayFindFilter.Of(context.Request.Query));
        var figures = country.Now.SayFind(scope);
        if (filter.Region is { } region && (!scope.Sees(region) || !figures.Together.ContainsKey(region)))
            return Page.NotFound();
        return Page.Of<SayFindPage>(new
        {
            Filter = filter,
            Rows = figures.Rows(filter),
            figures.Together,
            Regions = (IReadOnlyList<Region>)[.. Region.All.Where(r => figures.Together.ContainsKey(r.Code))],
            Criteria = (IReadOnlyList<Checklists.Criterion>)[.. figures.Criteria.Where(f => f.Region == RegionFigures.WholeCountry).Select(f => f.Criterion)],
            Signs = warnings.Of(scope).Signs.Count,
        });
    }

    private static IResult Table(HttpContext context, PageContext page, CountryView country)
    {
        var (scope, filter) = (page.Member!.Scope, SayFindFilter.Of(context.Request.Query));
        if (filter.Region is { } region && !scope.Sees(region))
            return Page.NotFound();
        return SayFindTables.Criteria(country.Now.SayFind(scope).Rows(filter), page.Words);
    }

    private static IResult Warnings(PageContext page, WarningSigns warnings) => Page.Of<WarningsPage>(new { Found = warnings.Of(page.Member!.Scope) });

    private static IResult WarningTable(PageContext page, WarningSigns warnings) => SayFindTables.Signs(warnings.Of(page.Member!.Scope).Signs, page.Words);
}
