using AccessAudit.Checklists;
using AccessAudit.Sheets;

namespace AccessAudit.Audits;

/// <summary>One row of a page: its boxes first, then the number beside them.</summary>
internal sealed class PaperRow
{
    private readonly Criterion criterion;
    private readonly IReadOnlyList<PaperPicture> pictures;

    /// <param name="criterion">What the row asks.</param>
    /// <param name="pictures">Of the page, the best first.</param>
    /// <param name="decisions">Of this row.</param>
    public PaperRow(Criterion criterion, IReadOnlyList<PaperPicture> pictures, IReadOnlyList<PaperDecision> decisions)
    {
        (this.criterion, this.pictures) = (criterion, pictures);
        JudgeBoxes(decisions.FirstOrDefault(d => !d.OfNumber));
        if (Question is null)
            AddNumber(decisions.FirstOrDefault(d => d.OfNumber));
    }

    /// <summary>Null where nothing was seen, or is sure yet.</summary>
    public Answer? Answer { get; private set; }

    public PaperQuestion? Question { get; private set; }

    private void JudgeBoxes(PaperDecision? decision)
    {
        var speaking = decision is null ? pictures : [.. pictures.Where(p => p.Number > decision.LastPicture)];
        var retake = decision?.Verdict is ReviewVerdict.Retake;
        if (retake && speaking.Count == 0)
            return;

        List<Answer?> voices = [.. speaking.Where(p => !p.Review.ContainsKey(criterion.Id)).Select(p => p.AnswerOf(criterion.Id))];
        if (decision?.Verdict is ReviewVerdict.Marks marks)
            voices.Add((VerdictCheck.Judge(criterion, marks) as RowDecision.Decided)?.Answer);
        switch (voices.DistinctBy(PaperPicture.Written).ToList())
        {
            case [var one]:
                Answer = one;
                break;
            case []:
                var item = speaking[0].Review[criterion.Id];
                Question = Ask(item.Reason, item.Options, speaking.Take(1));
                break;
            default:
                Question = Ask(ReviewReason.PicturesDiffer, [.. voices.OfType<Answer>().SelectMany(Codes).Distinct()], pictures);
                break;
        }
    }

    private void AddNumber(PaperDecision? decision)
    {
        var written = pictures.Where(p => p.Numbers.Contains(criterion.Id)).ToList();
        if (written.Count == 0 || Answer?.Value is not (null or AnswerValue.Band))
            return;
        switch (decision?.Verdict)
        {
            case ReviewVerdict.NoNumber:
            case ReviewVerdict.Retake when !written.Exists(p => p.Number > decision.LastPicture):
                break;
            case ReviewVerdict.Number number when VerdictCheck.Problem(criterion, true, Answer, number) is null:
                Answer = (Answer ?? new Answer { Value = null }) with { Value = new AnswerValue.Number(number.Value, 0) };
                break;
            default:
                Question = Ask(ReviewReason.Number, Answer is null ? [] : Codes(Answer), written.Take(1));
                break;
        }
    }

    private PaperQuestion Ask(ReviewReason reason, IReadOnlyList<string> options, IEnumerable<PaperPicture> shown) =>
        new(pictures[0].Page, criterion.Id, reason, options, [.. shown.Select(p => p.Number)]);

    /// <summary>The boxes that make an answer.</summary>
    private List<string> Codes(Answer answer)
    {
        List<string> codes = [.. SheetOption.Of(criterion).Where(o => Says(o, answer.Value)).Select(o => o.Code)];
        if (answer.Temporary)
            codes.Add("temporary");
        return codes;
    }

    private static bool Says(SheetOption option, AnswerValue? value) => (option, value) switch
    {
        ({ Kind: SheetOptionKind.NotApplicable }, AnswerValue.NotApplicable) => true,
        ({ Band: { } box }, AnswerValue.Band { Interval: var band }) => band == Interval.Of(box),
        (_, AnswerValue.Word word) => option.Code == word.Text,
        _ => false,
    };
}
