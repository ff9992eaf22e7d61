using System.Security.Cryptography;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace AccessAudit.Benchmarks.Web;

/// <summary>ASP.NET Core with nothing around it.</summary>
internal sealed class BareSite(WebApplication app) : IAsyncDisposable
{
    public Uri Address => new(app.Urls.First());

    /// <summary>What comes in is written to a draft, flushed to the disk and renamed.</summary>
    public static Task<BareSite> KeepingAsync(string folder) => StartAsync(app =>
    {
        Directory.CreateDirectory(folder);
        app.MapPost("/api/photos", async context => await KeepAsync(context, folder, bytes => Convert.ToHexStringLower(SHA256.HashData(bytes))));
        app.MapPut("/api/audits/{id}", async (HttpContext context, string id) =>
        {
            context.Response.StatusCode = StatusCodes.Status201Created;
            await KeepAsync(context, folder, _ => id);
        });
    });

    public static Task<BareSite> ShowingAsync(byte[] page) => StartAsync(app => app.MapGet("/", () => Results.Bytes(page, "text/html")));

    private static async Task<BareSite> StartAsync(Action<WebApplication> map)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var app = builder.Build();
        map(app);
        await app.StartAsync();
        return new BareSite(app);
    }

    public ValueTask DisposeAsync() => app.DisposeAsync();

    private static async Task KeepAsync(HttpContext context, string folder, Func<byte[], string> nameOf)
    {
        using var body = new MemoryStream();
        await context.Request.Body.CopyToAsync(body);
        var bytes = body.ToArray();
        var (draft, path) = (Path.Combine(folder, $".{Guid.NewGuid():N}"), Path.Combine(folder, nameOf(bytes)));
        using (var file = new FileStream(draft, FileMode.CreateNew, FileAccess.Write))
        {
            file.Write(bytes);
            file.Flush(flushToDisk: true);
        }

        File.Move(draft, path, overwrite: true);
    }
}
