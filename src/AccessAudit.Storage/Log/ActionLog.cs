using AccessAudit.Storage.Databases;

namespace AccessAudit.Storage.Log;

/// <summary>The append-only log of who did what. What the stores do they write into it themselves.</summary>
public sealed class ActionLog
{
    private const string Select =
        """
        select number as Number, time as Time, who as Who, action as Action, subject as Subject, details as Details, hash as Hash
        from log_entries
        """;

    private readonly Database database;
    private readonly LogWriter writer;

    internal ActionLog(Database database, LogWriter writer) => (this.database, this.writer) = (database, writer);

    /// <summary>Notes what no store does, such as a sign-in.</summary>
    public void Note(string action, string subject, object? details = null) => database.Write(transaction =>
    {
        writer.Append(transaction, action, subject, details);
        return true;
    });

    /// <summary>All entries in order, one by one.</summary>
    /// <param name="after">Only those with a greater number.</param>
    public IEnumerable<LogEntry> Entries(long after = 0) =>
        database.Stream<Row>($"{Select} where number > @after order by number", new { after }).Select(Read);

    /// <summary>The newest entries, newest first.</summary>
    public IReadOnlyList<LogEntry> Newest(int count) =>
        [.. database.Stream<Row>($"{Select} order by number desc limit @count", new { count }).Select(Read)];

    /// <summary>Computes every hash again.</summary>
    /// <param name="kept">A head's hash that was kept elsewhere, which must still be in the chain; null where none was.</param>
    public LogCheck Verify(string? kept = null)
    {
        var (count, head, seen) = (0L, LogChain.Beginning, kept is null || kept == LogChain.Beginning);
        foreach (var entry in Entries(after: long.MinValue))
        {
            if (entry.Number != count + 1)
                return new LogCheck.Missing(count + 1);
            var hash = LogChain.HashOf(entry, head);
            if (hash != entry.Hash)
                return new LogCheck.Changed(entry, hash);
            (count, head, seen) = (entry.Number, hash, seen || hash == kept);
        }

        return seen ? new LogCheck.Unbroken(count, head) : new LogCheck.CutOff(count, head, kept!);
    }

    private static LogEntry Read(Row row) => new()
    {
        Number = row.Number,
        Time = DateTimeOffset.FromUnixTimeMilliseconds(row.Time),
        Who = row.Who,
        Action = row.Action,
        Subject = row.Subject,
        Details = row.Details,
        Hash = row.Hash,
    };

    private sealed record Row(long Number, long Time, string Who, string Action, string Subject, string Details, string Hash);
}
