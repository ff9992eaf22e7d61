using System.Runtime.CompilerServices;
using AccessAudit.Checklists;
using AccessAudit.Imaging.Scorecards;
using SkiaSharp;

namespace AccessAudit.Tests.Imaging.Scorecards;

/// <summary>A few cards look as somebody has looked at them and approved; the README shows them.</summary>
/// <remarks>
/// The font is embedded, but processors round the edges of letters differently: of ten thousand pixels one may differ by more than a
/// quarter of the way from black to white. Set ACCESSAUDIT_APPROVE to write the pictures anew, look at them, and only then commit them.
/// </remarks>
public class ApprovedCardsTests
{
    private const double MayDiffer = 1e-4;
    private const int Noticeable = 64;

    private static readonly bool Approve = Environment.GetEnvironmentVariable("ACCESSAUDIT_APPROVE") is not null;

    [Theory]
    [InlineData("station-card", "station-as-usual", "en")]
    [InlineData("station-card-kk", "station-as-usual", "kk")]
    [InlineData("region-card", "region-911-stations", "en")]
    [InlineData("national-card", "national", "en")]
    public void A_card_looks_as_it_was_approved(string picture, string card, string language)
    {
        var page = CardGallery.Make(card, Language.Parse(language, null)).Pages[0];
        if (Approve)
            Write(page, PathOf(picture));

        Assert.InRange(Difference(page, picture), 0, MayDiffer);
    }

    [Fact]
    public void A_card_that_lost_one_stop_of_the_way_is_not_approved()
    {
        var page = CardGallery.Make("station-as-usual", Language.English).Pages[0];
        var stop = page.Marks.First(m => m is CardMark.Shape);

        Assert.True(Difference(page with { Marks = [.. page.Marks.Where(m => m != stop)] }, "station-card") > MayDiffer);
    }

    private static double Difference(CardPage page, string picture)
    {
        using var drawn = SKBitmap.Decode(CardPng.Encode(page));
        using var approved = SKBitmap.Decode(PathOf(picture));
        Assert.Equal((approved.Width, approved.Height), (drawn.Width, drawn.Height));
        return (double)drawn.Pixels.Zip(approved.Pixels).Count(p => Differ(p.First, p.Second)) / drawn.Pixels.Length;
    }

    private static bool Differ(SKColor one, SKColor other) =>
        Math.Max(Math.Abs(one.Red - other.Red), Math.Max(Math.Abs(one.Green - other.Green), Math.Abs(one.Blue - other.Blue))) > Noticeable;

    private static void Write(CardPage page, string path)
    {
        using var bitmap = CardPng.Draw(page);
        using var pixels = bitmap.PeekPixels();
        using var png = pixels.Encode(new SKPngEncoderOptions(SKPngEncoderFilterFlags.AllFilters, 9));
        File.WriteAllBytes(path, png!.ToArray());
    }

    private static string PathOf(string picture) => Path.Combine(Path.GetDirectoryName(Here())!, $"../../../../images/{picture}.png");

    private static string Here([CallerFilePath] string here = "") => here;
}
