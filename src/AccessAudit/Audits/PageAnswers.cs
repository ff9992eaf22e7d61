using AccessAudit.Checklists;
using AccessAudit.Sheets;

namespace AccessAudit.Audits;

/// <summary>What one page of a sheet answers, and what a person has to look at. A row without any mark is in neither.</summary>
/// <param name="Answers">By criterion.</param>
/// <param name="Review">In the order of the page.</param>
/// <param name="Numbers">The criteria beside whose boxes a number was written by hand.</param>
public sealed record PageAnswers(
    IReadOnlyDictionary<string, Answer> Answers, IReadOnlyList<ReviewItem> Review, IReadOnlyList<string> Numbers)
{
    public static PageAnswers Of(Checklist checklist, SheetReading reading)
    {
        var answers = new Dictionary<string, Answer>(StringComparer.Ordinal);
        var review = new List<ReviewItem>();
        foreach (var row in reading.Boxes.GroupBy(b => b.Criterion))
        {
            var states = row.ToDictionary(b => b.Option, b => b.State, StringComparer.Ordinal);
            switch (RowJudge.Judge(checklist.Find(row.Key)!, option => states[option]))
            {
                case RowDecision.Decided decided:
                    answers[row.Key] = decided.Answer;
                    break;
                case RowDecision.Ask ask:
                    review.Add(new ReviewItem(row.Key, ask.Reason, ask.Options));
                    break;
            }
        }

        return new PageAnswers(answers, review, [.. reading.Numbers.Where(n => n.IsWritten).Select(n => n.Criterion)]);
    }
}

/// <param name="Criterion">The row in question.</param>
/// <param name="Reason">Why a person has to look.</param>
/// <param name="Options">The boxes in question.</param>
public sealed record ReviewItem(string Criterion, ReviewReason Reason, IReadOnlyList<string> Options);
