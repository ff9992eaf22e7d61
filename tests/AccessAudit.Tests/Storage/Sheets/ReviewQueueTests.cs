using System.Text;
using AccessAudit.Audits;
using AccessAudit.Checklists;
using AccessAudit.Scoring;
using AccessAudit.Sheets;
using AccessAudit.Storage;
using AccessAudit.Storage.Photos;
using AccessAudit.Storage.Sheets;
using AccessAudit.Tests.Checklists;

namespace AccessAudit.Tests.Storage.Sheets;

/// <summary>What readings leave to persons, and what becomes of it.</summary>
public abstract class ReviewQueueTests : DatabaseTests
{
    private const string Handrails = "handrail-both-sides";
    private const string Slope = "ramp-slope";

    private static readonly Checklist Rules = KnownChecklists.Kazakhstan;
    private static readonly ChecklistShelf Shelf = new([Rules]);
    private static readonly Visit Visit = new(new DateOnly(2026, 3, 14));

    private readonly Workspace workspace;
    private readonly ReviewQueue queue;
    private readonly byte run;

    protected ReviewQueueTests(DatabaseKind kind)
        : base(kind)
    {
        workspace = Temp.Open();
        workspace.Stations.Import(Samples.Stations(30));
        (queue, run) = (workspace.Reviews, workspace.PrintRuns.Next());
    }

    [Fact]
    public void Nothing_unclear_is_answered_before_a_person_has_decided_and_the_decision_reaches_the_score()
    {
        var audit = Keep(1, "a", [("entrance-access", "ramp"), (Handrails, "yes"), (Handrails, "no")]);
        Assert.False(Answers(audit).ContainsKey(Handrails));
        Assert.Equal(Outcome.Unknown, OutcomeOf(audit));

        var task = queue.Take(ReviewReason.TwoMarks, "Aigul")!;
        Assert.Equal((audit, 1, Handrails), (task.Audit, task.Page, task.Criterion));
        Assert.Equal(["yes", "no"], task.Options);
        Assert.Equal([PhotoOf("a")], task.Pictures.Select(p => p.Photo));
        Assert.Equal([1, 2, 3], Assert.Single(queue.Crops(task)));
        var decision = Recorded(queue.Decide(Shelf, task.Number, "Aigul", new ReviewVerdict.Marks(["yes"])));

        Assert.Equal(new AnswerValue.Word("yes"), Answers(audit)[Handrails].Value);
        Assert.Equal(Outcome.Met, OutcomeOf(audit));
        Assert.Empty(queue.Counts());
        Assert.Equal("Aigul", decision.Who);
        Assert.Equal([decision.Number], queue.History(task.Number).Select(d => d.Number));
        Assert.Equal(
            ["audit.read-from-paper", "review.decide", "audit.read-from-paper"], workspace.Log.Newest(3).Reverse().Select(e => e.Action));
        Assert.Equal(["Aigul", "Aigul"], workspace.Log.Newest(2).Select(e => e.Who));
    }

    [Fact]
    public void What_one_person_looks_at_nobody_else_sees_until_it_is_given_back()
    {
        Keep(1, "a", Doubled);

        var task = queue.Take(ReviewReason.TwoMarks, "Aigul")!;

        Assert.Null(queue.Take(ReviewReason.TwoMarks, "Bolat"));
        Assert.Equal("Aigul", queue.Open()[0].ClaimedBy);
        Assert.Equal(task.Number, queue.Take(ReviewReason.TwoMarks, "Aigul")!.Number);
        Assert.Equal(new ReviewOutcome.Claimed("Aigul"), queue.Decide(Shelf, task.Number, "Bolat", new ReviewVerdict.Retake()));
        queue.Release(task.Number, "Bolat");
        Assert.Null(queue.Take(ReviewReason.TwoMarks, "Bolat"));
        queue.Release(task.Number, "Aigul");
        Assert.Equal(task.Number, queue.Take(ReviewReason.TwoMarks, "Bolat")!.Number);
    }

    [Fact]
    public void Who_leaves_a_question_lying_loses_it_when_the_lease_runs_out()
    {
        Keep(1, "a", Doubled);
        var task = queue.Take(ReviewReason.TwoMarks, "Aigul")!;
        workspace.Database.Write(t => Dapper.SqlMapper.Execute(
            t.Connection!, "update review_items set claimed_until = claimed_until - @lease", new { lease = (long)ReviewQueue.Lease.TotalMilliseconds + 1 }, t));

        Assert.Equal(task.Number, queue.Take(ReviewReason.TwoMarks, "Bolat")!.Number);
        Assert.Equal(new ReviewOutcome.Claimed("Bolat"), queue.Decide(Shelf, task.Number, "Aigul", new ReviewVerdict.Marks([])));
    }

    [Fact]
    public async Task Two_reviewers_at_once_never_see_the_same_question_and_none_is_left_out()
    {
        for (var station = 1; station <= 30; station++)
            Keep(station, $"p{station}", Doubled);
        var other = Temp.Open();

        var decided = await Task.WhenAll(Review(workspace, "Aigul"), Review(other, "Bolat"));

        Assert.Equal(30, decided.Sum(d => d.Count));
        Assert.Equal(30, decided.SelectMany(d => d).Distinct().Count());
        Assert.Empty(queue.Counts());

        static Task<List<long>> Review(Workspace workspace, string who) => Task.Run(() =>
        {
            var seen = new List<long>();
            while (workspace.Reviews.Take(ReviewReason.TwoMarks, who) is { } task)
            {
                seen.Add(task.Number);
                Recorded(workspace.Reviews.Decide(Shelf, task.Number, who, new ReviewVerdict.Marks(["no"])));
            }

            return seen;
        });
    }

    [Fact]
    public void A_decision_is_taken_back_by_a_line_of_its_own_and_the_answer_goes_with_it()
    {
        var audit = Keep(1, "a", Doubled);
        var task = queue.Take(ReviewReason.TwoMarks, "Aigul")!;
        var first = Recorded(queue.Decide(Shelf, task.Number, "Aigul", new ReviewVerdict.Marks(["yes"])));

        Assert.Null(queue.Undo(Shelf, "Bolat"));
        Assert.Equal(task.Number, queue.Undo(Shelf, "Aigul")!.Number);

        Assert.False(Answers(audit).ContainsKey(Handrails));
        Assert.Equal("Aigul", queue.Open().Single().ClaimedBy);
        Recorded(queue.Decide(Shelf, task.Number, "Aigul", new ReviewVerdict.Marks(["no"])));
        Assert.Equal(new AnswerValue.Word("no"), Answers(audit)[Handrails].Value);
        Assert.Equal([(null, "marks"), (first.Number, "undo"), (null, "marks")], queue.History(task.Number).Select(d => (d.Undoes, Kind(d))));
        static string Kind(ReviewDecision decision) => decision.Verdict is null ? "undo" : "marks";
    }

    [Fact]
    public void Undoing_goes_back_one_decision_after_the_other()
    {
        Keep(1, "a", Doubled);
        Keep(2, "b", Doubled);
        var tasks = Enumerable.Range(0, 2).Select(_ =>
        {
            var task = queue.Take(ReviewReason.TwoMarks, "Aigul")!;
            Recorded(queue.Decide(Shelf, task.Number, "Aigul", new ReviewVerdict.Marks(["yes"])));
            return task.Number;
        }).ToList();

        Assert.Equal(tasks[1], queue.Undo(Shelf, "Aigul")!.Number);
        Assert.Equal(tasks[0], queue.Undo(Shelf, "Aigul")!.Number);
        Assert.Null(queue.Undo(Shelf, "Aigul"));
        Assert.Equal(2, queue.Counts()[ReviewReason.TwoMarks]);
    }

    [Fact]
    public void A_verdict_that_cannot_stand_leaves_no_trace()
    {
        var audit = Keep(1, "a", [(Slope, "5-8")], Slope);
        var task = queue.Take(ReviewReason.Number, "Aigul")!;

        Assert.IsType<VerdictProblem.OutsideBand>(Refused(queue.Decide(Shelf, task.Number, "Aigul", new ReviewVerdict.Number(12))));
        Assert.IsType<VerdictProblem.OtherQuestion>(Refused(queue.Decide(Shelf, task.Number, "Aigul", new ReviewVerdict.Marks(["≤5"]))));
        Assert.Equal(new ReviewOutcome.NoChecklist(Rules.Id), queue.Decide(new ChecklistShelf([]), task.Number, "Aigul", new ReviewVerdict.Number(6)));
        Assert.Equal(new ReviewOutcome.NotOpen(), queue.Decide(Shelf, 4711, "Aigul", new ReviewVerdict.Number(6)));

        Assert.Empty(queue.History(task.Number));
        Assert.Equal(new Interval(5, 8, true), Answers(audit)[Slope].Value!.Measured);
    }

    [Fact]
    public void A_typed_number_makes_the_band_finer()
    {
        var audit = Keep(1, "a", [(Slope, "5-8")], Slope);
        Assert.Equal(new Interval(5, 8, true), Answers(audit)[Slope].Value!.Measured);

        Recorded(queue.Decide(Shelf, queue.Take(ReviewReason.Number, "Aigul")!.Number, "Aigul", new ReviewVerdict.Number(6.5m)));

        Assert.Equal(new AnswerValue.Number(6.5m, 0), Answers(audit)[Slope].Value);
    }

    [Fact]
    public void A_better_photograph_closes_the_question_and_one_that_differs_opens_another()
    {
        var audit = Keep(1, "a", Doubled);
        var task = queue.Take(ReviewReason.TwoMarks, "Aigul")!;

        Keep(1, "b", [(Handrails, "yes")]);
        Assert.Equal(new ReviewOutcome.NotOpen(), queue.Decide(Shelf, task.Number, "Aigul", new ReviewVerdict.Marks(["no"])));
        Assert.Equal(new AnswerValue.Word("yes"), Answers(audit)[Handrails].Value);

        var kept = KeepPage(1, "c", [(Handrails, "no")]);
        Assert.False(Answers(audit).ContainsKey(Handrails));
        var differing = queue.Take(ReviewReason.PicturesDiffer, "Aigul")!;
        Assert.Equal([PhotoOf("a"), PhotoOf("b"), PhotoOf("c")], differing.Pictures.Select(p => p.Photo).OrderBy(p => workspace.PaperPages.OfPhoto(p)[0].Number));
        Assert.Equal([PhotoOf("b"), PhotoOf("c")], kept.Uncut.Select(u => u.Photo));
        workspace.Papers.AddCrops(kept.Uncut[0].Picture, new Dictionary<string, byte[]> { [Handrails] = [4] });
        Assert.Equal(2, queue.Crops(differing).Count);
    }

    [Fact]
    public void A_row_that_nobody_can_read_is_listed_for_a_retake_until_its_page_comes_again()
    {
        var audit = Keep(1, "a", Doubled);
        var task = queue.Take(ReviewReason.TwoMarks, "Aigul")!;
        Recorded(queue.Decide(Shelf, task.Number, "Aigul", new ReviewVerdict.Retake()));

        Assert.Equal([task.Number], queue.Retakes().Select(t => t.Number));
        Assert.Empty(queue.Counts());
        Assert.False(Answers(audit).ContainsKey(Handrails));

        Keep(1, "b", [(Handrails, "yes")]);
        Assert.Empty(queue.Retakes());
        Assert.Equal(new AnswerValue.Word("yes"), Answers(audit)[Handrails].Value);
    }

    [Fact]
    public void A_page_of_another_print_answers_nothing_for_the_first()
    {
        var audit = Keep(1, "a", Doubled);
        var paper = new Paper(Samples.StationId(1), Rules.Id, workspace.PrintRuns.Next());
        workspace.Papers.Keep(Rules, new PageReading(paper, 1, PhotoOf("b"), Json([(Handrails, "yes")]), new Dictionary<string, byte[]>()), Visit);

        Assert.False(Answers(audit).ContainsKey(Handrails));
        Assert.Equal(1, queue.Counts()[ReviewReason.TwoMarks]);
    }

    [Fact]
    public void The_same_photograph_again_asks_nothing_twice_and_what_is_said_of_the_visit_counts()
    {
        var audit = Keep(1, "a", Doubled);
        var paper = new Paper(Samples.StationId(1), Rules.Id, run);
        workspace.Papers.Keep(
            Rules, new PageReading(paper, 1, PhotoOf("a"), "{}", new Dictionary<string, byte[]>()), Visit with { Auditor = "A-7", Date = new DateOnly(2026, 3, 1) });

        Assert.Single(queue.Open());
        Assert.Equal(("A-7", new DateOnly(2026, 3, 1)), (workspace.Audits.Find(audit)!.Auditor, workspace.Audits.Find(audit)!.Date));
    }

    [Fact]
    public void A_person_goes_past_what_they_put_off()
    {
        Keep(1, "a", Doubled);
        Keep(2, "b", Doubled);
        var first = queue.Take(ReviewReason.TwoMarks, "Aigul")!;
        queue.Release(first.Number, "Aigul");

        var second = queue.Take(ReviewReason.TwoMarks, "Aigul", after: first.Number)!;

        Assert.NotEqual(first.Number, second.Number);
        Assert.Null(queue.Take(ReviewReason.TwoMarks, "Aigul", after: second.Number));
    }

    private static (string, string)[] Doubled => [(Handrails, "yes"), (Handrails, "no")];

    private static ReviewDecision Recorded(ReviewOutcome outcome) => Assert.IsType<ReviewOutcome.Recorded>(outcome).Decision;

    private static VerdictProblem Refused(ReviewOutcome outcome) => Assert.IsType<ReviewOutcome.Refused>(outcome).Problem;

    private static PhotoHash PhotoOf(string photo) => PhotoHash.Of(Encoding.UTF8.GetBytes(photo));

    private static string Json((string Criterion, string Option)[] marks, params string[] numbers)
    {
        var reading = new SheetReading
        {
            Station = Samples.StationId(1),
            Checklist = Rules.Id,
            Language = Language.Kazakh,
            Page = 1,
            PrintRun = 1,
            Boxes =
            [
                .. SheetLayout.Of(Rules).Page(1).Rows.SelectMany(r => r.Boxes.Select(b => (r.Criterion.Id, b.Option.Code)))
                    .Select(b => new BoxReading(b.Id, b.Code, 0, marks.Contains(b) ? MarkState.Marked : MarkState.Empty)),
            ],
            Numbers = [.. numbers.Select(n => new NumberReading(n, 5))],
        };
        return Encoding.UTF8.GetString(SheetResultJson.Write("page.jpg", reading, PageAnswers.Of(Rules, reading), 1));
    }

    private AuditId Keep(int station, string photo, (string, string)[] marks, params string[] numbers) => KeepPage(station, photo, marks, numbers).Page.Audit;

    private KeptPage KeepPage(int station, string photo, (string, string)[] marks, params string[] numbers)
    {
        var json = Json(marks, numbers);
        var asked = PaperPicture.Read(1, 1, json).Review.Keys.Concat(numbers).ToDictionary(c => c, _ => new byte[] { 1, 2, 3 });
        return workspace.Papers.Keep(Rules, new PageReading(new Paper(Samples.StationId(station), Rules.Id, run), 1, PhotoOf(photo), json, asked), Visit)!;
    }

    private IReadOnlyDictionary<string, Answer> Answers(AuditId audit) => workspace.Audits.Find(audit)!.Answers;

    private Outcome OutcomeOf(AuditId audit) =>
        Scorer.Assess(Rules, Samples.Station(1), workspace.Audits.Find(audit)!).OutcomeOf(Handrails);

    public sealed class OnSqlite() : ReviewQueueTests(DatabaseKind.Sqlite);

    public sealed class OnPostgreSql() : ReviewQueueTests(DatabaseKind.PostgreSql);
}
