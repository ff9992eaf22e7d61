namespace AccessAudit.Audits;

/// <summary>What is known of a measured number: it lies between two ends.</summary>
/// <param name="Low">Lower end.</param>
/// <param name="High">Upper end, always in; not below <paramref name="Low"/>.</param>
/// <param name="OpenBelow">Whether the lower end itself is out, as in a ticked band "5–8".</param>
public readonly record struct Interval(decimal Low, decimal High, bool OpenBelow)
{
    /// <summary>A printed box.</summary>
    public static Interval Of((decimal Low, decimal High, bool OpenBelow) band) => new(band.Low, band.High, band.OpenBelow);

    public static Interval Around(decimal number, decimal tolerance) => new(number - tolerance, number + tolerance, false);
}
