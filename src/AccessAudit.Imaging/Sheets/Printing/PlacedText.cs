using AccessAudit.Sheets;
using SkiaSharp;

namespace AccessAudit.Imaging.Sheets.Printing;

/// <summary>A text with the place of each of its lines, in millimetres. It never leaves its area: it wraps, shrinks, and is cut at last.</summary>
/// <param name="Area">What it was given.</param>
/// <param name="Face">What it is set in.</param>
/// <param name="Size">The size at which it fits, in millimetres.</param>
/// <param name="Lines">From the top.</param>
/// <param name="IsCut">Whether words were left out.</param>
internal sealed record PlacedText(Area Area, Face Face, double Size, IReadOnlyList<PlacedLine> Lines, bool IsCut)
{
    private const double Step = 0.97;
    private const double Rounding = 1e-6;

    /// <summary>The lower edge of its last line.</summary>
    public double Bottom => Lines.Count == 0 ? Area.Y : Lines[^1].Baseline + ((Face.Leading - Face.Ascent) * Size);

    /// <summary>The text as large as its style wishes or, where that does not fit, as its area allows.</summary>
    public static PlacedText Fit(string text, Area area, TextStyle style)
    {
        var length = style.Face.Width(text);
        for (var size = style.Size; size > style.Least; size *= Step)
        {
            if (length * size > area.Width * Most(area, size))
                continue;
            var lines = TextWrap.Lines(text, style.Face, area.Width / size, breakWords: false);
            if (lines.Count <= Most(area, size) && lines.All(l => style.Face.Width(l) * size <= area.Width))
                return Place(TextWrap.Balanced(lines, text, style.Face, area.Width / size), area, style, size, isCut: false);
        }

        return FitLeast(text, area, style);
    }

    public void Draw(SKCanvas canvas)
    {
        foreach (var line in Lines)
        {
            using var blob = Face.Line(line.Text, Size);
            canvas.DrawText(blob, (float)line.X, (float)line.Baseline, Ink.Black);
        }
    }

    private static PlacedText FitLeast(string text, Area area, TextStyle style)
    {
        var width = area.Width / style.Least;
        var lines = TextWrap.Lines(text, style.Face, width, breakWords: true);
        var most = Math.Max(1, Most(area, style.Least));
        var isCut = lines.Count > most;
        if (isCut)
            lines = [.. lines.Take(most - 1), TextWrap.Cut($"{lines[most - 1]} {lines[most]}", style.Face, width)];
        return Place(lines, area, style, style.Least, isCut);
    }

    /// <summary>Lines of a size that an area has room for.</summary>
    private static int Most(Area area, double size) => (int)((area.Height + Rounding) / (Face.Leading * size));

    private static PlacedText Place(List<string> lines, Area area, TextStyle style, double size, bool isCut)
    {
        var free = area.Height - (lines.Count * Face.Leading * size);
        var top = area.Y + style.Place switch { TextPlace.Top => 0, TextPlace.Middle => free / 2, _ => free };
        var placed = lines.Select((line, i) =>
        {
            var spare = area.Width - (style.Face.Width(line) * size);
            var x = area.X + style.Align switch { TextAlign.Left => 0, TextAlign.Centre => spare / 2, _ => spare };
            return new PlacedLine(line, x, top + (((i * Face.Leading) + Face.Ascent) * size));
        });
        return new PlacedText(area, style.Face, size, [.. placed], isCut);
    }
}

/// <param name="Text">One line.</param>
/// <param name="X">Its left end.</param>
/// <param name="Baseline">Its baseline, from the page's upper edge.</param>
internal sealed record PlacedLine(string Text, double X, double Baseline);
