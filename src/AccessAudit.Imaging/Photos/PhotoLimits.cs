namespace AccessAudit.Imaging.Photos;

/// <summary>What is refused before any pixel is decoded.</summary>
/// <param name="MostPixels">Width × height. The default, 100 million, is twice what phones take.</param>
/// <param name="LeastSide">Of the shorter side, in pixels. Below the default, 33, not even a tag fits in with one pixel a module.</param>
/// <param name="MostBytes">Of the file. The default is 64 MiB.</param>
/// <param name="MostScans">Of a progressive JPEG. The default is 64; cameras and editors write about ten.</param>
public sealed record PhotoLimits(
    long MostPixels = 100_000_000, int LeastSide = 33, int MostBytes = 64 * 1024 * 1024, int MostScans = 64)
{
    public static PhotoLimits Default { get; } = new();
}
