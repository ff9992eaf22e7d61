using AccessAudit.Audits;
using AccessAudit.Checklists;
using AccessAudit.Imaging.Sheets.Crops;
using AccessAudit.Sheets;
using AccessAudit.Stations;
using AccessAudit.Storage.Sheets;

namespace AccessAudit.Cli.Review;

/// <summary>One question as a person sees it on the terminal.</summary>
/// <param name="Task">The question.</param>
/// <param name="Criterion">What the row asks.</param>
/// <param name="Station">Whose sheet; null where it has left the register.</param>
internal sealed record ReviewRow(ReviewTask Task, Criterion Criterion, Station? Station)
{
    private readonly IReadOnlyList<SheetOption> boxes = SheetOption.Of(Criterion);

    /// <summary>The codes of the boxes in the order in which they are numbered; null where a number is asked for.</summary>
    public IReadOnlyList<string>? Options => Task.Reason == ReviewReason.Number ? null : [.. boxes.Select(b => b.Code)];

    public void Show(TextWriter output, ReviewTexts texts, IReadOnlyList<string> pictures)
    {
        output.WriteLine(texts.Format("where", $"{Task.Station}", Station?.Name?.GetValueOrDefault(texts.Language) ?? Station?.Address ?? "–", Task.Page));
        output.WriteLine(Criterion.Ask.In(texts.Language));
        foreach (var picture in pictures)
            output.WriteLine(texts.Format("picture", picture));
        if (pictures.Count == 0)
            output.WriteLine(texts["no-picture"]);
        if (Options is null)
        {
            if (Task.Options.Count > 0)
                output.WriteLine(texts.Format("ticked", string.Join(", ", boxes.Where(b => Task.Options.Contains(b.Code)).Select(b => Word(b, texts)))));
            output.WriteLine(texts.Format("ask.number", Unit(texts)));
            return;
        }

        foreach (var (i, box) in boxes.Index())
            output.WriteLine($"  {i + 1} {(Task.Options.Contains(box.Code) ? "*" : " ")} {Word(box, texts)}");
        output.WriteLine(texts["ask.row"]);
    }

    public string NotUnderstood(string typed, ReviewTexts texts) => Options is { } options
        ? texts.Format("not-understood.row", typed, options.Count)
        : texts.Format("not-understood.number", typed, texts.Number(7.5m));

    public string Says(VerdictProblem problem, ReviewTexts texts) => problem switch
    {
        VerdictProblem.OutsideRange range => texts.Format("problem.outside-range", texts.Number(range.From), texts.Number(range.To)),
        VerdictProblem.OutsideBand { Band: var band } => texts.Format("problem.outside-band", string.Join(
            ", ", boxes.Where(b => b.Band is { } box && Interval.Of(box) == band).Select(b => Word(b, texts)))),
        VerdictProblem.NotOneAnswer => texts["problem.not-one-answer"],
        _ => throw new InvalidOperationException($"the entry's reader lets no {problem} through"),
    };

    private string Word(SheetOption box, ReviewTexts texts) => RowWords.Option(Criterion, box, texts.Language);

    private string Unit(ReviewTexts texts) => Criterion.Form is AnswerForm.Measure measure ? RowWords.Unit(measure.Unit, texts.Language) : "";
}
