using AccessAudit.Imaging.Photos;

namespace AccessAudit.Imaging.Sheets.Reading;

/// <summary>Flattens a square piece of the page: the same number of samples a millimetre whatever the camera did.</summary>
internal static class Patch
{
    /// <summary>A box's outline is then a little over three samples wide.</summary>
    public const int PerMillimetre = 8;

    /// <param name="picture">Where it is seen.</param>
    /// <param name="map">How the page lies in the picture.</param>
    /// <param name="frame">How the piece lies on the map.</param>
    /// <param name="side">In samples.</param>
    /// <param name="greys">side × side of them, row by row.</param>
    public static void Sample(GrayImage picture, Homography map, PatchFrame frame, int side, Span<float> greys)
    {
        var m = map.Entries;
        const double step = 1.0 / PerMillimetre;
        var half = (side - 1) * step / 2;
        var (left, across) = (frame.At(new Point(-half, -half)), frame.Right * step);
        var (xStep, yStep, wStep) = (
            (float)((m[0] * across.X) + (m[1] * across.Y)), (float)((m[3] * across.X) + (m[4] * across.Y)),
            (float)((m[6] * across.X) + (m[7] * across.Y)));
        var (width, height) = (picture.Width, picture.Height);
        var pixels = picture.Pixels;
        for (var row = 0; row < side; row++, left += frame.Down * step)
        {
            var (px, py, pw) = (
                (float)((m[0] * left.X) + (m[1] * left.Y) + m[2]), (float)((m[3] * left.X) + (m[4] * left.Y) + m[5]),
                (float)((m[6] * left.X) + (m[7] * left.Y) + m[8]));
            foreach (ref var grey in greys.Slice(row * side, side))
            {
                var depth = 1 / pw;
                var (x, down) = ((px * depth) - 0.5f, (py * depth) - 0.5f);
                var (column, line) = ((int)x, (int)down);
                if ((uint)column < (uint)(width - 1) && (uint)line < (uint)(height - 1) && x >= 0 && down >= 0)
                {
                    var at = pixels.Slice((line * width) + column, width + 2);
                    var (aside, along) = (x - column, down - line);
                    var upper = at[0] + (aside * (at[1] - at[0]));
                    var lower = at[width] + (aside * (at[width + 1] - at[width]));
                    grey = upper + (along * (lower - upper));
                }
                else
                {
                    grey = picture.Sample(x + 0.5f, down + 0.5f);
                }

                (px, py, pw) = (px + xStep, py + yStep, pw + wStep);
            }
        }
    }
}
