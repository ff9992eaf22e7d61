namespace AccessAudit.Imaging.Photos;

/// <summary>Takes fine noise out of a picture.</summary>
public static class Smoothing
{
    /// <summary>Averages each pixel with its neighbours, weighted 1 4 6 4 1 along and across: a Gaussian of one pixel.</summary>
    public static GrayImage Binomial(GrayImage picture)
    {
        ArgumentNullException.ThrowIfNull(picture);
        var result = GrayImage.Unset(picture.Width, picture.Height);
        var sums = new int[picture.Width + 4];
        for (var y = 0; y < picture.Height; y++)
        {
            SumColumns(picture, y, sums.AsSpan(2, picture.Width));
            (sums[0], sums[1]) = (sums[2], sums[2]);
            (sums[^1], sums[^2]) = (sums[^3], sums[^3]);
            SumRow(sums, result.WritableRow(y));
        }

        return result;
    }

    private static void SumColumns(GrayImage picture, int y, Span<int> sums)
    {
        var above2 = RowNear(picture, y - 2);
        var above = RowNear(picture, y - 1);
        var row = RowNear(picture, y);
        var below = RowNear(picture, y + 1);
        var below2 = RowNear(picture, y + 2);
        for (var x = 0; x < sums.Length; x++)
            sums[x] = above2[x] + below2[x] + 4 * (above[x] + below[x]) + 6 * row[x];
    }

    private static void SumRow(ReadOnlySpan<int> sums, Span<byte> row)
    {
        const int half = 128;
        for (var x = 0; x < row.Length; x++)
        {
            var sum = sums[x] + sums[x + 4] + 4 * (sums[x + 1] + sums[x + 3]) + 6 * sums[x + 2];
            row[x] = (byte)((sum + half) >> 8);
        }
    }

    private static ReadOnlySpan<byte> RowNear(GrayImage picture, int y) => picture.Row(Math.Clamp(y, 0, picture.Height - 1));
}
