using AccessAudit.Audits;
using AccessAudit.Checklists;
using AccessAudit.Stations;
using AccessAudit.Storage;
using AccessAudit.Tests.Storage;

namespace AccessAudit.Benchmarks.Storage;

/// <summary>As many stations as Kazakhstan has, in twenty regions and two hundred districts, each audited once.</summary>
internal sealed class Country : IDisposable
{
    public const int Size = 10_101;

    private readonly TempWorkspace place;

    public Country(DatabaseKind kind)
    {
        place = new TempWorkspace(kind);
        Made = [.. MadeAudits.Make(Size, seed: 1).Select((m, n) => (
            m.Station with { Region = Region.All[n % 20].Code, District = $"district {n % 200 / 20}" }, m.Audit))];
        Workspace = place.Open();
        Workspace.Stations.Import(Made.Select(m => m.Station));
    }

    public static ChecklistShelf Shelf { get; } = new(EmbeddedChecklists.Load());

    public IReadOnlyList<(Station Station, Audit Audit)> Made { get; }

    public IEnumerable<Audit> Audits => Made.Select(m => m.Audit);

    public Workspace Workspace { get; }

    /// <summary>Connects to the database that holds the data.</summary>
    public string Connection => place.Connection ?? $"Data Source={Path.Combine(place.Path, "accessaudit.db")}";

    public void Dispose() => place.Dispose();
}
