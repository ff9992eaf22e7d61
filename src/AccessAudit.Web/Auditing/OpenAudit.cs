using AccessAudit.Audits;
using AccessAudit.Checklists;
using AccessAudit.Scoring;
using AccessAudit.Stations;

namespace AccessAudit.Web.Auditing;

/// <summary>An audit that is being filled in, with what is needed to ask on.</summary>
public sealed record OpenAudit(AuditDraft Draft, Audit Audit, Station Station, Checklist Checklist)
{
    /// <summary>The questions of a stage that apply as far as is known, in checklist order.</summary>
    public IEnumerable<Criterion> QuestionsOf(string stage)
    {
        var asking = Questions.Of(Checklist, Station, Audit);
        return Checklist.Criteria.Where((c, place) => c.Stage == stage && asking[place] == Asking.Now);
    }

    /// <summary>How many questions of a stage are answered, and how many there are.</summary>
    public (int Answered, int All) CountOf(string stage)
    {
        var questions = QuestionsOf(stage).ToList();
        return (questions.Count(c => Audit.Answers.GetValueOrDefault(c.Id)?.Value is not null), questions.Count);
    }

    /// <summary>The next stage that asks anything; null after the last.</summary>
    public string? After(string stage) => Checklist.Stages.SkipWhile(s => s != stage).Skip(1).FirstOrDefault(s => QuestionsOf(s).Any());

    public string? Before(string stage) => Checklist.Stages.TakeWhile(s => s != stage).LastOrDefault(s => QuestionsOf(s).Any());

    /// <summary>What is handed in: answers to questions that an earlier answer has made moot are left out, for nobody sees them any more.</summary>
    public Audit Whole()
    {
        var asking = Questions.Of(Checklist, Station, Audit);
        return Audit with
        {
            Answers = Audit.Answers.Where(a => asking[Checklist.PlaceOf(a.Key)] == Asking.Now).ToDictionary(StringComparer.Ordinal),
        };
    }
}
