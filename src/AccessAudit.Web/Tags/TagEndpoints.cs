using AccessAudit.Sheets;
using AccessAudit.Storage;
using AccessAudit.Web.Hosting;

namespace AccessAudit.Web.Tags;

/// <summary>Where a tag leads: an auditor to the station's audit, everybody else to what the public may know.</summary>
/// <remarks>A tag says where one is. It never gives permission: what opens depends on who is signed in.</remarks>
internal static class TagEndpoints
{
    public static void Map(IEndpointRouteBuilder site) => site.Pages().AllowAnonymous().MapGet("/S/{code}", Follow);

    private static IResult Follow(string code, PageContext page, Workspace workspace)
    {
        // The ring reads whole texts, whatever the host: papers outlive host names.
        var reading = workspace.Keys.Read($"HTTPS://{workspace.Settings.TagHost}/S/{code}");
        if (reading is not TagReading.Genuine { Tag: var tag })
            return Refused(reading);
        if (workspace.Stations.Find(tag.Station) is not { Station: var station })
            return Page.Of<TagPage>(new { Problem = "gone" }, StatusCodes.Status404NotFound);
        return Results.LocalRedirect(page.Member?.Scope.Sees(station.CountsFor) == true ? $"/stations/{station.Id}/audit" : $"/stations/{station.Id}/public");
    }

    private static IResult Refused(TagReading reading) => reading switch
    {
        TagReading.Retired => Page.Of<TagPage>(new { Problem = "retired" }, StatusCodes.Status410Gone),
        TagReading.Forged => Page.Of<TagPage>(new { Problem = "forged" }, StatusCodes.Status400BadRequest),
        TagReading.UnknownKey => Page.Of<TagPage>(new { Problem = "unknown" }, StatusCodes.Status404NotFound),
        TagReading.DemoKey => Page.Of<TagPage>(new { Problem = "demo" }, StatusCodes.Status404NotFound),
        _ => Page.Of<TagPage>(new { Problem = "foreign" }, StatusCodes.Status404NotFound),
    };
}
