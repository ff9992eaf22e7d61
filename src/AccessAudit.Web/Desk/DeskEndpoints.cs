using AccessAudit.Web.Hosting;
using AccessAudit.Web.Pages;

namespace AccessAudit.Web.Desk;

/// <summary>The ministry's and the regions' desk.</summary>
internal static class DeskEndpoints
{
    public static void Map(IEndpointRouteBuilder site)
    {
        site.Pages().AllowAnonymous().MapGet("/", Home);
    }

    private static IResult Home(PageContext page) => page.Member switch
    {
        null => Page.Of<HomePage>(),
        { SeesFigures: true } => Results.LocalRedirect("/overview"),
        _ => Results.LocalRedirect("/stations"),
    };
}
