using AccessAudit.Checklists;
using AccessAudit.Sheets;
using SkiaSharp;

namespace AccessAudit.Imaging.Sheets.Printing;

/// <summary>Draws what is the same for every station: markers, boxes, frames, rules, and the form's texts.</summary>
internal static class FormPainter
{
    private const double Hairline = 0.1;
    private const double Strong = 0.3;
    private const double FieldLine = 0.2;
    private const double NoteLine = 8;

    public static void Draw(SKCanvas canvas, SheetLayout layout, Language language, int page)
    {
        foreach (var marker in SheetLayout.Markers)
            DrawMarker(canvas, marker);
        DrawHeader(canvas);
        foreach (var heading in layout.Page(page).Headings)
            Ink.Rule(canvas, heading.Area.X, heading.Area.Right, heading.Area.Bottom - (Strong / 2), Strong);
        DrawRows(canvas, layout.Page(page));
        if (HeaderPlan.Notes(layout.Page(page)) is { } notes)
            DrawNotes(canvas, notes);
        foreach (var box in SheetLayout.Calibration)
            DrawCalibration(canvas, box);
        foreach (var text in new FormTexts(layout, language).Of(page))
            text.Draw(canvas);
    }

    private static void DrawMarker(SKCanvas canvas, CornerMarker marker)
    {
        var module = marker.Area.Width / CornerMarker.Modules;
        using var builder = new SKPathBuilder();
        for (var row = 0; row < CornerMarker.Modules; row++)
        {
            for (var column = 0; column < CornerMarker.Modules; column++)
            {
                if (marker.IsBlack(column, row))
                    builder.AddRect(Ink.Rect(Area.Square(marker.Area.X + (column * module), marker.Area.Y + (row * module), module)));
            }
        }

        using var path = builder.Detach();
        canvas.DrawPath(path, Ink.Black);
    }

    private static void DrawHeader(SKCanvas canvas)
    {
        var (left, right) = (SheetLayout.Header.X, SheetLayout.Header.Right);
        Ink.Rule(canvas, left, right, HeaderPlan.TitleRule, Strong);
        Ink.Rule(canvas, left, right, HeaderPlan.StationRule, Hairline);
        foreach (var line in new[] { HeaderPlan.DateLine, HeaderPlan.AuditorLine })
            Ink.Rule(canvas, line.X, line.Right, line.Y, FieldLine);
        Pictograms.Draw(canvas);
    }

    private static void DrawRows(SKCanvas canvas, SheetPage page)
    {
        var rules = page.Rows.Where(row => !page.Headings.Any(h => Math.Abs(h.Area.Y - row.Area.Bottom) < SheetLayout.BoxLine));
        foreach (var row in rules)
            Ink.Rule(canvas, row.Area.X, row.Area.Right, row.Area.Bottom, Hairline);
        foreach (var field in page.Rows.Select(r => r.NumberField).OfType<Area>())
            Ink.Frame(canvas, field, FieldLine);
        Ink.Frames(canvas, page.Rows.SelectMany(r => r.Boxes).Select(b => b.Area), SheetLayout.BoxLine);
    }

    private static void DrawNotes(SKCanvas canvas, Area notes)
    {
        for (var y = notes.Y + (1.5 * NoteLine); y < notes.Bottom; y += NoteLine)
            Ink.Rule(canvas, notes.X, notes.Right, y, Hairline);
    }

    private static void DrawCalibration(SKCanvas canvas, CalibrationBox box)
    {
        if (box.Solid)
            Ink.Fill(canvas, box.Area);
        else
            Ink.Frame(canvas, box.Area, SheetLayout.BoxLine);
    }
}
