using System.Net;
using System.Text;
using AccessAudit.Audits;
using AccessAudit.Storage.Log;
using AccessAudit.Tests.Imaging.Photos;
using Microsoft.AspNetCore.TestHost;

namespace AccessAudit.Tests.Web.Uploads;

/// <summary>Many photographs of sheets are handed in at once, and each tells what became of it.</summary>
public abstract class UploadPagesTests(SiteFixture fixture)
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    [Fact]
    public async Task What_is_read_becomes_an_audit_and_what_is_doubtful_leads_to_the_review()
    {
        var client = await fixture.VisitAsync("akimat");

        var answer = await SendAsync(client, ("clean.jpg", PaperPhotos.Take(fixture.Site.Workspace, 30)), ("doubtful.jpg", PaperPhotos.Take(fixture.Site.Workspace, 31, twoMarks: true)));
        Assert.Equal("/uploads?added=2&known=0", answer.Headers.Location!.ToString());
        await ReadAsync("akimat");

        var page = await client.ReadAsync("/uploads?lang=en");
        Assert.Contains("KZ-11-0030</a>, page 1. Read in full.", Flat(page), StringComparison.Ordinal);
        Assert.Contains("<a href=\"/review\">Rows for a person to look at: 1</a>", page, StringComparison.Ordinal);
        var audit = fixture.Site.Workspace.Audits.OfStation(SampleSite.StationIdOf(30)).Single(a => a.Date == new DateOnly(2026, 4, 2));
        Assert.Equal((AuditSource.SelfReport, "Дана"), (audit.Source, audit.Auditor));
        Assert.Contains("KZ-11-0031", await client.ReadAsync("/stations?q=KZ-11-0031"), StringComparison.Ordinal);
        Assert.IsType<LogCheck.Unbroken>(fixture.Site.Workspace.Log.Verify());
    }

    [Fact]
    public async Task The_same_photograph_twice_is_read_once_and_kept_once()
    {
        var client = await fixture.VisitAsync("akimat");
        var photo = PaperPhotos.Take(fixture.Site.Workspace, 32);

        var answer = await SendAsync(client, ("one.jpg", photo), ("the same.jpg", photo));
        await ReadAsync("akimat");

        Assert.Equal("/uploads?added=1&known=1", answer.Headers.Location!.ToString());
        Assert.Single(fixture.Site.Workspace.PaperPages.OfStation(SampleSite.StationIdOf(32)));
    }

    [Fact]
    public async Task Hostile_and_broken_files_are_refused_by_name_with_what_to_do_and_stop_nobody()
    {
        var client = await fixture.VisitAsync("ministry");
        var photo = PaperPhotos.Take(fixture.Site.Workspace, 33);

        var refused = await SendAsync(
            client, ("drawing.jpg", Encoding.UTF8.GetBytes($"<svg xmlns=\"http://www.w3.org/2000/svg\"><script>alert(1)</script></svg>")), ("empty.png", "GIF89a"u8.ToArray()),
            ("huge.jpg", [.. photo, .. new byte[21 * 1024 * 1024]]),
            ("cut.jpg", photo[..(photo.Length / 3)]), ("bomb.png", HostilePictures.ConstantPng(20_000, 20_000)), ("scans.jpg", HostilePictures.JpegOfManyScans(512, 500)),
            ("<b>good.jpg", photo));
        var says = await refused.Content.ReadAsStringAsync();
        await ReadAsync("ministry");
        var page = Flat(await client.ReadAsync("/uploads?lang=en"));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.StatusCode);
        Assert.Contains("drawing.jpg", says, StringComparison.Ordinal);
        Assert.Contains("empty.png", says, StringComparison.Ordinal);
        Assert.Contains("huge.jpg", says, StringComparison.Ordinal);
        Assert.DoesNotContain("drawing.jpg", page, StringComparison.Ordinal);
        Assert.Contains("cut.jpg</th><td class=\"wide\"><strong>Refused.</strong> This file is not a photograph that can be read (Jpeg, cut off", page, StringComparison.Ordinal);
        Assert.Contains("bomb.png</th><td class=\"wide\"><strong>Refused.</strong> The picture has 20000 × 20000 pixels", page, StringComparison.Ordinal);
        Assert.Contains("scans.jpg</th><td class=\"wide\"><strong>Refused.</strong>", page, StringComparison.Ordinal);
        Assert.Contains("&lt;b&gt;good.jpg</th><td class=\"wide\"><a href=\"/stations/KZ-11-0033\">", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Sheets_of_other_regions_are_refused_and_nothing_of_them_is_kept()
    {
        var client = await fixture.VisitAsync("auditor");

        await SendAsync(client, ("foreign.jpg", PaperPhotos.Take(fixture.Site.Workspace, 50)));
        await ReadAsync("auditor");

        Assert.Contains("outside your regions", await client.ReadAsync("/uploads?lang=en"), StringComparison.Ordinal);
        Assert.Empty(fixture.Site.Workspace.PaperPages.OfStation(SampleSite.StationIdOf(50)));
        Assert.DoesNotContain("foreign.jpg", await (await fixture.VisitAsync("admin")).ReadAsync("/uploads"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whoever_has_handed_in_nothing_is_told_so()
    {
        Assert.Contains("Nothing yet.", await (await fixture.VisitAsync("admin")).ReadAsync("/uploads?lang=en&page=7"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_empty_form_and_a_day_to_come_are_refused_beside_their_fields()
    {
        var client = await fixture.VisitAsync("akimat");

        var answer = await client.PostAsync("/uploads", "/uploads", ("visited", "2999-01-01"));
        var says = await answer.Content.ReadAsStringAsync();

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        Assert.Contains("id=\"photos-error\"", says, StringComparison.Ordinal);
        Assert.Contains("id=\"visited-error\"", says, StringComparison.Ordinal);
    }

    private static async Task<HttpResponseMessage> SendAsync(SiteClient client, params (string Name, byte[] Bytes)[] files)
    {
        using var form = new MultipartFormDataContent();
        form.Add(new StringContent(await client.TokenAsync("/uploads")), "__RequestVerificationToken");
        form.Add(new StringContent("2026-04-02"), "visited");
        form.Add(new StringContent("Дана"), "auditor");
        foreach (var (name, bytes) in files)
            form.Add(new ByteArrayContent(bytes), "photos", name);
        return await client.Http.PostAsync("/uploads", form);
    }

    /// <summary>Until nothing of this person waits any more.</summary>
    private async Task ReadAsync(string who)
    {
        using var patience = new CancellationTokenSource(Patience);
        while (fixture.Site.Workspace.Uploads.Counts(who).Waiting > 0)
            await Task.Delay(50, patience.Token);
    }

    private static string Flat(string page) => string.Join(' ', page.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)).Replace("> <", "><", StringComparison.Ordinal);

    public sealed class OnSqlite(SiteFixture fixture) : UploadPagesTests(fixture), IClassFixture<SiteFixture>;

    public sealed class OnPostgreSql(PostgresSiteFixture fixture) : UploadPagesTests(fixture), IClassFixture<PostgresSiteFixture>
    {
        private readonly PostgresSiteFixture fixture = fixture;

        [Fact]
        public async Task Two_instances_behind_one_address_share_sessions_forms_and_the_queue()
        {
            await using var other = fixture.Site.Instance(builder => builder.WebHost.UseTestServer());
            await other.StartAsync();
            var here = await fixture.VisitAsync("ministry");
            var there = here.At(other);
            var photos = Enumerable.Range(20, 6).Select(n => ($"{n}.jpg", PaperPhotos.Take(fixture.Site.Workspace, n))).ToArray();

            // The form comes from one instance and is sent to the other.
            var before = fixture.Site.Workspace.Uploads.Counts("ministry");
            Assert.Equal(HttpStatusCode.OK, (await there.GetAsync("/overview")).StatusCode);
            Assert.Equal("/uploads?added=3&known=0", (await SendAsync(there, photos[..3])).Headers.Location!.ToString());
            Assert.Equal("/uploads?added=3&known=0", (await SendAsync(here, photos[3..])).Headers.Location!.ToString());
            await ReadAsync("ministry");

            Assert.Equal(before.Read + 6, fixture.Site.Workspace.Uploads.Counts("ministry").Read);
            Assert.All(fixture.Site.Workspace.Uploads.Of("ministry", 0, 6), u => Assert.Equal(1, u.Tries));
            Assert.Equal(HttpStatusCode.Redirect, (await there.PostAsync("/account", "/sign-out")).StatusCode);
            await other.StopAsync();
        }
    }
}
