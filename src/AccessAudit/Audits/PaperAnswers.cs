using AccessAudit.Checklists;

namespace AccessAudit.Audits;

/// <summary>What the photographs of one print of a sheet and the persons who looked at them answer, and what is still to be asked.</summary>
/// <remarks>
/// A page may have been photographed twice. Where the pictures agree, that is the answer, also if one of them left the row to a person.
/// Where they differ nothing is taken: a person decides, and until then it was not seen. What a person decided stands until a later
/// photograph clearly says something else.
/// </remarks>
/// <param name="Answers">By criterion.</param>
/// <param name="Open">By page, in the order of the checklist.</param>
public sealed record PaperAnswers(IReadOnlyDictionary<string, Answer> Answers, IReadOnlyList<PaperQuestion> Open)
{
    /// <param name="checklist">What the sheet was printed from.</param>
    /// <param name="pictures">In the order in which they came.</param>
    /// <param name="decisions">At most one of a row's boxes and one of its number: the one that holds.</param>
    public static PaperAnswers Of(
        Checklist checklist, IEnumerable<PaperPicture> pictures, IReadOnlyCollection<PaperDecision> decisions)
    {
        var answers = new Dictionary<string, Answer>(StringComparer.Ordinal);
        var open = new List<PaperQuestion>();
        foreach (var page in pictures.GroupBy(p => p.Page).OrderBy(g => g.Key))
        {
            var taken = page.OrderBy(p => p.Review.Count).ThenByDescending(p => p.Number).ToList();
            foreach (var criterion in checklist.Criteria.Where(c => taken.Exists(p => p.Rows.Contains(c.Id))))
            {
                var row = new PaperRow(criterion, taken, [.. decisions.Where(d => d.Criterion == criterion.Id)]);
                if (row.Answer is { } answer)
                    answers[criterion.Id] = answer;
                if (row.Question is { } question)
                    open.Add(question);
            }
        }

        return new PaperAnswers(answers, open);
    }
}
