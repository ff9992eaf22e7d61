using System.Data.Common;
using AccessAudit.Sheets;
using AccessAudit.Storage;
using AccessAudit.Storage.Log;
using AccessAudit.Storage.Sheets;
using Dapper;

namespace AccessAudit.Tests.Storage.Log;

public abstract class ActionLogTests : DatabaseTests
{
    private readonly Workspace workspace;

    protected ActionLogTests(DatabaseKind kind)
        : base(kind) => workspace = Temp.Open();

    [Fact]
    public void Everything_that_is_done_is_in_it_with_who_did_it()
    {
        var clerk = workspace.As("Айгүл");
        clerk.Stations.Import(Samples.Stations(3));
        clerk.Audits.AddAll([Samples.Audit(1, 1), Samples.Audit(2, 2), Samples.Audit(1, 3)]);
        clerk.Audits.Add(Samples.Audit(3, 3));
        clerk.Save(clerk.Keys.Rotate(TagKey.New(2)));
        clerk.Save(new WorkspaceSettings(TagHost.Parse("audit.example.kz", null)));
        var paper = new Paper(Samples.StationId(1), Samples.Checklist, clerk.PrintRuns.Next("sheets kk"));
        const string nothing = "{\"answers\":{},\"review\":[],\"numbers\":[],\"boxes\":[]}";
        clerk.Papers.Keep(
            Checklists.KnownChecklists.Kazakhstan, new PageReading(paper, 1, default, nothing, new Dictionary<string, byte[]>()), new Visit(new DateOnly(2026, 3, 14)));
        workspace.Log.Note("sign-in", "b");

        var log = workspace.Log.Entries().ToList();
        Assert.Equal(
            ["keys.make", "stations.import", "audits.import", "audit.add", "keys.save", "settings.save", "sheets.print", "audit.read-from-paper", "sign-in"],
            log.Select(e => e.Action));
        Assert.Equal(
            [Environment.UserName, .. Enumerable.Repeat("Айгүл", 7), Environment.UserName], log.Select(e => e.Who));
        Assert.Equal("{\"added\":2,\"kept_aside\":1,\"refused\":0}", log[2].Details);
        Assert.Equal("{\"1\":\"accepted\",\"2\":\"active\"}", log[4].Details);
        Assert.Equal(log, workspace.Log.Newest(100).Reverse());
        Assert.Equal(log.Skip(7), workspace.Log.Entries(after: 7));
        Assert.Equal(new LogCheck.Unbroken(9, log[^1].Hash), workspace.Log.Verify());
    }

    [Fact]
    public void What_was_refused_or_changed_nothing_is_not_in_it()
    {
        workspace.Stations.Import(Samples.Stations(2));
        workspace.Audits.Add(Samples.Audit(1, 1));
        workspace.Audits.Add(Samples.Audit(1, 2));
        var before = workspace.Log.Entries().Count();

        workspace.Stations.Import(Samples.Stations(2));
        workspace.Audits.Add(Samples.Audit(1, 1));
        workspace.Audits.Add(Samples.Audit(1, 2));
        workspace.Audits.Add(Samples.Audit(2, 77));
        workspace.Audits.AddAll([Samples.Audit(3, 1), Samples.Audit(4, 77)]);
        Assert.ThrowsAny<Exception>(() => workspace.Stations.Import([Samples.Station(8), null!]));

        Assert.Equal(before, workspace.Log.Entries().Count());
    }

    [Fact]
    public void Many_who_write_at_once_make_one_chain()
    {
        Parallel.For(0, 40, i => workspace.As($"auditor {i % 4}").Log.Note("sign-in", $"{i}"));

        Assert.Equal(41, Assert.IsType<LogCheck.Unbroken>(workspace.Log.Verify()).Entries);
    }

    [Theory]
    [InlineData("update log_entries set who = 'nobody' where number = 1")]
    [InlineData("delete from log_entries where number = 2")]
    [InlineData("insert into log_entries select 9, time, who, action, subject, details, hash from log_entries where number = 1")]
    public void The_database_itself_refuses_to_change_it(string sql)
    {
        Fill();

        Assert.ThrowsAny<DbException>(() => workspace.Database.Write(t => t.Connection!.Execute(sql, transaction: t)));
        Assert.IsType<LogCheck.Unbroken>(workspace.Log.Verify());
    }

    [Theory]
    [InlineData("update log_entries set who = 'nobody' where number = 3")]
    [InlineData("update log_entries set details = '{\"x\":2}' where number = 3")]
    [InlineData("update log_entries set time = time + 1 where number = 3")]
    [InlineData("update log_entries set who = who || action, action = '' where number = 3")]
    public void Whoever_gets_around_that_and_changes_an_entry_is_found_out(string sql)
    {
        Fill();

        Force(sql);

        Assert.Equal(3, Assert.IsType<LogCheck.Changed>(workspace.Log.Verify()).Entry.Number);
    }

    [Fact]
    public void An_entry_that_was_changed_together_with_its_hash_breaks_at_the_next_one()
    {
        var log = Fill();
        var forged = log[2] with { Who = "nobody" };

        Force($"update log_entries set who = 'nobody', hash = '{LogChain.HashOf(forged, log[1].Hash)}' where number = 3");

        Assert.Equal(4, Assert.IsType<LogCheck.Changed>(workspace.Log.Verify()).Entry.Number);
    }

    [Fact]
    public void An_entry_that_was_taken_out_is_missed()
    {
        Fill();

        Force("delete from log_entries where number = 3");

        Assert.Equal(new LogCheck.Missing(3), workspace.Log.Verify());
    }

    [Fact]
    public void Entries_that_were_cut_off_are_missed_by_who_kept_the_head()
    {
        var log = Fill();
        Assert.IsType<LogCheck.Unbroken>(workspace.Log.Verify(kept: log[3].Hash));

        Force("delete from log_entries where number > 3");

        Assert.Equal(new LogCheck.Unbroken(3, log[2].Hash), workspace.Log.Verify());
        Assert.Equal(new LogCheck.CutOff(3, log[2].Hash, log[3].Hash), workspace.Log.Verify(kept: log[3].Hash));
    }

    private List<LogEntry> Fill()
    {
        for (var i = 1; i < 6; i++)
            workspace.As("clerk").Log.Note("sign-in", $"{i}", new { x = 1 });
        return [.. workspace.Log.Entries()];
    }

    /// <summary>What somebody can do who owns the database.</summary>
    private void Force(string sql) => workspace.Database.Write(t => t.Connection!.Execute(
        Kind == DatabaseKind.Sqlite
            ? $"drop trigger log_entries_are_never_changed; drop trigger log_entries_are_never_removed; {sql}"
            : $"alter table log_entries disable trigger all; {sql}",
        transaction: t));

    public sealed class OnSqlite() : ActionLogTests(DatabaseKind.Sqlite);

    public sealed class OnPostgreSql() : ActionLogTests(DatabaseKind.PostgreSql);
}
