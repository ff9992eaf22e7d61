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
        var share = (double)successes / audited;
        if (audited == registered)
            return new ShareInterval(share, share, Share.Of(successes, audited), Share.Of(successes, audited));

        var size = (double)audited * (registered - 1) / (registered - audited);
        var middle = share + (Z * Z / (2 * size));
        var reach = Z * Math.Sqrt((share * (1 - share) / size) + (Z * Z / (4 * size * size)));
        var scale = 1 + (Z * Z / size);

        // At the two extremes an end is exactly 0 or 1; binary fractions would miss it by a hair, and ranks compare ends.
        var low = successes == 0 ? 0 : (middle - reach) / scale;
        var high = successes == audited ? 1 : (middle + reach) / scale;
        return new ShareInterval(low, high, Rounded(low), Rounded(high));
    }

    private static Share Rounded(double end) => Share.Of((long)Math.Round(end * 1000, MidpointRounding.AwayFromZero), 1000);
}
