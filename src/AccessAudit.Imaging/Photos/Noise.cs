namespace AccessAudit.Imaging.Photos;

/// <summary>How grainy a picture is.</summary>
public static class Noise
{
    private const int EveryRow = 16;
    private const int Levels = 512;

    /// <summary>Of normal noise, the median of |left − 2·middle + right| as a share of its standard deviation.</summary>
    private const double MedianOfDifferences = 0.6745 * 2.449;

    /// <summary>Standard deviation of the noise, in grey levels, as most of the picture has it.</summary>
    public static double Of(GrayImage picture)
    {
        ArgumentNullException.ThrowIfNull(picture);
        Span<int> counts = stackalloc int[Levels];
        var total = 0;
        for (var y = 0; y < picture.Height; y += EveryRow)
        {
            var row = picture.Row(y);
            for (var x = 1; x + 1 < row.Length; x += 2)
            {
                counts[Math.Min(Levels - 1, Math.Abs(row[x - 1] - (2 * row[x]) + row[x + 1]))]++;
                total++;
            }
        }

        var (seen, level) = (0, 0);
        while (level < Levels && (seen += counts[level]) * 2 < total)
            level++;
        return level / MedianOfDifferences;
    }
}
