using AccessAudit.Scoring;

namespace AccessAudit.Regions;

/// <summary>The quarter points of some scores, in tenths of a percent, half away from zero.</summary>
/// <remarks>Linear interpolation between order statistics at p·(n−1), over the scores as they are printed.</remarks>
public sealed record Quartiles(Share Q1, Share Median, Share Q3)
{
    /// <summary>Null where there are no scores.</summary>
    public static Quartiles? Of(IEnumerable<Share> scores)
    {
        var sorted = scores.Select(s => s.Tenths).Order().ToArray();
        return sorted.Length == 0 ? null : new Quartiles(At(sorted, 1), At(sorted, 2), At(sorted, 3));
    }

    /// <summary>In whole numbers: the place p·(n−1) is a whole number of quarters, so the value is one as well.</summary>
    private static Share At(int[] sorted, int quarters)
    {
        var (place, rest) = Math.DivRem(quarters * (sorted.Length - 1), 4);
        var next = sorted[Math.Min(place + 1, sorted.Length - 1)];
        return Share.Of((sorted[place] * (4 - rest)) + (next * rest), 4000);
    }
}
