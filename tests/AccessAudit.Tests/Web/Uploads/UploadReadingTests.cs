using AccessAudit.Audits;
using AccessAudit.Storage.Uploads;
using Microsoft.AspNetCore.TestHost;

namespace AccessAudit.Tests.Web.Uploads;

public class UploadReadingTests
{
    [Fact]
    public async Task Whoever_stops_the_site_waits_for_what_is_being_read_and_leaves_the_rest_untouched()
    {
        await using var site = await SampleSite.StartAsync(builder => builder.WebHost.UseTestServer());
        var queue = site.Workspace.Uploads;
        foreach (var station in Enumerable.Range(1, 8))
        {
            var photo = site.Workspace.Photos.Save(PaperPhotos.Take(site.Workspace, station));
            queue.Add(new NewUpload(photo, $"{station}.jpg", "ministry", null, AuditSource.Observer));
        }

        using var patience = new CancellationTokenSource(TimeSpan.FromMinutes(1));
        while (queue.Counts("ministry").Read == 0)
            await Task.Delay(5, patience.Token);
        await site.App.StopAsync();

        var after = queue.Of("ministry", 0, 20);
        Assert.Equal(8, after.Count);
        Assert.All(after, u => Assert.True(u is { State: UploadState.Read, Tries: 1 } or { State: UploadState.Waiting, Tries: 0 }, $"{u}"));
    }

    [Fact]
    public async Task A_photograph_that_has_stopped_every_reader_is_refused_and_the_next_one_is_read()
    {
        await using var site = await SampleSite.StartAsync(builder => builder.WebHost.UseTestServer(), accounts: false);
        await site.App.StopAsync();
        var queue = site.Workspace.Uploads;
        // A photograph that is not there stands for one that cannot be read however often it is tried.
        queue.Add(new NewUpload(AccessAudit.Storage.Photos.PhotoHash.Of([7]), "poison.jpg", "ministry", null, AuditSource.Observer));
        queue.Add(new NewUpload(site.Workspace.Photos.Save(PaperPhotos.Take(site.Workspace, 9)), "good.jpg", "ministry", null, AuditSource.Observer));
        await using var other = site.Instance(builder => builder.WebHost.UseTestServer());
        await other.StartAsync();

        using var patience = new CancellationTokenSource(TimeSpan.FromMinutes(1));
        while (queue.Counts("ministry").Waiting > 0)
            await Task.Delay(20, patience.Token);
        await other.StopAsync();

        Assert.Equal(new UploadCounts(0, 1, 1, 0), queue.Counts("ministry"));
    }
}
