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
        return Of(sorted.Length, place => sorted[place]);
    }

    /// <param name="stations">How many stations have each score, from 0 to 1000 tenths; null where there is none.</param>
    internal static Quartiles? OfHistogram(ReadOnlySpan<long> stations)
    {
        var upTo = new long[stations.Length];
        var count = 0L;
        for (var tenths = 0; tenths < stations.Length; tenths++)
            upTo[tenths] = count += stations[tenths];
        return Of(count, place => FirstThatReaches(upTo, place + 1));
    }

    private static int FirstThatReaches(long[] upTo, long stations)
    {
        var found = Array.BinarySearch(upTo, stations);
        if (found < 0)
            return ~found;
        // Scores that no station has repeat the sum before them.
        while (found > 0 && upTo[found - 1] == stations)
            found--;
        return found;
    }

    /// <param name="count">Number of scores.</param>
    /// <param name="at">The score at a place, counted from 0 in ascending order.</param>
    private static Quartiles? Of(long count, Func<long, int> at) =>
        count == 0 ? null : new Quartiles(At(count, at, 1), At(count, at, 2), At(count, at, 3));

    /// <summary>In whole numbers: the place p·(n−1) is a whole number of quarters, so the value is one as well.</summary>
    private static Share At(long count, Func<long, int> at, int quarters)
    {
        var (place, rest) = Math.DivRem(quarters * (count - 1), 4);
        return Share.Of((at(place) * (4 - rest)) + (at(Math.Min(place + 1, count - 1)) * rest), 4000);
    }
}
