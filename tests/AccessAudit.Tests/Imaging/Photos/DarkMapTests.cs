using AccessAudit.Imaging.Photos;
using CsCheck;

namespace AccessAudit.Tests.Imaging.Photos;

public class DarkMapTests
{
    [Fact]
    public void Plain_paper_is_light_in_every_size() =>
        Gen.Select(Gen.Byte, Gen.Int[1, 150], Gen.Int[1, 60]).Sample((grey, width, height) =>
        {
            var map = DarkMap.Of(new GrayImage(width, height, Enumerable.Repeat(grey, width * height).ToArray()));
            return Enumerable.Range(0, width * height).All(at => !map[at % width, at / width]);
        }, iter: 100);

    [Fact]
    public void Print_is_dark_on_both_sides_of_a_shadow()
    {
        // The right half lies in shadow: its paper is darker than the print on the left.
        var picture = Lit((x, y) => (x < 200 ? 220 : 70) * (IsPrinted(x, y) ? 0.4 : 1));
        var map = DarkMap.Of(picture);
        for (var y = 0; y < picture.Height; y++)
        {
            for (var x = 0; x < picture.Width; x++)
            {
                if (Math.Abs(x - 200) > 24)
                    Assert.Equal(IsPrinted(x, y), map[x, y]);
            }
        }
    }

    [Fact]
    public void Squares_are_found_whichever_way_they_lie_and_bars_are_not()
    {
        for (var degrees = 0; degrees < 90; degrees += 7)
        {
            var (sin, cos) = Math.SinCos(degrees * Math.PI / 180);
            var picture = Lit((x, y) =>
            {
                var (u, v) = ((x - 120) * cos + (y - 100) * sin, (y - 100) * cos - (x - 120) * sin);
                var (p, q) = ((x - 300) * cos + (y - 100) * sin, (y - 100) * cos - (x - 300) * sin);
                return Math.Max(Math.Abs(u), Math.Abs(v)) < 20 || (Math.Abs(p) < 40 && Math.Abs(q) < 8) ? 40 : 210;
            });
            var corners = Assert.Single(DarkSquares.In(DarkMap.Of(picture), mostSide: 80));
            Assert.All(corners, corner => Assert.InRange(Math.Sqrt(Math.Pow(corner.X - 120, 2) + Math.Pow(corner.Y - 100, 2)), 25, 31));
        }
    }

    private static bool IsPrinted(int x, int y) => x / 5 % 3 == 0 && y / 5 % 2 == 0;

    private static GrayImage Lit(Func<int, int, double> light)
    {
        var picture = GrayImage.Unset(400, 200);
        for (var y = 0; y < picture.Height; y++)
        {
            var row = picture.WritableRow(y);
            for (var x = 0; x < picture.Width; x++)
                row[x] = (byte)light(x, y);
        }

        return picture;
    }
}
