using System.Data.Common;
using AccessAudit.Audits;
using AccessAudit.Storage.Databases;
using AccessAudit.Storage.Log;
using Dapper;

namespace AccessAudit.Storage.Sheets;

/// <summary>Who decided what: lines that are added and never changed.</summary>
internal static class ReviewHistory
{
    private const string Select =
        """
        select d.number as Number, d.item as Task, d.decided_by as Who, d.decided as Decided, d.verdict as Verdict, d.content as Content, d.undoes as Undoes
        from review_decisions d
        """;

    /// <param name="transaction">That the audit follows in.</param>
    /// <param name="log">Of the person who decides.</param>
    public static ReviewDecision Add(DbTransaction transaction, LogWriter log, ReviewTask task, ReviewVerdict verdict)
    {
        var last = transaction.Connection!.ExecuteScalar<long>(
            "select max(number) from paper_pages where audit = @audit and page = @Page", new { audit = task.Audit.ToString(), task.Page }, transaction);
        var (kind, content) = VerdictText.Of(verdict);
        return Insert(transaction, log, task, new Row(0, task.Number, log.Who, Now(log), kind, content, null), last);
    }

    public static void Undo(DbTransaction transaction, LogWriter log, ReviewTask task, ReviewDecision decision) =>
        Insert(transaction, log, task, new Row(0, task.Number, log.Who, Now(log), VerdictText.Undo, "", decision.Number), lastPicture: 0);

    /// <summary>A person's last decision that was not taken back.</summary>
    public static ReviewDecision? LastOf(DbTransaction transaction, string who) => transaction.Connection!.Query<Row>(
        $"""
        {Select}
        where d.decided_by = @who and d.undoes is null and not exists (select 1 from review_decisions u where u.undoes = d.number)
        order by d.number desc limit 1
        """,
        new { who },
        transaction).Select(Read).SingleOrDefault();

    public static IReadOnlyList<ReviewDecision> Of(DbConnection connection, long task) =>
        [.. connection.Query<Row>($"{Select} where d.item = @task order by d.number", new { task }).Select(Read)];

    private static ReviewDecision Insert(DbTransaction transaction, LogWriter log, ReviewTask task, Row row, long lastPicture)
    {
        row = row with { Number = Counters.Next(transaction, Counters.ReviewDecisions) };
        transaction.Connection!.Execute(
            """
            insert into review_decisions (number, item, decided_by, decided, last_picture, verdict, content, undoes)
            values (@Number, @Task, @Who, @Decided, @lastPicture, @Verdict, @Content, @Undoes)
            """,
            new { row.Number, row.Task, row.Who, row.Decided, lastPicture, row.Verdict, row.Content, row.Undoes },
            transaction);
        log.Append(
            transaction, row.Undoes is null ? "review.decide" : "review.undo", task.Audit.ToString(),
            new { Item = row.Task, task.Criterion, Kind = task.Reason.Code(), row.Verdict, row.Content, Decision = row.Number, row.Undoes });
        return Read(row);
    }

    private static long Now(LogWriter log) => log.Time.GetUtcNow().ToUnixTimeMilliseconds();

    private static ReviewDecision Read(Row row) => new(
        row.Number, row.Task, row.Who, DateTimeOffset.FromUnixTimeMilliseconds(row.Decided),
        row.Verdict == VerdictText.Undo ? null : VerdictText.Read(row.Verdict, row.Content), row.Undoes);

    private sealed record Row(long Number, long Task, string Who, long Decided, string Verdict, string Content, long? Undoes);
}
