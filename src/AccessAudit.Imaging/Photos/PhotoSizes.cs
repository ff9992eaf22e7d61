namespace AccessAudit.Imaging.Photos;

/// <summary>A photograph and its smaller copies, each made once, when it is first asked for.</summary>
/// <remarks>For one thread.</remarks>
public sealed class PhotoSizes(GrayImage full)
{
    private readonly Dictionary<int, GrayImage> copies = [];

    public GrayImage Full { get; } = full;

    /// <summary>The photograph with at most this long side.</summary>
    public GrayImage Within(int longSide)
    {
        if (Full.LongSide <= longSide)
            return Full;
        if (!copies.TryGetValue(longSide, out var copy))
            copies[longSide] = copy = Full.ShrinkTo(longSide);
        return copy;
    }
}
