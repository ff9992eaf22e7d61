using System.Collections.Concurrent;
using AccessAudit.Audits;
using AccessAudit.Checklists;
using AccessAudit.Storage;
using AccessAudit.Storage.Photos;
using AccessAudit.Storage.Uploads;

namespace AccessAudit.Tests.Storage.Uploads;

public abstract class UploadQueueTests(DatabaseKind kind) : DatabaseTests(kind)
{
    private static NewUpload Photo(byte number, string who = "Айгүл") =>
        new(PhotoHash.Of([number]), $"{number}.jpg", who, ["KZ-11"], AuditSource.SelfReport, new DateOnly(2026, 3, 14), "Дана");

    [Fact]
    public async Task Several_readers_of_several_programs_take_every_photograph_once()
    {
        const int photographs = 60;
        var queues = Enumerable.Range(0, 4).Select(_ => Temp.Open().Uploads).ToList();
        foreach (var number in Enumerable.Range(1, photographs))
            queues[0].Add(Photo((byte)number));
        var taken = new ConcurrentBag<string>();

        await Task.WhenAll(queues.Select((queue, reader) => Task.Run(() =>
        {
            while (queue.Take($"reader {reader}") is { } upload)
            {
                taken.Add(upload.Given.File);
                Assert.True(queue.Finish(upload, $"reader {reader}", NotRead));
            }
        })));

        Assert.Equal(photographs, taken.Count);
        Assert.Equal(photographs, taken.Distinct().Count());
        Assert.Equal(new UploadCounts(0, 0, photographs, 0), queues[0].Counts("Айгүл"));
    }

    [Fact]
    public void What_a_reader_took_that_died_is_read_by_another_when_the_lease_has_run_out_and_the_dead_one_is_not_heard()
    {
        Temp.Open();
        var time = new Clock();
        using var workspace = ((Opened.Ready)Workspace.Open(Temp.Path, time, Temp.Connection)).Workspace;
        var queue = workspace.Uploads;
        queue.Add(Photo(1));
        var first = queue.Take("dead")!;

        Assert.Null(queue.Take("other"));
        Assert.IsType<UploadState.Reading>(Assert.Single(queue.Of("Айгүл", 0, 10)).State);
        time.Now += UploadQueue.Lease;
        Assert.IsType<UploadState.Waiting>(Assert.Single(queue.Of("Айгүл", 0, 10)).State);
        var second = queue.Take("other")!;

        Assert.Equal((1, 2), (first.Tries, second.Tries));
        Assert.False(queue.Finish(first, "dead", NotRead));
        Assert.True(queue.Finish(second, "other", NotRead));
        Assert.False(queue.Finish(second, "other", NotRead));
    }

    [Fact]
    public void The_same_photograph_twice_is_one_and_each_person_sees_their_own()
    {
        var queue = Temp.Open().Uploads;

        Assert.Equal(UploadAddition.Added, queue.Add(Photo(1)));
        Assert.Equal(UploadAddition.AlreadyThere, queue.Add(Photo(1) with { File = "copy.jpg" }));
        Assert.Equal(UploadAddition.Added, queue.Add(Photo(1, "Ерлан")));

        var upload = Assert.Single(queue.Of("Айгүл", 0, 10));
        Assert.Equivalent(Photo(1), upload.Given);
        Assert.Empty(queue.Of("Айгүл", 1, 10));
    }

    [Fact]
    public void What_was_refused_says_why_in_every_language_and_is_read_again_when_it_is_handed_in_again()
    {
        var queue = Temp.Open().Uploads;
        queue.Add(Photo(1));
        queue.Finish(queue.Take("reader")!, "reader", NotRead);

        Assert.Equal(NotRead.Says, Assert.IsType<UploadState.Refused>(Assert.Single(queue.Of("Айгүл", 0, 10)).State).Says);
        Assert.Equal(UploadAddition.Again, queue.Add(Photo(1) with { Regions = null }));
        Assert.Null(queue.Take("reader")!.Given.Regions);
    }

    [Fact]
    public void What_is_given_back_was_never_taken()
    {
        var queue = Temp.Open().Uploads;
        queue.Add(Photo(1));

        queue.GiveBack(queue.Take("reader")!, "reader");

        Assert.Equal(1, queue.Take("other")!.Tries);
    }

    [Fact]
    public void What_was_read_leads_to_its_station_and_counts_the_rows_that_a_person_is_asked_about()
    {
        var workspace = Temp.Open();
        workspace.Stations.Import([AccessAudit.Tests.Web.SampleSite.Station(3)]);
        var audit = AccessAudit.Tests.Web.PaperRows.Keep(workspace, 3);
        var page = Assert.Single(workspace.PaperPages.OfAudit(audit));
        workspace.Uploads.Add(Photo(1));

        Assert.True(workspace.Uploads.Finish(workspace.Uploads.Take("reader")!, "reader", page));

        Assert.Equal(new UploadState.Read(page.Paper.Station, 1, 2), Assert.Single(workspace.Uploads.Of("Айгүл", 0, 10)).State);
        Assert.Equal(new UploadCounts(0, 1, 0, 2), workspace.Uploads.Counts("Айгүл"));
    }

    /// <summary>A long import holds the lock of all writers; taking a photograph does not wait for it where the database can lock rows.</summary>
    [Fact]
    public void Readers_go_on_while_somebody_writes_for_long()
    {
        if (Kind == DatabaseKind.Sqlite)
            return;   // One writer at a time is all that SQLite has.
        var workspace = Temp.Open();
        workspace.Uploads.Add(Photo(1));

        workspace.Database.Write(_ =>
        {
            var upload = Temp.OpenImpatient().Uploads.Take("reader");
            Assert.NotNull(upload);
            return true;
        });
    }

    private static UploadState.Refused NotRead { get; } = new(Language.All.ToDictionary(l => l, l => $"қайта түсіріңіз ({l.Code})"));

    private sealed class Clock : TimeProvider
    {
        public DateTimeOffset Now { get; set; } = new(2026, 3, 14, 9, 0, 0, TimeSpan.Zero);

        public override DateTimeOffset GetUtcNow() => Now;
    }

    public sealed class OnSqlite() : UploadQueueTests(DatabaseKind.Sqlite);

    public sealed class OnPostgreSql() : UploadQueueTests(DatabaseKind.PostgreSql);
}
