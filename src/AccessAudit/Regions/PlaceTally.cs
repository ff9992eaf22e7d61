using AccessAudit.Checklists;

namespace AccessAudit.Regions;

/// <summary>What the stations of one place add up to.</summary>
public sealed class PlaceTally
{
    private readonly Dictionary<ChecklistId, EditionTally> editions = [];
    private readonly Dictionary<ChecklistId, int> missing = [];

    /// <summary>Stations in the register.</summary>
    public int Registered { get; set; }

    public IEnumerable<EditionTally> Editions => editions.Values;

    /// <summary>Stations whose current audit was made with a checklist that is not at hand: they count as not audited.</summary>
    public IReadOnlyDictionary<ChecklistId, int> Missing => missing;

    public EditionTally Of(Checklist checklist)
    {
        if (!editions.TryGetValue(checklist.Id, out var edition))
            editions[checklist.Id] = edition = new EditionTally(checklist);
        return edition;
    }

    /// <param name="checklist">The one that is not at hand.</param>
    /// <param name="stations">Below 0 to take some out.</param>
    public void AddMissing(ChecklistId checklist, int stations) => missing[checklist] = missing.GetValueOrDefault(checklist) + stations;

    public void Add(PlaceTally other)
    {
        ArgumentNullException.ThrowIfNull(other);
        Registered += other.Registered;
        foreach (var edition in other.editions.Values)
            Of(edition.Checklist).Add(edition);
        foreach (var (checklist, stations) in other.missing)
            AddMissing(checklist, stations);
    }
}
