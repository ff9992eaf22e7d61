using SkiaSharp;

namespace AccessAudit.Imaging.Photos;

/// <summary>Turns a picture the way up that its EXIF orientation asks for.</summary>
internal static class Upright
{
    /// <summary>The tile that is turned at once: both its rows and its columns stay in the processor's cache.</summary>
    private const int Tile = 64;

    public static bool SwapsSides(SKEncodedOrigin origin) => origin is
        SKEncodedOrigin.LeftTop or SKEncodedOrigin.RightTop or SKEncodedOrigin.RightBottom or SKEncodedOrigin.LeftBottom;

    /// <param name="picture">As stored in the file.</param>
    /// <param name="origin">Where the stored first row and first column belong, as EXIF tag 274 numbers it.</param>
    public static GrayImage Turn(GrayImage picture, SKEncodedOrigin origin)
    {
        if (origin is SKEncodedOrigin.TopLeft or SKEncodedOrigin.Default)
            return picture;

        var turned = SwapsSides(origin) ? Transpose(picture) : Copy(picture);
        // The cases differ only in what is mirrored once rows and columns are right.
        if (origin is SKEncodedOrigin.TopRight or SKEncodedOrigin.BottomRight or SKEncodedOrigin.RightTop or SKEncodedOrigin.RightBottom)
            MirrorRows(turned);
        if (origin is SKEncodedOrigin.BottomRight or SKEncodedOrigin.BottomLeft or SKEncodedOrigin.RightBottom or SKEncodedOrigin.LeftBottom)
            MirrorColumns(turned);

        return turned;
    }

    private static GrayImage Copy(GrayImage picture) => picture.Crop(0, 0, picture.Width, picture.Height);

    private static GrayImage Transpose(GrayImage picture)
    {
        var turned = GrayImage.Unset(picture.Height, picture.Width);
        for (var top = 0; top < picture.Height; top += Tile)
        {
            for (var left = 0; left < picture.Width; left += Tile)
                TransposeTile(picture, turned, left, top);
        }

        return turned;
    }

    private static void TransposeTile(GrayImage picture, GrayImage turned, int left, int top)
    {
        var bottom = Math.Min(top + Tile, picture.Height);
        for (var x = left; x < Math.Min(left + Tile, picture.Width); x++)
        {
            var column = turned.WritableRow(x);
            for (var y = top; y < bottom; y++)
                column[y] = picture[x, y];
        }
    }

    private static void MirrorRows(GrayImage picture)
    {
        for (var y = 0; y < picture.Height; y++)
            picture.WritableRow(y).Reverse();
    }

    private static void MirrorColumns(GrayImage picture)
    {
        var spare = new byte[picture.Width];
        for (var (top, bottom) = (0, picture.Height - 1); top < bottom; top++, bottom--)
        {
            picture.Row(top).CopyTo(spare);
            picture.Row(bottom).CopyTo(picture.WritableRow(top));
            spare.CopyTo(picture.WritableRow(bottom));
        }
    }
}
