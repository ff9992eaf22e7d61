using System.Net;
using AccessAudit.Benchmarks.Storage;
using AccessAudit.Tests.Storage;
using AccessAudit.Tests.Web;
using BenchmarkDotNet.Attributes;
using BenchmarkDotNet.Columns;
using BenchmarkDotNet.Configs;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Perfolizer.Mathematics.OutlierDetection;

namespace AccessAudit.Benchmarks.Web;

/// <summary>What one of ten ministry users waits for a page of the desk on the stations of the whole country, while the others click too.</summary>
/// <remarks>
/// The nine others read each page for a second before they go to the next. The yardstick is the bare framework with a page of as many
/// bytes, under the same clicking. What counts is the 95th percentile, of all clicks.
/// </remarks>
[WarmupCount(20)]
[IterationCount(100)]
[InvocationCount(1)]
[GcForce(false)]
[Outliers(OutlierMode.DontRemove)]
[StopOnFirstError]
[Config(typeof(Late))]
public class DeskPages
{
    private sealed class Late : ManualConfig
    {
        public Late() => AddColumn(StatisticColumn.P95);
    }

    private static readonly string[] Pages = ["/overview", "/plan", "/stations?verdict=blocked&sort=worst", "/gaps", "/say-and-find", "/regions/KZ-11", "/stations", "/review/audits"];

    private readonly CookieContainer session = new();
    private readonly CancellationTokenSource over = new();
    private Country country = null!;
    private WebApplication site = null!;
    private BareSite bare = null!;
    private Task others = Task.CompletedTask;
    private HttpClient client = null!;
    private Uri address = null!;

    [ParamsSource(nameof(Measured))]
    public string Page { get; set; } = "";

    public static IEnumerable<string> Measured => Pages[..3];

    [GlobalSetup]
    public async Task Start()
    {
        country = new Country(DatabaseKind.Sqlite);
        country.Workspace.Audits.AddAll(country.Audits);
        site = await SampleSite.OnAsync(country.Workspace, builder => builder.WebHost.UseUrls("http://127.0.0.1:0"));
        address = new Uri(site.Urls.First());
        client = Visitor.From("127.0.0.1", session);
        await Visitor.SignInAsync(client, address, "ministry");
        bare = await BareSite.ShowingAsync(await client.GetByteArrayAsync(new Uri(address, Page)));
        others = Task.WhenAll(Enumerable.Range(1, 9).Select(ClickAsync));
    }

    [GlobalCleanup]
    public async Task Stop()
    {
        await over.CancelAsync();
        await others;
        client.Dispose();
        await bare.DisposeAsync();
        await site.DisposeAsync();
        country.Dispose();
    }

    /// <summary>So that each click meets the others at another moment.</summary>
    [IterationSetup]
    public void Read() => Thread.Sleep(200);

    [Benchmark(Baseline = true, Description = "the bare framework")]
    public Task<byte[]> Bare() => client.GetByteArrayAsync(bare.Address);

    [Benchmark(Description = "the desk")]
    public Task<byte[]> Desk() => client.GetByteArrayAsync(new Uri(address, Page));

    private async Task ClickAsync(int user)
    {
        var random = new Random(user);
        using var own = Visitor.From($"127.0.2.{user}", session);
        while (!over.IsCancellationRequested)
        {
            await own.GetByteArrayAsync(new Uri(address, Pages[random.Next(Pages.Length)]));
            await Task.Delay(random.Next(500, 1500));
        }
    }
}
