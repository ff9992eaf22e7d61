using System.Collections.Concurrent;
using AccessAudit.Planning;
using AccessAudit.Web.Accounts;

namespace AccessAudit.Web.Desk;

/// <summary>Plans of one <see cref="Snapshot"/>: what was asked once is at hand the next time, on every page of its table and in its file.</summary>
internal sealed class PlanDesk(Snapshot snapshot)
{
    /// <summary>A plan holds an outlook of every station: some MB for a country.</summary>
    private const int MostKept = 16;

    private readonly ConcurrentDictionary<(string Scope, PlanTerms Terms), Plan> plans = new();
    private readonly Lock gate = new();

    public Plan Of(Scope scope, PlanTerms terms)
    {
        if (plans.TryGetValue((scope.Key, terms), out var known))
            return known;
        // One at a time: making a plan takes a core for a third of a second, and other pages want to stay quick.
        lock (gate)
        {
            if (plans.TryGetValue((scope.Key, terms), out known))
                return known;
            if (plans.Count >= MostKept)
                plans.Clear();
            return plans[(scope.Key, terms)] = Planner.Of(snapshot.Stations(scope).Select(s => s.Surveyed), terms);
        }
    }
}
