namespace AccessAudit.Scoring;

/// <summary>A part of a whole, from 0 to 100 percent.</summary>
/// <remarks>
/// Held in tenths of a percent, rounded half away from zero, because a card prints one decimal and two stations that print alike must
/// also rank alike.
/// </remarks>
public readonly record struct Share : IComparable<Share>
{
    private Share(int tenths) => Tenths = tenths;

    /// <summary>From 0 to 1000.</summary>
    public int Tenths { get; }

    /// <summary>From 0.0 to 100.0, with one decimal.</summary>
    public decimal Percent => new(Tenths, 0, 0, false, 1);

    /// <exception cref="ArgumentOutOfRangeException">The whole is nothing, or the part is more than the whole.</exception>
    public static Share Of(long part, long whole)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(whole);
        ArgumentOutOfRangeException.ThrowIfNegative(part);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(part, whole);
        return new Share((int)(((2000 * part) + whole) / (2 * whole)));   // half up, in whole numbers
    }

    public int CompareTo(Share other) => Tenths.CompareTo(other.Tenths);

    public override string ToString() => Percent.ToString(System.Globalization.CultureInfo.InvariantCulture);
}
