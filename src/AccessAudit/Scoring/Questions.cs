using AccessAudit.Audits;
using AccessAudit.Checklists;
using AccessAudit.Stations;

namespace AccessAudit.Scoring;

/// <summary>Whether a question is to be put to somebody who is filling in an audit.</summary>
public enum Asking
{
    /// <summary>It does not apply here.</summary>
    No,

    /// <summary>Whether it applies depends on a question that is put and not answered yet.</summary>
    Later,

    Now,
}

/// <summary>Which questions an unfinished audit leads to: only those that apply.</summary>
public static class Questions
{
    /// <summary>One for each criterion, in checklist order.</summary>
    /// <remarks>Where a fact of the station that is not known decides, the question is put: the auditor is there and sees.</remarks>
    public static IReadOnlyList<Asking> Of(Checklist checklist, Station station, Audit sofar)
    {
        ArgumentNullException.ThrowIfNull(checklist);
        var evidence = new Evidence(checklist, station, sofar);
        return [.. Enumerable.Range(0, checklist.Criteria.Count).Select(place => Of(checklist, evidence, place))];
    }

    private static Asking Of(Checklist checklist, Evidence evidence, int place) => evidence.Applies(place) switch
    {
        Truth.True => Asking.Now,
        Truth.False => Asking.No,
        _ => Awaited(checklist, evidence, place) ? Asking.Later : Asking.Now,
    };

    private static bool Awaited(Checklist checklist, Evidence evidence, int place) =>
        checklist.Criteria[place].AppliesWhen!.Tests().OfType<Condition.OfAnswer>()
            .Any(t => evidence.AnswerTo(t.Criterion) is null && evidence.Applies(t.Criterion) != Truth.False);
}
