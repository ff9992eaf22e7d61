using AccessAudit.Checklists;

namespace AccessAudit.Regions;

/// <summary>The checklists that some assessments were made with, read as one: the newest edition first, what older ones add after it.</summary>
internal sealed class Editions
{
    private Editions(IReadOnlyList<Checklist> checklists)
    {
        Groups = [.. checklists.SelectMany(c => c.Groups).Distinct(StringComparer.Ordinal)];
        Stages = [.. checklists.SelectMany(c => c.Stages).Distinct(StringComparer.Ordinal)];
        Criteria = [.. checklists.SelectMany(c => c.Criteria).DistinctBy(c => c.Id, StringComparer.Ordinal)];
    }

    public IReadOnlyList<string> Groups { get; }

    public IReadOnlyList<string> Stages { get; }

    public IReadOnlyList<Criterion> Criteria { get; }

    public static Editions Of(IEnumerable<SurveyedStation> stations) => Of(stations.Select(s => s.Assessment?.Checklist).OfType<Checklist>());

    public static Editions Of(IEnumerable<Checklist> checklists) => new(
    [
        .. checklists.DistinctBy(c => c.Id)
            .OrderByDescending(c => c.InForce.From).ThenBy(c => c.Id.ToString(), StringComparer.Ordinal),
    ]);
}
