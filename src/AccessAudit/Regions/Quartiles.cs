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
        return sorted.Length == 0 ? null : new Quartiles(At(1), At(2), At(3));

        Share At(int quarters)
        {
            var (place, next, rest) = Places(sorted.Length, quarters);
            return Between(sorted[place], sorted[next], rest);
        }
    }

    /// <param name="stations">How many stations have each score, from 0 to 1000 tenths; summed up in place. Null where there is none.</param>
    internal static Quartiles? OfHistogram(Span<long> stations)
    {
        for (var tenths = 1; tenths < stations.Length; tenths++)
            stations[tenths] += stations[tenths - 1];
        return stations is [] or [.., 0] ? null : new Quartiles(At(stations, 1), At(stations, 2), At(stations, 3));

        static Share At(ReadOnlySpan<long> upTo, int quarters)
        {
            var (place, next, rest) = Places(upTo[^1], quarters);
            return Between(FirstThatReaches(upTo, place + 1), FirstThatReaches(upTo, next + 1), rest);
        }
    }

    private static int FirstThatReaches(ReadOnlySpan<long> upTo, long stations)
    {
        var found = upTo.BinarySearch(stations);
        if (found < 0)
            return ~found;
        // Scores that no station has repeat the sum before them.
        while (found > 0 && upTo[found - 1] == stations)
            found--;
        return found;
    }

    /// <summary>The place p·(n−1), counted from 0 in ascending order, the one after it, and how many quarters further on it lies.</summary>
    private static (long Place, long Next, int Step) Places(long count, int quarters)
    {
        var (place, rest) = Math.DivRem(quarters * (count - 1), 4);
        return (place, Math.Min(place + 1, count - 1), (int)rest);
    }

    /// <summary>In whole numbers: the place is a whole number of quarters, so the value is one as well.</summary>
    private static Share Between(int score, int next, int rest) => Share.Of((score * (4 - rest)) + (next * rest), 4000);
}
