using SkiaSharp;

namespace AccessAudit.Imaging.Sheets.Printing;

/// <summary>Draws a station's door poster.</summary>
public static class PosterPainter
{
    private const double Line = 0.4;

    /// <param name="canvas">In millimetres from the page's upper left corner: the caller scales it.</param>
    /// <param name="print">The poster.</param>
    public static void Draw(SKCanvas canvas, PosterPrint print)
    {
        foreach (var rule in new[] { PosterPlan.UpperRule, PosterPlan.LowerRule })
            Ink.Rule(canvas, rule.X, rule.Right, rule.Y, Line);
        SheetPainter.DrawTag(canvas, print.Tag, PosterPlan.Tag);
        foreach (var text in PosterTexts.Of(print))
            text.Draw(canvas);
    }
}
