using AccessAudit.Checklists;
using AccessAudit.Scoring;

namespace AccessAudit.Regions;

/// <summary>What a region's self-reports say of one criterion, and what observers found at some of the same stations.</summary>
public sealed record SaidAndFound
{
    /// <summary>The region's code, or <see cref="RegionFigures.WholeCountry"/>.</summary>
    public required string Region { get; init; }

    /// <summary>As the newest edition has it.</summary>
    public required Criterion Criterion { get; init; }

    /// <summary>The stations where both are known.</summary>
    public required Pairs Pairs { get; init; }

    /// <summary>All stations whose self-report says that it is met, seen by an observer or not.</summary>
    public required int SaidMet { get; init; }

    public required int SaidNotMet { get; init; }

    /// <summary>Found not met, of what was said to be met; null where nothing was.</summary>
    public Share? OverReporting => Pairs.SaidMet == 0 ? null : Share.Of(Pairs.SaidMetFoundNotMet, Pairs.SaidMet);

    /// <summary>Null where nothing was said to be met.</summary>
    public ShareInterval? Interval => Pairs.SaidMet == 0 ? null : ShareInterval.Of(Pairs.SaidMetFoundNotMet, Pairs.SaidMet);

    /// <summary>
    /// The share of stations that meet the criterion, if what observers found at the pairs holds wherever the same was said. Null where
    /// something was said somewhere that no observer has looked into.
    /// </summary>
    public Share? Corrected
    {
        get
        {
            if (SaidMet + SaidNotMet == 0 || (SaidMet > 0 && Pairs.SaidMet == 0) || (SaidNotMet > 0 && Pairs.SaidNotMet == 0))
                return null;

            // In whole numbers, so that a half is a half: said met × (found met of pairs) + said not met × (found met of pairs).
            var (met, notMet) = (Math.Max(Pairs.SaidMet, 1), Math.Max(Pairs.SaidNotMet, 1));
            var part = ((Int128)SaidMet * Pairs.SaidMetFoundMet * notMet) + ((Int128)SaidNotMet * Pairs.SaidNotMetFoundMet * met);
            var whole = (Int128)(SaidMet + SaidNotMet) * met * notMet;
            return Share.Of((long)(((2000 * part) + whole) / (2 * whole)), 1000);
        }
    }
}

/// <summary>A two-by-two table of stations.</summary>
public readonly record struct Pairs(int SaidMetFoundMet, int SaidMetFoundNotMet, int SaidNotMetFoundMet, int SaidNotMetFoundNotMet)
{
    public int SaidMet => SaidMetFoundMet + SaidMetFoundNotMet;

    public int SaidNotMet => SaidNotMetFoundMet + SaidNotMetFoundNotMet;

    public int Count => SaidMet + SaidNotMet;
}
