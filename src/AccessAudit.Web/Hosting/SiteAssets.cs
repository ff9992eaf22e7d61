using System.Security.Cryptography;

namespace AccessAudit.Web.Hosting;

/// <summary>Style, fonts, pictures and scripts of the pages. They travel inside this library and are served by us only.</summary>
internal static class SiteAssets
{
    private const string Prefix = "assets/";

    private static readonly Dictionary<string, byte[]> Files = Load();

    /// <summary>Part of every asset's address, so that browsers keep them for good and still see a new release.</summary>
    public static string Version { get; } = Convert.ToHexStringLower(SHA256.HashData([.. Files.OrderBy(f => f.Key, StringComparer.Ordinal).SelectMany(f => f.Value)]))[..12];

    public static byte[]? Find(string name) => Files.GetValueOrDefault(name);

    public static string Url(string name) => $"/assets/{Version}/{name}";

    public static void Map(IEndpointRouteBuilder site) => site.MapGet("/assets/{version}/{name}", (string version, string name, HttpContext context) =>
    {
        if (!Files.TryGetValue(name, out var bytes))
            return Results.NotFound();
        context.Response.Headers.CacheControl = version == Version ? "public, max-age=31536000, immutable" : "no-cache";
        return Results.Bytes(bytes, TypeOf(name));
    }).AllowAnonymous().ExcludeFromDescription();

    private static string TypeOf(string name) => Path.GetExtension(name) switch
    {
        ".css" => "text/css; charset=utf-8",
        ".js" => "text/javascript; charset=utf-8",
        ".svg" => "image/svg+xml",
        ".woff2" => "font/woff2",
        ".wasm" => "application/wasm",
        _ => "application/octet-stream",
    };

    private static Dictionary<string, byte[]> Load()
    {
        var assembly = typeof(SiteAssets).Assembly;
        return assembly.GetManifestResourceNames().Where(n => n.StartsWith(Prefix, StringComparison.Ordinal)).ToDictionary(n => n[Prefix.Length..], n =>
        {
            using var stream = assembly.GetManifestResourceStream(n)!;
            var bytes = new byte[stream.Length];
            stream.ReadExactly(bytes);
            return bytes;
        });
    }
}
