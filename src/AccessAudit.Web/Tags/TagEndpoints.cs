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
        return Results.LocalRedirect(page.Member?.Scope.Sees(station.CountsFor) == true ? $"/phone/stations/{station.Id}" : $"/stations/{station.Id}/public");
    }

    private static IResult Refused(TagReading reading) => Page.Of<TagPage>(new { Problem = Name(reading) }, reading switch
    {
        TagReading.Retired => StatusCodes.Status410Gone,
        TagReading.Forged => StatusCodes.Status400BadRequest,
        _ => StatusCodes.Status404NotFound,
    });

    /// <summary>Of what is wrong with a tag, in texts and to programs.</summary>
    internal static string Name(TagReading reading) => reading switch
    {
        TagReading.Retired => "retired",
        TagReading.Forged => "forged",
        TagReading.UnknownKey => "unknown",
        TagReading.DemoKey => "demo",
        _ => "foreign",
    };
}
