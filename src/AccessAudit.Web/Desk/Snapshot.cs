using System.Collections.Concurrent;
using AccessAudit.Regions;
using AccessAudit.Stations;
using AccessAudit.Web.Accounts;
using AccessAudit.Web.Desk.SayFind;

namespace AccessAudit.Web.Desk;

/// <summary>All stations with their assessments at one moment. It never changes; what is computed of it is computed once.</summary>
internal sealed class Snapshot
{
    private readonly StationView[] stations;
    private readonly Dictionary<StationId, int> places;
    private readonly ConcurrentDictionary<string, Lazy<ScopedFigures>> figures = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, Lazy<ScopedSayFind>> sayFind = new(StringComparer.Ordinal);

    public Snapshot(IEnumerable<StationView> stations, Func<CountryTally> count)
    {
        this.stations = [.. stations];
        places = this.stations.Index().ToDictionary(s => s.Item.Id, s => s.Index);
        Plans = new PlanDesk(this);
        Tally = new Lazy<CountryTally>(count);
        Country = new Lazy<Country>(() => Tally.Value.Figures());
    }

    public int Registered => stations.Length;

    /// <summary>The counts that the store keeps: after a new audit a few of them change, and nobody counts the country for it.</summary>
    public Lazy<CountryTally> Tally { get; }

    /// <summary>Of all stations; ranks come from here, for a rank is among all regions.</summary>
    public Lazy<Country> Country { get; }

    public PlanDesk Plans { get; }

    public StationView? Find(Scope scope, StationId id) =>
        places.TryGetValue(id, out var place) && scope.Sees(stations[place].Station.CountsFor) ? stations[place] : null;

    /// <summary>In the order of ids.</summary>
    public IEnumerable<StationView> Stations(Scope scope) => scope.Regions is null ? stations : stations.Where(s => scope.Sees(s.Station.CountsFor));

    public ScopedFigures Figures(Scope scope) => figures.GetOrAdd(scope.Key, _ => new Lazy<ScopedFigures>(() => ScopedFigures.Of(this, scope))).Value;

    public ScopedSayFind SayFind(Scope scope) => sayFind.GetOrAdd(scope.Key, _ => new Lazy<ScopedSayFind>(() => ScopedSayFind.Of(this, scope))).Value;

    /// <summary>The same with some stations as they are now.</summary>
    public Snapshot With(IReadOnlyList<StationView> changed, Func<CountryTally> count)
    {
        var now = stations.ToList();
        foreach (var station in changed)
        {
            if (places.TryGetValue(station.Id, out var place))
                now[place] = station;
            else
                now.Add(station);
        }

        return new Snapshot(now.Count == stations.Length ? now : now.OrderBy(s => s.Id), count);
    }
}
