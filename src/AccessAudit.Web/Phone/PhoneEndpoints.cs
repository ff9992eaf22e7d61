using System.Text;
using AccessAudit.Stations;
using AccessAudit.Web.Hosting;

namespace AccessAudit.Web.Phone;

/// <summary>The auditor's app: one page that a phone keeps, the worker that keeps it, and what a phone needs to install it.</summary>
/// <remarks>The page holds nothing of anybody, so that it opens without a network and without a session; what it shows lies on the phone.</remarks>
internal static class PhoneEndpoints
{
    /// <summary>What the app needs to open, kept by the worker before it takes over; the code reader comes later.</summary>
    private static readonly string[] Kept =
        ["site.css", "phone.css", "phone.js", "icon.svg", "inter-regular.woff2", "inter-bold.woff2"];

    public static void Map(IEndpointRouteBuilder site)
    {
        var phone = site.MapGroup("").AllowAnonymous().ExcludeFromDescription();
        phone.MapGet("/phone/{**rest}", Show);
        phone.MapGet("/phone-worker.js", Worker);
        phone.MapGet("/phone.webmanifest", Manifest);
    }

    private static IResult Show(string? rest, HttpContext context)
    {
        context.Response.Headers.CacheControl = "no-cache";
        var parts = rest?.Split('/') ?? [];
        var station = parts is ["stations", var id] && StationId.TryParse(id, null, out var known) ? known : (StationId?)null;
        return Page.Of<PhonePage>(new { Station = station });
    }

    /// <summary>At the top, so that it may also open the app where a tag is scanned without a network.</summary>
    private static IResult Worker(HttpContext context)
    {
        context.Response.Headers.CacheControl = "no-cache";
        var head = $"const version = \"{SiteAssets.Version}\", kept = [\"/phone\", {string.Join(", ", Kept.Select(k => $"\"{SiteAssets.Url(k)}\""))}];\n";
        return Results.Bytes((byte[])[.. Encoding.UTF8.GetBytes(head), .. SiteAssets.Find("phone-worker.js")!], "text/javascript; charset=utf-8");
    }

    private static IResult Manifest(PageContext page, HttpContext context)
    {
        context.Response.Headers.CacheControl = "no-cache";
        return Results.Json(
            new
            {
                name = page.Words["phone.name"],
                short_name = "AccessAudit",
                lang = page.Language.Code,
                start_url = "/phone",
                scope = "/",
                display = "standalone",
                background_color = "#ffffff",
                theme_color = "#12436d",
                icons = new[] { new { src = SiteAssets.Url("icon.svg"), sizes = "any", type = "image/svg+xml", purpose = "any" } },
            },
            contentType: "application/manifest+json");
    }

    /// <summary>Compiling WebAssembly is allowed where the code reader runs, and nowhere else.</summary>
    public static bool Compiles(PathString path) => path.StartsWithSegments("/phone", StringComparison.Ordinal);
}
