using System.Collections.Concurrent;
using System.Globalization;
using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using AccessAudit.Audits;
using AccessAudit.Storage.Log;
using AccessAudit.Storage.Photos;
using AccessAudit.Tests.Storage.Databases;
using Microsoft.AspNetCore.TestHost;
using SkiaSharp;
using Xunit.Abstractions;

namespace AccessAudit.Tests.Web.Hosting;

/// <summary>
/// The site is killed in the middle of its work, again and again, while several phones hand in audits with photographs. What was
/// acknowledged is there, once, whole. <c>ACCESSAUDIT_KILLS=100</c> kills more often.
/// </summary>
public abstract partial class KillTests(ITestOutputHelper output, Func<string?> newDatabase)
{
    private const int Phones = 4;

    private static readonly int Kills = int.TryParse(Environment.GetEnvironmentVariable("ACCESSAUDIT_KILLS"), CultureInfo.InvariantCulture, out var kills) ? kills : 5;

    private readonly ConcurrentDictionary<AuditId, Audit> acknowledged = new();
    private readonly ConcurrentDictionary<string, byte> photographs = new();
    private int unanswered;

    [Fact]
    public async Task What_was_acknowledged_is_there_exactly_once_however_often_the_site_is_killed()
    {
        var database = newDatabase();
        await using var site = await SampleSite.StartAsync(builder => builder.WebHost.UseTestServer(), database: database);
        await site.App.StopAsync();
        var (before, workspace) = (site.Workspace.Audits.Count(), site.Workspace);
        using var process = new ServeProcess(workspace.Path, database);
        process.Start();
        using var session = new HttpClient { BaseAddress = process.Address, Timeout = TimeSpan.FromSeconds(30) };
        await SignInAsync(session);
        using var end = new CancellationTokenSource();
        var phones = Enumerable.Range(0, Phones).Select(phone => Task.Run(() => HandInAsync(session, phone, end.Token))).ToList();

        var random = new Random(1);
        for (var kill = 0; kill < Kills; kill++)
        {
            var enough = acknowledged.Count + random.Next(1, 40);
            while (acknowledged.Count < enough && !phones.Any(p => p.IsFaulted))
                await Task.Delay(random.Next(1, 30));
            process.Kill();
            process.Start();
        }

        await end.CancelAsync();
        await Task.WhenAll(phones);
        process.Kill();

        output.WriteLine($"{Kills} kills: {acknowledged.Count} audits and {photographs.Count} photographs acknowledged, {unanswered} requests without an answer");
        Assert.True(acknowledged.Count >= Kills);
        Assert.All(acknowledged, a => Assert.Equal(Encoding.UTF8.GetString(AuditJson.Write(a.Value)), Encoding.UTF8.GetString(AuditJson.Write(workspace.Audits.Find(a.Key)!))));
        Assert.All(photographs.Keys, p => Assert.Equal(p, PhotoHash.Of(File.ReadAllBytes(workspace.Photos.Find(PhotoHash.Parse(p, null))!)).ToString()));
        // Every phone sent each of its audits until it was acknowledged, so there is no other.
        Assert.Equal(before + acknowledged.Count, workspace.Audits.Count());
        Assert.Empty(workspace.Audits.Conflicts());
        Assert.Equal(
            acknowledged.Keys.Select(id => id.ToString()).Order(StringComparer.Ordinal),
            workspace.Log.Entries().Where(e => e.Action == "audit.add").Select(e => e.Subject).Order(StringComparer.Ordinal));
        Assert.IsType<LogCheck.Unbroken>(workspace.Log.Verify());
    }

    private static Audit Audit(int number, string photo)
    {
        var answer = Samples.Word("no") with { Photos = [photo] };
        var visit = SampleSite.AuditOf(
            number, 1 + (number % 40), AuditSource.Observer, new DateOnly(2026, 4, 1), c => c.Id == "route-clear-today" ? answer : null);
        return visit with { Auditor = "auditor" };
    }

    private static async Task SignInAsync(HttpClient session)
    {
        var token = Token().Match(await session.GetStringAsync("/sign-in")).Groups["token"].Value;
        using var form = new FormUrlEncodedContent([new("name", "auditor"), new("password", SampleSite.Password), new("__RequestVerificationToken", token)]);
        await session.PostAsync("/sign-in", form);
        Assert.Equal(HttpStatusCode.OK, (await session.GetAsync("/api/me")).StatusCode);
    }

    /// <summary>One phone: a photograph and the audit that cites it, each until it is acknowledged; then the next.</summary>
    private async Task HandInAsync(HttpClient session, int phone, CancellationToken end)
    {
        for (var number = 1; !end.IsCancellationRequested; number++)
        {
            var jpeg = Jpeg((phone * 1_000_000) + number);
            var photo = PhotoHash.Of(jpeg).ToString();
            var audit = Audit(((phone + 1) * 1_000_000) + number, photo);
            Assert.Equal(HttpStatusCode.OK, await SendAsync(() => session.PostAsync("/api/photos", Content(jpeg, "image/jpeg"))));
            photographs[photo] = 0;
            Assert.InRange(await SendAsync(() => session.PutAsync($"/api/audits/{audit.Id}", Content(AuditJson.Write(audit), "application/json"))), HttpStatusCode.OK, HttpStatusCode.Created);
            acknowledged[audit.Id] = audit;
        }
    }

    private async Task<HttpStatusCode> SendAsync(Func<Task<HttpResponseMessage>> send)
    {
        for (var attempt = 0; attempt < 1000; attempt++)
        {
            try
            {
                using var answer = await send();
                return answer.StatusCode;
            }
            catch (HttpRequestException)
            {
                Interlocked.Increment(ref unanswered);
                await Task.Delay(100);
            }
        }

        throw new TimeoutException("The site never came back.");
    }

    private static ByteArrayContent Content(byte[] bytes, string type)
    {
        var content = new ByteArrayContent(bytes);
        content.Headers.ContentType = new(type);
        return content;
    }

    /// <summary>Clean already, so that it is kept byte for byte; some 25 kB of noise that no other has.</summary>
    private static byte[] Jpeg(int seed)
    {
        using var bitmap = new SKBitmap(200, 150, SKColorType.Gray8, SKAlphaType.Opaque);
        new Random(seed).NextBytes(bitmap.GetPixelSpan());
        using var data = bitmap.Encode(SKEncodedImageFormat.Jpeg, 80);
        return data.ToArray();
    }

    [GeneratedRegex("name=\"__RequestVerificationToken\" value=\"(?<token>[^\"]+)\"", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Token();

    public sealed class OnSqlite(ITestOutputHelper output) : KillTests(output, () => null);

    public sealed class OnPostgreSql(ITestOutputHelper output) : KillTests(output, () => PostgresServer.Running.NewDatabase());
}
