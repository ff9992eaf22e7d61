using AccessAudit.Scoring;

namespace AccessAudit.Regions;

/// <summary>Where the share of a whole region lies with 95 % confidence, when only some of its stations were audited.</summary>
/// <remarks>
/// Wilson's score interval (z = 1.959964). As the stations are drawn from a finite number N, it takes the effective size
/// n·(N−1)/(N−n) in place of n, so that it closes on the point itself when every station has been audited. The ends are kept
/// unrounded for comparing; <see cref="LowShare"/> and <see cref="HighShare"/> are what is printed.
/// </remarks>
public readonly record struct ShareInterval
{
    private const double Z = 1.959964;

    private ShareInterval(double low, double high, Share lowShare, Share highShare) =>
        (Low, High, LowShare, HighShare) = (low, high, lowShare, highShare);

    /// <summary>From 0 to 1.</summary>
    public double Low { get; }

    /// <summary>From 0 to 1.</summary>
    public double High { get; }

    public Share LowShare { get; }

    public Share HighShare { get; }

    /// <param name="successes">Of the audited stations.</param>
    /// <param name="audited">At least one.</param>
    /// <param name="registered">Stations of the region; not fewer than were audited.</param>
    public static ShareInterval Of(int successes, int audited, int registered)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(successes);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(audited);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(successes, audited);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(audited, registered);
        if (audited == registered)
            return new ShareInterval((double)successes / audited, (double)successes / audited, Share.Of(successes, audited), Share.Of(successes, audited));

        return Wilson(successes, audited, (double)audited * (registered - 1) / (registered - audited));
    }

    /// <summary>Where nobody can say how many there are to draw from: Wilson's interval with n itself.</summary>
    /// <param name="successes">Of those that were looked at.</param>
    /// <param name="seen">At least one.</param>
    public static ShareInterval Of(int successes, int seen)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(successes);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(seen);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(successes, seen);
        return Wilson(successes, seen, seen);
    }

    /// <summary>Half the width that the interval would have for a share that is not known yet, from 0 to 0.5.</summary>
    /// <param name="share">From 0 to 1; 0.5 gives the widest.</param>
    /// <param name="visits">At least one.</param>
    /// <param name="registered">Stations of the region, not fewer than visits; null where no finite number is to be counted with.</param>
    public static double HalfWidth(double share, double visits, int? registered)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(visits);
        if (registered <= visits)
            return 0;
        var size = registered is { } all ? visits * (all - 1) / (all - visits) : visits;
        return Reach(share, size) / (1 + (Z * Z / size));
    }

    private static ShareInterval Wilson(int successes, int seen, double size)
    {
        var share = (double)successes / seen;
        var (middle, reach, scale) = (share + (Z * Z / (2 * size)), Reach(share, size), 1 + (Z * Z / size));

        // At the two extremes an end is exactly 0 or 1; binary fractions would miss it by a hair, and ranks compare ends.
        var low = successes == 0 ? 0 : (middle - reach) / scale;
        var high = successes == seen ? 1 : (middle + reach) / scale;
        return new ShareInterval(low, high, Rounded(low), Rounded(high));
    }

    private static double Reach(double share, double size) => Z * Math.Sqrt((share * (1 - share) / size) + (Z * Z / (4 * size * size)));

    private static Share Rounded(double end) => Share.Of((long)Math.Round(end * 1000, MidpointRounding.AwayFromZero), 1000);
}
