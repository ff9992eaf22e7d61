using System.Net;
using System.Text;
using AccessAudit.Audits;
using AccessAudit.Storage.Photos;
using SkiaSharp;

namespace AccessAudit.Tests.Web;

/// <summary>Audits and photographs as a phone hands them in.</summary>
public abstract class AuditApiTests(SiteFixture fixture)
{
    private static Audit Visit(int id, string answer = "yes", int station = 4, AuditSource source = AuditSource.Observer) =>
        SampleSite.AuditOf(id, station, source, new DateOnly(2026, 4, 1), c => c.Id == "route-clear-today" ? Samples.Word(answer) : null) with { Auditor = null };

    [Fact]
    public async Task An_audit_that_is_sent_twice_is_there_once()
    {
        var client = await fixture.VisitAsync("auditor");

        Assert.Equal(HttpStatusCode.Created, (await PutAsync(client, Visit(5001))).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await PutAsync(client, Visit(5001))).StatusCode);

        Assert.Equal("auditor", fixture.Site.Workspace.Audits.Find(Visit(5001).Id)!.Auditor);
        Assert.DoesNotContain(fixture.Site.Workspace.Audits.Conflicts(), c => c.Kept.Id == Visit(5001).Id);
    }

    [Fact]
    public async Task Another_audit_under_the_same_id_is_kept_aside_and_overwrites_nothing()
    {
        var client = await fixture.VisitAsync("auditor");
        await PutAsync(client, Visit(5002));

        var answer = await PutAsync(client, Visit(5002, "no"));

        Assert.Equal(HttpStatusCode.Conflict, answer.StatusCode);
        Assert.Equal("application/problem+json", answer.Content.Headers.ContentType!.MediaType);
        Assert.Equal(Samples.Word("yes"), fixture.Site.Workspace.Audits.Find(Visit(5002).Id)!.Answers["route-clear-today"] with { Photos = Samples.Word("yes").Photos });
        Assert.Single(fixture.Site.Workspace.Audits.Conflicts(), c => c.Kept.Id == Visit(5002).Id);
    }

    [Fact]
    public async Task What_it_says_is_seen_on_the_desk_at_once()
    {
        var client = await fixture.VisitAsync("auditor");
        await PutAsync(client, Visit(5003, station: 38));

        Assert.Contains("2026-04-01", await client.ReadAsync("/stations.csv?q=KZ-11-0038"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Foreign_stations_other_sources_unknown_answers_and_broken_bodies_are_refused_as_a_whole()
    {
        var client = await fixture.VisitAsync("auditor");
        var unknown = Visit(5004) with { Answers = new Dictionary<string, Answer> { ["no-such-thing"] = Samples.Word("yes"), ["ramp-slope"] = Samples.Number(400) } };

        Assert.Equal(HttpStatusCode.NotFound, (await PutAsync(client, Visit(5004, station: 42))).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await PutAsync(client, Visit(5004, source: AuditSource.SelfReport))).StatusCode);
        var refused = await PutAsync(client, unknown);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.StatusCode);
        var says = await refused.Content.ReadAsStringAsync();
        Assert.Contains("no-such-thing", says, StringComparison.Ordinal);
        Assert.Contains("ramp-slope", says, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await client.Http.PutAsync($"/api/audits/{Visit(5004).Id}", Json("{\"id\":"))).StatusCode);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await client.Http.PutAsync("/api/audits/another", Json(Encoding.UTF8.GetString(AuditJson.Write(Visit(5004)))))).StatusCode);
        Assert.Null(fixture.Site.Workspace.Audits.Find(Visit(5004).Id));
    }

    [Fact]
    public async Task A_photograph_loses_its_place_and_keeps_its_name()
    {
        var client = await fixture.VisitAsync("auditor");
        var kept = await SendAsync(client, WithExif(Picture(2000, 1000)));
        var again = await SendAsync(client, fixture.Bytes(kept));
        var audit = Visit(5005) with
        {
            Answers = new Dictionary<string, Answer> { ["route-clear-today"] = Samples.Word("no") with { Photos = [kept] } },
        };

        Assert.Equal(kept, again);   // what is clean already stays byte for byte
        Assert.Equal(-1, fixture.Bytes(kept).AsSpan().IndexOf("Exif"u8));
        using var small = SKBitmap.Decode(fixture.Bytes(kept));
        Assert.Equal((1600, 800), (small.Width, small.Height));
        Assert.Equal(HttpStatusCode.Created, (await PutAsync(client, audit)).StatusCode);
        var address = $"/stations/KZ-11-0004/photos/{kept["sha256:".Length..]}";
        Assert.Equal(HttpStatusCode.OK, (await client.GetAsync(address)).StatusCode);
        Assert.Equal(HttpStatusCode.Redirect, (await (await fixture.VisitAsync()).GetAsync(address)).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await client.GetAsync(address.Replace("0004", "0005", StringComparison.Ordinal))).StatusCode);
    }

    [Fact]
    public async Task An_audit_that_cites_a_photograph_which_never_came_is_refused()
    {
        var client = await fixture.VisitAsync("auditor");
        var audit = Visit(5006) with
        {
            Answers = new Dictionary<string, Answer> { ["route-clear-today"] = Samples.Word("no") with { Photos = [PhotoHash.Of([7]).ToString()] } },
        };

        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await PutAsync(client, audit)).StatusCode);
    }

    private static Task<HttpResponseMessage> PutAsync(SiteClient client, Audit audit) =>
        client.Http.PutAsync($"/api/audits/{audit.Id}", Json(Encoding.UTF8.GetString(AuditJson.Write(audit))));

    private static StringContent Json(string text) => new(text, Encoding.UTF8, "application/json");

    private static async Task<string> SendAsync(SiteClient client, byte[] jpeg)
    {
        using var content = new ByteArrayContent(jpeg);
        content.Headers.ContentType = new("image/jpeg");
        var answer = await client.Http.PostAsync("/api/photos", content);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        using var json = System.Text.Json.JsonDocument.Parse(await answer.Content.ReadAsStringAsync());
        return json.RootElement.GetProperty("photo").GetString()!;
    }

    private static byte[] Picture(int width, int height)
    {
        using var surface = SKSurface.Create(new SKImageInfo(width, height));
        surface.Canvas.Clear(SKColors.SteelBlue);
        using var image = surface.Snapshot();
        using var jpeg = image.Encode(SKEncodedImageFormat.Jpeg, 90);
        return jpeg.ToArray();
    }

    /// <summary>With an EXIF segment behind the start, as a phone writes its place into.</summary>
    private static byte[] WithExif(byte[] jpeg)
    {
        byte[] content = [.. "Exif\0\0"u8, .. "MM\0*\0\0\0\b\0\0\0\0\0\0"u8];
        return [0xFF, 0xD8, 0xFF, 0xE1, 0, (byte)(content.Length + 2), .. content, .. jpeg.AsSpan(2)];
    }

    public sealed class OnSqlite(SiteFixture fixture) : AuditApiTests(fixture), IClassFixture<SiteFixture>;

    public sealed class OnPostgreSql(PostgresSiteFixture fixture) : AuditApiTests(fixture), IClassFixture<PostgresSiteFixture>;
}
