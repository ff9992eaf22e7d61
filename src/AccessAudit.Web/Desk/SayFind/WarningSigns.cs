using System.Collections.Concurrent;
using AccessAudit.Checklists;
using AccessAudit.Signs;
using AccessAudit.Stations;
using AccessAudit.Storage;
using AccessAudit.Web.Accounts;
using AccessAudit.Web.Hosting;

namespace AccessAudit.Web.Desk.SayFind;

/// <summary>The warning signs among the audits that somebody may see.</summary>
/// <param name="Signs">As <see cref="SignSearch"/> orders them.</param>
/// <param name="State">Of the store when they were looked for.</param>
/// <param name="Day">When that was.</param>
public sealed record FoundSigns(IReadOnlyList<Sign> Signs, StoreState State, DateOnly Day)
{
    private readonly ILookup<StationId, Sign> byStation = Signs.SelectMany(s => s.Stations, (sign, station) => (sign, station)).ToLookup(s => s.station, s => s.sign);

    /// <summary>Those that a person who looks at this audit should know of.</summary>
    public IEnumerable<Sign> About(Station station, AuditHead audit)
    {
        var voice = audit.Auditor is { Length: > 0 } name ? new Voice(audit.Source, name, null) : new Voice(audit.Source, null, station.CountsFor);
        return byStation[station.Id].Where(s => (s.Voice() is not { } speaks || speaks == voice) && (s is not Sign.TooFast fast || fast.Date == audit.Date));
    }
}

/// <summary>Looks for warning signs among all audits of a scope, which takes a while, and keeps what was found.</summary>
/// <remarks>
/// What is looked at is bounded by the scope, so a region learns nothing of others. After new audits the signs stay as they were until
/// <see cref="Renewing"/> looks again: a sign asks a person and can wait for half a minute, a page cannot.
/// </remarks>
internal sealed class WarningSigns(Workspace workspace, ChecklistShelf shelf, TimeProvider time)
{
    private const int MostScopes = 64;

    private readonly ConcurrentDictionary<string, (Scope Scope, Lazy<FoundSigns> Found)> kept = new(StringComparer.Ordinal);

    public FoundSigns Of(Scope scope)
    {
        if (kept.Count >= MostScopes)
            kept.Clear();
        return kept.GetOrAdd(scope.Key, _ => (scope, new Lazy<FoundSigns>(() => Look(scope)))).Found.Value;
    }

    /// <summary>Also looks at the whole country before anybody has asked.</summary>
    public void RenewIfChanged()
    {
        Of(Scope.Everything);
        var state = StoreState.Of(workspace);
        foreach (var (key, (scope, found)) in kept)
        {
            if (found.IsValueCreated && (found.Value.State != state || found.Value.Day != time.Today()))
            {
                var now = Look(scope);
                kept[key] = (scope, new Lazy<FoundSigns>(now));
            }
        }
    }

    private FoundSigns Look(Scope scope)
    {
        var (search, day, state) = (new SignSearch(shelf, SignLimits.Default), time.Today(), StoreState.Of(workspace));
        foreach (var region in scope.Regions ?? (IReadOnlyList<string?>)[null])
        {
            foreach (var station in workspace.Audits.ByStation(region))
            {
                foreach (var audit in station.Audits.Where(a => a.Date <= day))
                    search.Add(station.Station.Station, audit);
            }
        }

        return new FoundSigns(search.Found(), state, day);
    }
}
