using System.Numerics;
using AccessAudit.Imaging.Photos;

namespace AccessAudit.Tests.Imaging.Photos;

/// <summary>The sample photographs stand in for evidence: each is told from the others and known again when it was worked on.</summary>
public class PerceptualHashTests
{
    private const int Alike = 4;

    private static readonly Lazy<IReadOnlyList<GrayImage>> Pictures = new(() =>
    [
        .. Directory.EnumerateFiles(HouseTests.Root("images/sample-sheets"), "*.jpg").Order(StringComparer.Ordinal).Take(6)
            .Select(f => ((PhotoResult.Loaded)new PhotoLoader().LoadFile(f, longSide: 512)).Photo.Gray),
    ]);

    [Fact]
    public void A_picture_made_smaller_paler_darker_or_noisier_is_the_same_picture() => Assert.All(Pictures.Value, picture =>
    {
        var hash = PerceptualHash.Of(picture)!.Value;

        Assert.All(
            new[]
            {
                picture.Resize(300, 400), picture.Resize(131, 170), Changed(picture, g => (g * 0.7) + 60), Changed(picture, g => g * 0.8),
                Changed(picture, g => g, noise: 12),
            },
            changed => Assert.InRange(BitOperations.PopCount(hash ^ PerceptualHash.Of(changed)!.Value), 0, Alike));
    });

    [Fact]
    public void Even_photographs_of_sheets_of_one_print_are_told_apart()
    {
        var hashes = Pictures.Value.Select(p => PerceptualHash.Of(p)!.Value).ToList();

        Assert.All(
            from one in hashes from other in hashes where one != other select BitOperations.PopCount(one ^ other),
            bits => Assert.True(bits > Alike, $"{bits}"));
        Assert.Equal(hashes.Count, hashes.Distinct().Count());
    }

    [Fact]
    public void A_plain_wall_has_nothing_to_tell_it_by()
    {
        Assert.Null(PerceptualHash.Of(Changed(Pictures.Value[0], _ => 180)));
        Assert.Null(PerceptualHash.Of(Changed(Pictures.Value[0], _ => 180, noise: 6)));
    }

    private static GrayImage Changed(GrayImage picture, Func<int, double> grey, int noise = 0)
    {
        var random = new Random(5);
        return new GrayImage(picture.Width, picture.Height,
            [.. picture.Pixels.ToArray().Select(p => (byte)Math.Clamp(grey(p) + random.Next(-noise, noise + 1), 0, 255))]);
    }
}
