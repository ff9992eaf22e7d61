using AccessAudit.Imaging.Sheets.Printing;
using AccessAudit.Sheets;
using SkiaSharp;

namespace AccessAudit.Tests.Imaging.Sheets.Printing;

/// <summary>Measures what a text really covers, in millimetres.</summary>
internal static class PlacedTexts
{
    private const double MeasuredSize = 2000;

    /// <summary>Share of its size by which a letter may reach beyond its own width, as the bar of Ғ does.</summary>
    private const double Overhang = 0.05;

    /// <summary>The ink of one line.</summary>
    public static Area InkOf(PlacedText text, PlacedLine line)
    {
        // The library rounds an ink's bounds to whole units, so it is measured large.
        using var font = text.Face.Font(MeasuredSize);
        font.MeasureText(line.Text, out SKRect ink);
        var scale = text.Size / MeasuredSize;
        return new Area(line.X + (scale * ink.Left), line.Baseline + (scale * ink.Top), scale * ink.Width, scale * ink.Height);
    }

    public static void StayInTheirAreas(IEnumerable<PlacedText> texts)
    {
        foreach (var text in texts)
        {
            var area = text.Area.Grow(Overhang * text.Size);
            Assert.All(text.Lines.Select(l => InkOf(text, l)), ink => Assert.True(
                ink.X >= area.X && ink.Y >= area.Y && ink.Right <= area.Right && ink.Bottom <= area.Bottom,
                $"'{text.Lines[0].Text}' covers {ink} and leaves {area}"));
        }
    }
}
