using System.Data.Common;
using System.Text.Json;
using AccessAudit.Audits;
using AccessAudit.Checklists;
using AccessAudit.Storage.Audits;
using AccessAudit.Storage.Databases;
using AccessAudit.Storage.Log;
using Dapper;

namespace AccessAudit.Storage.Sheets;

/// <summary>Brings a print's audit and its open questions up to what its photographs and the decisions say, within a transaction.</summary>
internal sealed class PaperUpkeep(DbTransaction transaction, Database database, LogWriter log)
{
    private readonly DbConnection connection = transaction.Connection!;

    /// <summary>What is answered and what is open by now; nothing is written.</summary>
    public PaperAnswers Answers(Checklist checklist, AuditId audit) => PaperAnswers.Of(
        checklist,
        PaperPages.OfAudit(transaction, audit).Select(p => PaperPicture.Read(p.Number, p.Page, p.Reading)),
        Decisions(audit));

    /// <param name="checklist">What the sheet was printed from.</param>
    /// <param name="audit">That the print feeds.</param>
    /// <param name="visit">What is said of the visit now; null is nothing.</param>
    /// <returns>What is open now.</returns>
    public IReadOnlyList<PaperQuestion> Renew(Checklist checklist, AuditId audit, Visit? visit)
    {
        var answers = Answers(checklist, audit);
        var paper = PaperPages.OfAudit(transaction, audit)[0].Paper;
        var known = connection.ExecuteScalar<string?>("select document from audits where id = @id", new { id = audit.ToString() }, transaction) is { } document
            ? AuditDocument.Read(document, database.Place)
            : null;
        Put(known, new Audit
        {
            Id = audit,
            Station = paper.Station,
            Checklist = paper.Checklist,
            Date = visit?.Date ?? known?.Date ?? visit?.Today ?? DateOnly.FromDateTime(log.Time.GetUtcNow().UtcDateTime),
            Source = visit?.Source ?? known?.Source ?? AuditSource.Observer,
            Auditor = visit?.Auditor ?? known?.Auditor,
            Answers = answers.Answers,
        });
        Ask(audit, answers.Open);
        return answers.Open;
    }

    private void Put(Audit? known, Audit audit)
    {
        if (known is not null && AuditDocument.Same(known, audit))
            return;
        using var adding = new AuditAdding(transaction, database, log.Time.GetUtcNow());
        adding.PutFromPaper(audit);
        log.Append(transaction, "audit.read-from-paper", audit.Id.ToString(), AuditDocument.LogDetails(audit));
    }

    private void Ask(AuditId audit, IReadOnlyList<PaperQuestion> open)
    {
        var items = connection.Query<Item>(
            "select number as Number, criterion as Criterion, of_number as OfNumber, is_open as IsOpen from review_items where audit = @audit",
            new { audit = audit.ToString() },
            transaction).ToDictionary(i => (i.Criterion, i.OfNumber != 0));
        foreach (var question in open)
            Put(audit, question, items.GetValueOrDefault((question.Criterion, question.OfNumber))?.Number);
        foreach (var ((criterion, ofNumber), item) in items)
        {
            if (item.IsOpen != 0 && !open.Any(q => q.Criterion == criterion && q.OfNumber == ofNumber))
            {
                connection.Execute(
                    "update review_items set is_open = 0, claimed_by = null, claimed_until = null where number = @Number", item, transaction);
            }
        }
    }

    private void Put(AuditId audit, PaperQuestion question, long? known) => connection.Execute(
        """
        insert into review_items (number, audit, page, criterion, of_number, reason, options, pictures, is_open)
        values (@number, @audit, @page, @criterion, @ofNumber, @reason, @options, @pictures, 1)
        on conflict (number) do update
        set reason = excluded.reason, options = excluded.options, pictures = excluded.pictures, is_open = 1
        """,
        new
        {
            number = known ?? Counters.Next(transaction, Counters.ReviewItems),
            audit = audit.ToString(),
            page = question.Page,
            criterion = question.Criterion,
            ofNumber = question.OfNumber ? 1 : 0,
            reason = question.Reason.Code(),
            options = JsonSerializer.Serialize(question.Options),
            pictures = JsonSerializer.Serialize(question.Pictures),
        },
        transaction);

    /// <summary>Of each row the newest decision that was not taken back.</summary>
    private List<PaperDecision> Decisions(AuditId audit) =>
    [
        .. connection.Query<Decision>(
            """
            select i.criterion as Criterion, i.of_number as OfNumber, d.last_picture as LastPicture, d.verdict as Verdict, d.content as Content
            from review_decisions d join review_items i on i.number = d.item
            where i.audit = @audit and d.undoes is null and not exists (select 1 from review_decisions u where u.undoes = d.number)
            order by d.number desc
            """,
            new { audit = audit.ToString() },
            transaction)
            .DistinctBy(d => (d.Criterion, d.OfNumber))
            .Select(d => new PaperDecision(d.Criterion, d.OfNumber != 0, VerdictText.Read(d.Verdict, d.Content), d.LastPicture)),
    ];

    private sealed record Item(long Number, string Criterion, long OfNumber, long IsOpen);

    private sealed record Decision(string Criterion, long OfNumber, long LastPicture, string Verdict, string Content);
}
