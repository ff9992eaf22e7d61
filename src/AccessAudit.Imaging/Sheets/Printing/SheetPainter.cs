using AccessAudit.Imaging.Tags;
using AccessAudit.Sheets;
using SkiaSharp;

namespace AccessAudit.Imaging.Sheets.Printing;

/// <summary>Draws a page of a station's sheet.</summary>
public static class SheetPainter
{
    /// <param name="canvas">In millimetres from the page's upper left corner: the caller scales it.</param>
    /// <param name="print">The sheet.</param>
    /// <param name="page">From 1.</param>
    public static void Draw(SKCanvas canvas, SheetPrint print, int page)
    {
        FormPainter.Draw(canvas, print.Layout, print.Language, page);
        DrawStation(canvas, print, page);
    }

    /// <summary>What differs from one station to the next: the tag and the station's own texts.</summary>
    internal static void DrawStation(SKCanvas canvas, SheetPrint print, int page)
    {
        DrawTag(canvas, print.Tag(page), SheetLayout.Tag);
        foreach (var text in StationTexts.Of(print, page))
            text.Draw(canvas);
    }

    internal static void DrawTag(SKCanvas canvas, string tag, Area area) =>
        TagPainter.Draw(canvas, TagSymbol.Of(tag), (float)area.X, (float)area.Y, (float)area.Width);
}
