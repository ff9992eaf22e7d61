using System.Collections.Concurrent;
using AccessAudit.Checklists;
using AccessAudit.Regions;
using AccessAudit.Stations;
using AccessAudit.Storage;
using AccessAudit.Storage.Audits;
using AccessAudit.Web.Accounts;
using AccessAudit.Web.Hosting;

namespace AccessAudit.Web.Desk;

/// <summary>Keeps the newest <see cref="Snapshot"/> at hand, so that no page scores the country anew.</summary>
/// <remarks>
/// What this instance stores is seen at the next look; until then it costs nothing, so that many audits in a row are not each paid for
/// with the figures of the country. What another program or instance stores is seen after <see cref="Renewing"/>.
/// </remarks>
internal sealed class CountryView(Workspace workspace, ChecklistShelf shelf, TimeProvider time)
{
    /// <summary>From so many changed stations on everything is read in one pass.</summary>
    private const int Many = 1000;

    /// <summary>Clocks of several instances differ, and what comes in is stored a little after its time.</summary>
    private static readonly TimeSpan Overlap = TimeSpan.FromMinutes(1);

    private readonly Lock gate = new();
    private readonly ConcurrentQueue<StationId> changed = new();
    private Snapshot? snapshot;
    private DateOnly day;
    private DateTimeOffset renewed;

    public Snapshot Now
    {
        get
        {
            if (snapshot is { } known && day == Today && changed.IsEmpty)
                return known;
            lock (gate)
            {
                if (snapshot is null || day != Today)
                    Take();
                else
                    Refresh();
                return snapshot!;
            }
        }
    }

    /// <summary>Whether there is such a station in scope, which no audit changes.</summary>
    public bool Has(Scope scope, StationId id) => (snapshot ?? Now).Find(scope, id) is not null;

    /// <summary>After something of a station was stored.</summary>
    public void Changed(StationId id)
    {
        changed.Enqueue(id);
        Actions.Confirming.Of(workspace, id, () => Now.Find(Scope.Everything, id));
    }

    /// <summary>Looks at what other programs have stored.</summary>
    public void Renew()
    {
        lock (gate)
        {
            var now = time.GetUtcNow();
            if (snapshot is null || day != Today || workspace.Stations.Count() != snapshot.Registered)
            {
                Take();
            }
            else
            {
                foreach (var station in workspace.Audits.ChangedSince(renewed - Overlap))
                    changed.Enqueue(station);
                Refresh();
            }

            renewed = now;
        }
    }

    private void Refresh()
    {
        if (changed.Count >= Many)
        {
            Take();
            return;
        }

        var ids = new HashSet<StationId>();
        while (changed.TryDequeue(out var id))
            ids.Add(id);
        if (ids.Count == 0)
            return;
        var (today, known) = (day, snapshot!);
        snapshot = known.With([.. ids.AsParallel().Select(id => View(id, today)).OfType<StationView>()], Counted(today));
    }

    private StationView? View(StationId id, DateOnly on) => workspace.Stations.Find(id) is { } stored
        ? Assessing.View(shelf, new StationAudits(stored, workspace.Audits.OfStation(id)), on)
        : null;

    private Func<CountryTally> Counted(DateOnly on) => () => workspace.Figures.Of(shelf, on);

    private DateOnly Today => time.Today();

    private void Take()
    {
        if (renewed == default)
            renewed = time.GetUtcNow();
        changed.Clear();
        day = Today;
        var today = day;
        snapshot = new Snapshot(workspace.Audits.ByStation().AsParallel().AsOrdered().Select(s => Assessing.View(shelf, s, today)), Counted(today));
    }
}
