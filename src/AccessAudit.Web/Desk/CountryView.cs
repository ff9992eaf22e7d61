using AccessAudit.Checklists;
using AccessAudit.Regions;
using AccessAudit.Stations;
using AccessAudit.Storage;
using AccessAudit.Storage.Audits;
using AccessAudit.Web.Hosting;

namespace AccessAudit.Web.Desk;

/// <summary>Keeps the newest <see cref="Snapshot"/> at hand, so that no page scores the country anew.</summary>
/// <remarks>
/// What this instance stores is seen at once; what another program or instance stores is seen after <see cref="Renewing"/>, which
/// looks whether the number of stations, audits or decisions about audits has changed.
/// </remarks>
internal sealed class CountryView(Workspace workspace, ChecklistShelf shelf, TimeProvider time)
{
    private readonly Lock gate = new();
    private Snapshot? snapshot;
    private DateOnly day;

    public Snapshot Now
    {
        get
        {
            if (snapshot is { } known && day == Today)
                return known;
            lock (gate)
            {
                if (snapshot is null || day != Today)
                    Take();
                return snapshot!;
            }
        }
    }

    /// <summary>After something of a station was stored.</summary>
    public void Changed(StationId id)
    {
        lock (gate)
        {
            if (snapshot is null || workspace.Stations.Find(id) is not { } stored)
                return;
            var view = Assessing.View(shelf, new StationAudits(stored, workspace.Audits.OfStation(id)), Today);
            snapshot = snapshot.With(view, StoreState.Of(workspace), Counted(day));
            Actions.Confirming.Of(workspace, view);
        }
    }

    public void RenewIfChanged()
    {
        if (snapshot is { } known && StoreState.Of(workspace) == known.State && workspace.Stations.Count() == known.Registered)
            return;
        lock (gate)
            Take();
    }

    private Func<CountryTally> Counted(DateOnly on) => () => workspace.Figures.Of(shelf, on);

    private DateOnly Today => time.Today();

    private void Take()
    {
        var state = StoreState.Of(workspace);
        day = Today;
        var today = day;
        snapshot = new Snapshot(workspace.Audits.ByStation().AsParallel().AsOrdered().Select(s => Assessing.View(shelf, s, today)), state, Counted(today));
    }
}
