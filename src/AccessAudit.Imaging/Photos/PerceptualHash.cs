namespace AccessAudit.Imaging.Photos;

/// <summary>63 features of how a photograph looks: the same picture made smaller, paler or compressed again keeps nearly all of them.</summary>
/// <remarks>
/// Of the picture in 32 × 32 pixels the lowest 8 × 8 frequencies of a cosine transform, each above the middle one or not; bit 0, the mean
/// brightness, says nothing and is always 0. Plain pictures, such as a wall, have no features: they all look alike.
/// </remarks>
public static class PerceptualHash
{
    private const int Side = 32;
    private const int Kept = 8;

    /// <summary>Grey levels by which the strongest features of a picture must differ to be called features.</summary>
    private const double LeastContrast = 4;

    private static readonly double[] Cosines = [.. from u in Enumerable.Range(0, Kept)
                                                   from x in Enumerable.Range(0, Side)
                                                   select Math.Cos(((2 * x) + 1) * u * Math.PI / (2 * Side))];

    /// <summary>Null where there is nothing to tell the picture by.</summary>
    public static ulong? Of(GrayImage picture)
    {
        ArgumentNullException.ThrowIfNull(picture);
        var frequencies = Frequencies(picture.Resize(Side, Side));
        var sorted = frequencies[1..].Order().ToArray();
        var middle = sorted[sorted.Length / 2];
        if (Math.Max(sorted[^1] - middle, middle - sorted[0]) < LeastContrast)
            return null;

        var hash = 0UL;
        for (var i = 0; i < frequencies.Length; i++)
            hash |= frequencies[i] > middle ? 1UL << i : 0;
        return hash & ~1UL;
    }

    /// <summary>Row by row, in grey levels.</summary>
    private static double[] Frequencies(GrayImage small)
    {
        var rows = new double[Side, Kept];
        for (var y = 0; y < Side; y++)
        {
            var row = small.Row(y);
            for (var u = 0; u < Kept; u++)
            {
                var sum = 0.0;
                for (var x = 0; x < Side; x++)
                    sum += row[x] * Cosines[(u * Side) + x];
                rows[y, u] = sum / Side;
            }
        }

        var result = new double[Kept * Kept];
        for (var v = 0; v < Kept; v++)
        {
            for (var u = 0; u < Kept; u++)
            {
                var sum = 0.0;
                for (var y = 0; y < Side; y++)
                    sum += rows[y, u] * Cosines[(v * Side) + y];
                result[(v * Kept) + u] = sum / Side;
            }
        }

        return result;
    }
}
