using System.Collections.Concurrent;
using System.Text;
using AccessAudit.Audits;
using AccessAudit.Storage.Uploads;
using AccessAudit.Tests.Storage.Databases;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using OpenTelemetry.Trace;

namespace AccessAudit.Tests.Web.Hosting;

/// <summary>What is told to whoever runs the site, as a collector receives it.</summary>
public class TelemetryTests
{
    [Fact]
    public async Task Requests_questions_to_the_database_sheets_and_audits_reach_the_collector_that_is_named()
    {
        await using var collector = await Collector.StartAsync();
        await using (var site = await SampleSite.StartAsync(
            builder =>
            {
                builder.WebHost.UseTestServer();
                builder.Configuration["OTEL_EXPORTER_OTLP_ENDPOINT"] = collector.Address;
                builder.Configuration["OTEL_EXPORTER_OTLP_PROTOCOL"] = "http/protobuf";
            },
            database: PostgresServer.Running.NewDatabase()))
        {
            var visitor = new SiteClient(site.App);
            await visitor.ReadAsync("/health");
            await visitor.PostAsync("/sign-in", "/sign-in", ("name", "auditor"), ("password", SampleSite.Password));
            var audit = SampleSite.AuditOf(9001, 4, AuditSource.Observer, new DateOnly(2026, 4, 1), c => c.Id == "route-clear-today" ? Samples.Word("yes") : null);
            using var body = new StringContent(Encoding.UTF8.GetString(AuditJson.Write(audit)), Encoding.UTF8, "application/json");
            (await visitor.Http.PutAsync($"/api/audits/{audit.Id}", body)).EnsureSuccessStatusCode();
            site.Workspace.Uploads.Add(new NewUpload(site.Workspace.Photos.Save("no picture"u8.ToArray()), "no picture.jpg", "auditor", null, AuditSource.Observer));
            using var patience = new CancellationTokenSource(TimeSpan.FromMinutes(1));
            while (site.Workspace.Uploads.Counts("auditor").Waiting > 0)
                await Task.Delay(20, patience.Token);
        }

        Assert.Contains("/api/audits/{id}", collector.Got("/v1/traces"), StringComparison.Ordinal);
        Assert.Contains("postgresql", collector.Got("/v1/traces"), StringComparison.Ordinal);
        Assert.DoesNotContain("/health", collector.Got("/v1/traces"), StringComparison.Ordinal);
        foreach (var name in new[] { "accessaudit.audits.handed_in", "accessaudit.sheets.refused", "not-a-picture", "dotnet.gc.collections", "http.server.request.duration" })
            Assert.Contains(name, collector.Got("/v1/metrics"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Where_no_collector_is_named_nothing_is_collected()
    {
        await using var site = await SampleSite.StartAsync(builder => builder.WebHost.UseTestServer(), accounts: false);

        Assert.Null(site.App.Services.GetService<TracerProvider>());
    }

    /// <summary>Takes what comes by OTLP over HTTP and reads nothing of it: names are plain text in it.</summary>
    private sealed class Collector(WebApplication app) : IAsyncDisposable
    {
        private readonly ConcurrentQueue<(string Path, string Body)> got = new();

        public string Address => app.Urls.First();

        public static async Task<Collector> StartAsync()
        {
            var builder = WebApplication.CreateSlimBuilder();
            builder.Logging.ClearProviders();
            builder.WebHost.UseUrls("http://127.0.0.1:0");
            var app = builder.Build();
            var collector = new Collector(app);
            app.MapPost("/v1/{signal}", async context =>
            {
                using var body = new MemoryStream();
                await context.Request.Body.CopyToAsync(body);
                collector.got.Enqueue((context.Request.Path, Encoding.UTF8.GetString(body.ToArray())));
            });
            await app.StartAsync();
            return collector;
        }

        public string Got(string path) => string.Join('\n', got.Where(g => g.Path == path).Select(g => g.Body));

        public ValueTask DisposeAsync() => app.DisposeAsync();
    }
}
