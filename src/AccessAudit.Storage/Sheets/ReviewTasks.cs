using System.Data.Common;
using System.Text.Json;
using AccessAudit.Audits;
using AccessAudit.Checklists;
using AccessAudit.Stations;
using AccessAudit.Storage.Photos;
using Dapper;

namespace AccessAudit.Storage.Sheets;

/// <summary>Questions as they come out of the database.</summary>
internal static class ReviewTasks
{
    /// <param name="connection">Where they are.</param>
    /// <param name="transaction">That the connection is in, or null.</param>
    /// <param name="condition">In SQL; the items are <c>i</c>.</param>
    /// <param name="arguments">Of the condition.</param>
    /// <param name="now">In milliseconds since 1970: who has a question after its lease has run out has it no more.</param>
    public static IReadOnlyList<ReviewTask> Select(
        DbConnection connection, DbTransaction? transaction, string condition, object? arguments, long now)
    {
        var rows = connection.Query<Row>(
            $"""
            select i.number as Number, i.audit as Audit, p.station as Station, p.checklist as Checklist, i.page as Page, i.criterion as Criterion,
                i.reason as Reason, i.options as Options, i.pictures as Pictures,
                i.claimed_by as ClaimedBy, i.claimed_until as ClaimedUntil
            from review_items i join papers p on p.audit = i.audit
            where {condition}
            order by i.number
            """,
            arguments,
            transaction).ToList();
        return rows.ConvertAll(r => Read(connection, transaction, r, now));
    }

    private static ReviewTask Read(DbConnection connection, DbTransaction? transaction, Row row, long now) => new()
    {
        Number = row.Number,
        Audit = AuditId.Parse(row.Audit, null),
        Station = StationId.Parse(row.Station, null),
        Checklist = ChecklistId.Parse(row.Checklist, null),
        Page = (int)row.Page,
        Criterion = row.Criterion,
        Reason = ReviewReasons.Parse(row.Reason)!.Value,
        Options = JsonSerializer.Deserialize<string[]>(row.Options)!,
        ClaimedBy = row.ClaimedUntil > now ? row.ClaimedBy : null,
        Pictures = [.. JsonSerializer.Deserialize<long[]>(row.Pictures)!.Select(number => new ReviewTask.PaperPicture(number, PhotoHash.Parse(
            connection.ExecuteScalar<string>("select photo from paper_pages where number = @number", new { number }, transaction)!, null)))],
    };

    private sealed record Row(
        long Number, string Audit, string Station, string Checklist, long Page, string Criterion, string Reason, string Options, string Pictures,
        string? ClaimedBy, long? ClaimedUntil);
}
