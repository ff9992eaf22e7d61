using System.Net;
using AccessAudit.Audits;
using AccessAudit.Tests.Web;
using BenchmarkDotNet.Attributes;
using Microsoft.AspNetCore.Hosting;

namespace AccessAudit.Benchmarks.Web;

/// <summary>An audit with a photograph handed in over HTTP, beside the bare framework that writes the same bytes to the same disk.</summary>
/// <remarks>
/// Both make the photograph durable before they answer: written to a draft, flushed to the disk, renamed. The yardstick flushes the
/// audit in the same way, as one file; the site stores it in SQLite (WAL, synchronous normal: not flushed with every audit), with its
/// place in the log. What the site does beyond: session, scope, the check of every answer, decoding the photograph to know it is one.
/// </remarks>
[WarmupCount(15)]
public class HandingIn
{
    /// <summary>So many are handed in at the same time.</summary>
    private const int Phones = 8;

    private const int Each = 25;

    private readonly CookieContainer session = new();
    private BareSite bare = null!;
    private SampleSite site = null!;
    private Uri address = null!;
    private int audits;
    private int places;

    [GlobalSetup]
    public async Task Start()
    {
        site = await SampleSite.StartAsync(builder => builder.WebHost.UseUrls("http://127.0.0.1:0"));
        bare = await BareSite.KeepingAsync(Path.Combine(site.Folder, "bare"));
        address = new Uri(site.App.Urls.First());
        using var client = Visitor.From("127.0.0.1", session);
        await Visitor.SignInAsync(client, address, "auditor");
    }

    [GlobalCleanup]
    public async Task Stop()
    {
        await bare.DisposeAsync();
        await site.DisposeAsync();
    }

    [Benchmark(Baseline = true, OperationsPerInvoke = Phones * Each, Description = "the bare framework")]
    public Task Bare() => AllAsync(bare.Address);

    [Benchmark(OperationsPerInvoke = Phones * Each, Description = "the site")]
    public Task Ours() => AllAsync(address);

    private async Task AllAsync(Uri to)
    {
        // Each round from another place, for the site counts how much one visitor asks.
        using var client = Visitor.From($"127.0.1.{1 + (places++ % 250)}", session);
        await Task.WhenAll(Enumerable.Range(0, Phones).Select(async _ =>
        {
            for (var i = 0; i < Each; i++)
                await HandInAsync(client, to, Interlocked.Increment(ref audits));
        }));
    }

    private static async Task HandInAsync(HttpClient client, Uri address, int number)
    {
        var (jpeg, audit) = MadePhotos.Visit(number);
        using var photo = MadePhotos.Content(jpeg, "image/jpeg");
        using var sent = await client.PostAsync(new Uri(address, "/api/photos"), photo);
        using var body = MadePhotos.Content(AuditJson.Write(audit), "application/json");
        using var put = await client.PutAsync(new Uri(address, $"/api/audits/{audit.Id}"), body);
        if (sent.StatusCode != HttpStatusCode.OK || put.StatusCode != HttpStatusCode.Created)
            throw new InvalidOperationException($"{sent.StatusCode}, {put.StatusCode}: {await put.Content.ReadAsStringAsync()}");
    }
}
