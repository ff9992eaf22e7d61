using AccessAudit.Regions;
using AccessAudit.Web.Accounts;

namespace AccessAudit.Web.Desk;

/// <summary>The figures that somebody may see: of the regions in scope, and of these together.</summary>
/// <param name="Regions">In code order.</param>
/// <param name="Whole">All stations in scope.</param>
/// <param name="Gaps">Of every region and, under <see cref="RegionFigures.WholeCountry"/>, of the whole; in checklist order.</param>
/// <param name="Newest">The stations that were visited last, newest first.</param>
public sealed record ScopedFigures(
    IReadOnlyList<RegionFigures> Regions, RegionFigures Whole, ILookup<string, Gap> Gaps, IReadOnlyList<StationView> Newest)
{
    private const int MostNewest = 10;

    internal static ScopedFigures Of(Snapshot snapshot, Scope scope)
    {
        var country = snapshot.Country.Value;
        var counted = scope.Regions is { } regions ? snapshot.Tally.Value.In(regions) : snapshot.Tally.Value;
        return new ScopedFigures(
            [.. country.Regions.Where(r => scope.Sees(r.Region))],
            scope.Regions is null ? country.Whole : counted.Figures(Level.Country).Whole,
            counted.Gaps().ToLookup(g => g.Region),
            [.. snapshot.Stations(scope).Where(s => s.Current is not null).OrderByDescending(s => s.Current!.Date).ThenBy(s => s.Id).Take(MostNewest)]);
    }
}
