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
    private IReadOnlyList<AuditChange> seen = [];

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
                // What was seen the last time is in the overlap again: without news nothing that was computed is thrown away.
                var changes = workspace.Audits.ChangedSince(renewed - Overlap);
                foreach (var change in changes.Except(seen))
                    changed.Enqueue(change.Station);
                seen = changes;
                Refresh();
            }

            renewed = now;
        }
    }

    private void Refresh()
    {
        var waiting = changed.ToArray();
        if (waiting.Length == 0)
            return;
        var ids = waiting.ToHashSet();
        if (ids.Count >= Many)
        {
            Take();
            return;
        }

        var (today, known) = (day, snapshot!);
        snapshot = known.With([.. InOrder.SelectSmall(ids, id => View(id, today)).OfType<StationView>()], Counted(today));
        Done(waiting.Length);
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
        var (today, waiting) = (Today, changed.Count);
        snapshot = new Snapshot(InOrder.SelectSmall(workspace.Audits.ByStation(), s => Assessing.View(shelf, s, today)), Counted(today));
        day = today;
        Done(waiting);
    }

    /// <summary>Only once they have been read: where reading fails they are still to be read.</summary>
    private void Done(int waiting)
    {
        for (; waiting > 0; waiting--)
            changed.TryDequeue(out _);
    }
}
