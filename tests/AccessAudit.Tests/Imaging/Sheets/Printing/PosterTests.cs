using System.Text;
using AccessAudit.Imaging.Sheets.Printing;
using AccessAudit.Tests.Photographs;

namespace AccessAudit.Tests.Imaging.Sheets.Printing;

public class PosterTests
{
    [Fact]
    public void No_text_leaves_its_area_or_is_cut()
    {
        var texts = PosterTexts.Of(SamplePrint.Poster).ToList();

        PlacedTexts.StayInTheirAreas(texts);
        Assert.DoesNotContain(texts, t => t.IsCut);
    }

    [Fact]
    public void The_tag_is_large_and_its_quiet_zone_stays_white()
    {
        var quiet = PosterPlan.Tag.Grow(4 * PosterPlan.Tag.Width / 33);

        Assert.True(PosterPlan.Tag.Width >= 90);
        Assert.All(PosterTexts.Of(SamplePrint.Poster).SelectMany(t => t.Lines.Select(l => PlacedTexts.InkOf(t, l))), ink => Assert.False(quiet.Overlaps(ink)));
        Assert.All([PosterPlan.UpperRule, PosterPlan.LowerRule], r => Assert.False(quiet.Overlaps(r with { Height = 0.2 })));
    }

    [Fact]
    public void Texts_keep_out_of_each_other()
    {
        var lines = PosterTexts.Of(SamplePrint.Poster).SelectMany(t => t.Lines.Select(l => PlacedTexts.InkOf(t, l))).ToList();

        for (var i = 0; i < lines.Count; i++)
            Assert.All(lines.Skip(i + 1), other => Assert.False(lines[i].Overlaps(other), $"{lines[i]} and {other}"));
    }

    [Fact]
    public void Posters_are_a_page_each()
    {
        using var stream = new MemoryStream();
        PosterPdf.Write(stream, [SamplePrint.Poster, SamplePrint.Poster]);

        Assert.Contains("/Count 2", Encoding.Latin1.GetString(stream.ToArray()), StringComparison.Ordinal);
    }
}
