using AccessAudit.Audits;
using AccessAudit.Checklists;
using AccessAudit.Imaging.Sheets.Crops;
using AccessAudit.Sheets;
using AccessAudit.Stations;
using AccessAudit.Storage.Sheets;
using AccessAudit.Web.Hosting;

namespace AccessAudit.Web.Review;

/// <summary>One row of a photographed sheet as a person is asked about it.</summary>
/// <param name="Task">The question.</param>
/// <param name="Criterion">What the row asks.</param>
/// <param name="Station">Whose sheet.</param>
/// <param name="Pictures">How many pictures of the row there are.</param>
/// <param name="Left">How many questions of this kind are open, this one included.</param>
/// <param name="History">What was decided about it before, oldest first.</param>
public sealed record ReviewQuestion(
    ReviewTask Task, Criterion Criterion, Station Station, int Pictures, int Left, IReadOnlyList<ReviewDecision> History)
{
    private readonly IReadOnlyList<SheetOption> boxes = SheetOption.Of(Criterion);

    public bool IsNumber => Task.Reason == ReviewReason.Number;

    /// <summary>The boxes that are answers, in the order of the sheet.</summary>
    public IReadOnlyList<SheetOption> Answers => [.. boxes.Where(b => b.Kind != SheetOptionKind.Temporary)];

    /// <summary>The box that says how and not what; null where the row has none.</summary>
    public SheetOption? Temporary => boxes.FirstOrDefault(b => b.Kind == SheetOptionKind.Temporary);

    public bool IsInQuestion(SheetOption box) => Task.Options.Contains(box.Code);

    public string Word(SheetOption box, Words words) => RowWords.Option(Criterion, box, words.Language);

    public string Unit(Words words) => Criterion.Form is AnswerForm.Measure measure ? RowWords.Unit(measure.Unit, words.Language) : "";

    /// <summary>The boxes that the reader saw marked, in words.</summary>
    public string Ticked(Words words) => string.Join(", ", boxes.Where(IsInQuestion).Select(b => Word(b, words)));

    public string Says(ReviewVerdict? verdict, Words words) => verdict switch
    {
        null => words["review.undone"],
        ReviewVerdict.Marks { Options.Count: 0 } => words["review.none"],
        ReviewVerdict.Marks marks => string.Join(", ", boxes.Where(b => marks.Options.Contains(b.Code)).Select(b => Word(b, words))),
        ReviewVerdict.Number number => words.Cards.Number(number.Value),
        ReviewVerdict.NoNumber => words["review.no-number"],
        ReviewVerdict.Retake => words["review.retake"],
        _ => throw new InvalidOperationException($"unknown verdict {verdict}"),
    };

    public string Says(VerdictProblem problem, Words words) => problem switch
    {
        VerdictProblem.OutsideRange range => words.Say(
            "review.outside-range", ("from", words.Cards.Number(range.From)), ("to", words.Cards.Number(range.To))),
        VerdictProblem.OutsideBand => words.Say("review.outside-band", ("band", Ticked(words))),
        VerdictProblem.NotOneAnswer => words["review.not-one-answer"],
        _ => words["review.not-understood"],
    };
}
