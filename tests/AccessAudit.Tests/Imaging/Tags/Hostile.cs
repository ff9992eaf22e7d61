using AccessAudit.Imaging.Photos;

namespace AccessAudit.Tests.Imaging.Tags;

/// <summary>Pictures made to keep a decoder busy.</summary>
internal static class Hostile
{
    private static readonly string[] FinderPattern =
    [
        "#######.", "#.....#.", "#.###.#.", "#.###.#.", "#.###.#.", "#.....#.", "#######.", "........",
    ];

    /// <summary>Finder patterns edge to edge: every three of them might be a code.</summary>
    public static GrayImage Carpet(int width, int height, int pixelsPerModule = 2)
    {
        var picture = GrayImage.Unset(width, height);
        for (var y = 0; y < height; y++)
        {
            var row = picture.WritableRow(y);
            for (var x = 0; x < width; x++)
                row[x] = FinderPattern[y / pixelsPerModule % 8][x / pixelsPerModule % 8] == '#' ? byte.MinValue : byte.MaxValue;
        }

        return picture;
    }
}
