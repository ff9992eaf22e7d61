using System.Data.Common;
using AccessAudit.Audits;
using AccessAudit.Checklists;
using AccessAudit.Storage.Databases;
using AccessAudit.Storage.Log;
using Dapper;

namespace AccessAudit.Storage.Sheets;

/// <summary>The questions that readings leave to persons, one at a time to each of them.</summary>
/// <remarks>
/// Who takes a question has it for <see cref="Lease"/>; until then nobody else sees it. Decisions are only ever added; each changes
/// the print's audit through the same rules as the reading does, in the same transaction.
/// </remarks>
public sealed class ReviewQueue
{
    /// <summary>How long a question stays with who took it: longer than a phone call, shorter than a lunch.</summary>
    public static readonly TimeSpan Lease = TimeSpan.FromMinutes(10);

    private readonly Database database;
    private readonly LogWriter log;

    internal ReviewQueue(Database database, LogWriter log) => (this.database, this.log) = (database, log);

    /// <summary>Open questions by reason, those under way included; reasons without any are left out.</summary>
    /// <param name="regions">Only of stations of these; null is the whole country.</param>
    public IReadOnlyDictionary<ReviewReason, int> Counts(IReadOnlyList<string>? regions = null)
    {
        var counts = database.Read(c => c.Query<(string Reason, long Count)>(
            $"select reason, count(*) from review_items i where is_open = 1{Within(regions)} group by reason", new { regions = regions ?? [] }))
            .ToDictionary(r => ReviewReasons.Parse(r.Reason)!.Value, r => (int)r.Count);
        return ReviewReasons.InOrder.Where(counts.ContainsKey).ToDictionary(r => r, r => counts[r]);
    }

    /// <summary>All open questions, oldest first.</summary>
    public IReadOnlyList<ReviewTask> Open() => database.Read(c => ReviewTasks.Select(c, null, "i.is_open = 1", null, Now));

    /// <summary>One question, open or closed; null where there is none of that number.</summary>
    public ReviewTask? Find(long task) => database.Read(c => ReviewTasks.Select(c, null, "i.number = @task", new { task }, Now).SingleOrDefault());

    /// <summary>The next question of a kind for a person, now theirs; null where there is none that is free.</summary>
    /// <param name="reason">Its kind.</param>
    /// <param name="who">The person's name.</param>
    /// <param name="after">Only questions with a greater number: a person goes past those that they put off.</param>
    /// <param name="regions">Only of stations of these; null is the whole country.</param>
    public ReviewTask? Take(ReviewReason reason, string who, long after = 0, IReadOnlyList<string>? regions = null)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(who);
        return database.Write(transaction =>
        {
            var next = transaction.Connection!.ExecuteScalar<long?>(
                $"""
                select min(number) from review_items i
                where is_open = 1 and reason = @reason and number > @after
                    and (claimed_by is null or claimed_by = @who or claimed_until <= @now){Within(regions)}
                """,
                new { reason = reason.Code(), after, who, now = Now, regions = regions ?? [] },
                transaction);
            return next is { } number ? Claim(transaction, number, who) : null;
        });
    }

    /// <summary>Gives a question back undecided; nothing where it is not this person's.</summary>
    public void Release(long task, string who) => database.Write(t => t.Connection!.Execute(
        "update review_items set claimed_by = null, claimed_until = null where number = @task and claimed_by = @who", new { task, who }, t));

    /// <summary>Records what a person saw, and lets the audit follow.</summary>
    /// <param name="shelf">Where the sheet's checklist is.</param>
    /// <param name="task">The question's number.</param>
    /// <param name="who">The person's name.</param>
    /// <param name="verdict">What they saw.</param>
    public ReviewOutcome Decide(ChecklistShelf shelf, long task, string who, ReviewVerdict verdict)
    {
        ArgumentNullException.ThrowIfNull(shelf);
        ArgumentException.ThrowIfNullOrWhiteSpace(who);
        ArgumentNullException.ThrowIfNull(verdict);
        return database.Write<ReviewOutcome>(transaction =>
        {
            if (Find(transaction, task, onlyOpen: true) is not { } asked)
                return new ReviewOutcome.NotOpen();
            if (asked.ClaimedBy is { } other && other != who)
                return new ReviewOutcome.Claimed(other);
            if (shelf.Find(asked.Checklist) is not { } checklist)
                return new ReviewOutcome.NoChecklist(asked.Checklist);
            var upkeep = new PaperUpkeep(transaction, database, log with { Who = who });
            var row = upkeep.Answers(checklist, asked.Audit).Answers.GetValueOrDefault(asked.Criterion);
            if (VerdictCheck.Problem(checklist.Find(asked.Criterion)!, asked.Reason == ReviewReason.Number, row, verdict) is { } problem)
                return new ReviewOutcome.Refused(problem);

            var decision = ReviewHistory.Add(transaction, log with { Who = who }, asked, verdict);
            upkeep.Renew(checklist, asked.Audit, visit: null);
            return new ReviewOutcome.Recorded(decision);
        });
    }

    /// <summary>Takes back the last decision of a person that still holds; the question is theirs again.</summary>
    /// <returns>The question; null where the person has decided nothing, or its checklist is gone.</returns>
    public ReviewTask? Undo(ChecklistShelf shelf, string who)
    {
        ArgumentNullException.ThrowIfNull(shelf);
        return database.Write(transaction =>
        {
            if (ReviewHistory.LastOf(transaction, who) is not { } last || Find(transaction, last.Task, onlyOpen: false) is not { } task
                || shelf.Find(task.Checklist) is not { } checklist)
            {
                return null;
            }

            ReviewHistory.Undo(transaction, log with { Who = who }, task, last);
            new PaperUpkeep(transaction, database, log with { Who = who }).Renew(checklist, task.Audit, visit: null);
            return Claim(transaction, task.Number, who);
        });
    }

    /// <summary>Every decision of one question, oldest first.</summary>
    public IReadOnlyList<ReviewDecision> History(long task) => database.Read(c => ReviewHistory.Of(c, task));

    /// <summary>The rows of which a person could not say anything, and whose pages were not photographed again since.</summary>
    public IReadOnlyList<ReviewTask> Retakes() => database.Read(c => ReviewTasks.Select(
        c, null,
        """
        i.is_open = 0 and exists (
            select 1 from review_decisions d
            where d.item = i.number and d.verdict = 'retake'
                and not exists (select 1 from review_decisions u where u.undoes = d.number)
                and not exists (select 1 from review_decisions n where n.item = i.number and n.number > d.number and n.undoes is null
                    and not exists (select 1 from review_decisions u where u.undoes = n.number))
                and not exists (select 1 from paper_pages g where g.audit = i.audit and g.page = i.page and g.number > d.last_picture))
        """,
        null, Now));

    /// <summary>A question's row in each of its photographs, as PNG, the best of them first.</summary>
    public IReadOnlyList<byte[]> Crops(ReviewTask task)
    {
        ArgumentNullException.ThrowIfNull(task);
        return database.Read(c => task.Pictures
            .Select(p => c.ExecuteScalar<byte[]?>(
                "select png from paper_crops where picture = @Number and criterion = @Criterion", new { p.Number, task.Criterion }))
            .OfType<byte[]>().ToList());
    }

    private string Within(IReadOnlyList<string>? regions) => regions is null
        ? ""
        : $" and i.audit in (select p.audit from papers p join stations s on s.id = p.station where {database.Dialect.IsOneOf("s.region", "@regions")})";

    private long Now => log.Time.GetUtcNow().ToUnixTimeMilliseconds();

    private ReviewTask? Find(DbTransaction transaction, long task, bool onlyOpen) => ReviewTasks.Select(
        transaction.Connection!, transaction, onlyOpen ? "i.number = @task and i.is_open = 1" : "i.number = @task", new { task }, Now)
        .SingleOrDefault();

    private ReviewTask? Claim(DbTransaction transaction, long task, string who)
    {
        transaction.Connection!.Execute(
            "update review_items set claimed_by = @who, claimed_until = @until where number = @task and is_open = 1",
            new { task, who, until = Now + (long)Lease.TotalMilliseconds },
            transaction);
        return Find(transaction, task, onlyOpen: false);
    }
}
