using AccessAudit.Imaging.Photos;
using CsCheck;

namespace AccessAudit.Tests.Imaging.Photos;

public class GrayImageTests
{
    private static readonly Gen<GrayImage> Pictures =
        from width in Gen.Int[1, 50]
        from height in Gen.Int[1, 50]
        from pixels in Gen.Byte.Array[width * height]
        select new GrayImage(width, height, pixels);

    [Fact]
    public void Plain_paper_keeps_its_grey_exactly_in_every_size() =>
        Gen.Select(Gen.Byte, Gen.Int[1, 200], Gen.Int[1, 200]).Sample((gray, width, height) =>
        {
            var paper = new GrayImage(77, 40, Enumerable.Repeat(gray, 77 * 40).ToArray());
            return paper.Resize(width, height).Pixels.IndexOfAnyExcept(gray) < 0;
        });

    [Fact]
    public void Shrinking_averages_by_area() =>
        Gen.Select(Pictures, Gen.Double[0.05, 1], Gen.Double[0.05, 1]).Sample((picture, across, down) =>
        {
            var (width, height) = ((int)Math.Ceiling(picture.Width * across), (int)Math.Ceiling(picture.Height * down));
            var small = picture.Resize(width, height);
            for (var y = 0; y < height; y++)
            {
                for (var x = 0; x < width; x++)
                    Assert.InRange(small[x, y], AreaAverage(picture, small, x, y) - 3, AreaAverage(picture, small, x, y) + 3);
            }
        }, iter: 100);

    [Fact]
    public void Growing_interpolates()
    {
        var picture = new GrayImage(2, 1, [0, 200]).Resize(4, 2);
        Assert.Equal([0, 50, 150, 200, 0, 50, 150, 200], picture.Pixels.ToArray());
    }

    [Fact]
    public void A_sample_in_the_middle_of_a_pixel_is_that_pixel() =>
        Pictures.Sample(picture =>
        {
            Assert.Equal(picture[picture.Width / 2, picture.Height / 2], picture.Sample(picture.Width / 2 + 0.5f, picture.Height / 2 + 0.5f));
            Assert.Equal(picture[0, 0], picture.Sample(-5, -5));
            Assert.Equal(picture[picture.Width - 1, picture.Height - 1], picture.Sample(1000, 1000));
        });

    [Fact]
    public void A_crop_is_a_part_and_must_lie_inside()
    {
        var picture = new GrayImage(3, 2, [1, 2, 3, 4, 5, 6]);
        Assert.Equal([2, 3, 5, 6], picture.Crop(1, 0, 2, 2).Pixels.ToArray());
        Assert.Throws<ArgumentOutOfRangeException>(() => picture.Crop(1, 0, 3, 2));
        Assert.Throws<ArgumentOutOfRangeException>(() => picture.Crop(0, -1, 1, 1));
    }

    [Fact]
    public void Pixels_must_fill_the_picture() => Assert.Throws<ArgumentException>(() => new GrayImage(3, 2, new byte[5]));

    [Fact]
    public void Shrinking_to_a_long_side_keeps_the_proportions()
    {
        var picture = new GrayImage(300, 400, new byte[120_000]);
        Assert.Equal((75, 100), (picture.ShrinkTo(100).Width, picture.ShrinkTo(100).Height));
        Assert.Same(picture, picture.ShrinkTo(400));
    }

    /// <summary>The plain way to compute it, pixel by pixel.</summary>
    private static double AreaAverage(GrayImage picture, GrayImage small, int atX, int atY)
    {
        var (stepX, stepY) = ((double)picture.Width / small.Width, (double)picture.Height / small.Height);
        double sum = 0;
        for (var y = 0; y < picture.Height; y++)
        {
            for (var x = 0; x < picture.Width; x++)
                sum += picture[x, y] * Shared(x, atX * stepX, stepX) * Shared(y, atY * stepY, stepY);
        }

        return sum / (stepX * stepY);
    }

    private static double Shared(int pixel, double from, double length) =>
        Math.Max(0, Math.Min(pixel + 1, from + length) - Math.Max(pixel, from));
}
