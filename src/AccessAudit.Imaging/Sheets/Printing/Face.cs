using AccessAudit.Imaging.Fonts;
using SkiaSharp;

namespace AccessAudit.Imaging.Sheets.Printing;

/// <summary>A typeface that measures: every width is in ems, so that one measure serves all sizes.</summary>
internal sealed class Face
{
    /// <summary>From one baseline to the next, in ems.</summary>
    public const double Leading = 1.21;

    /// <summary>From the line's upper edge to its baseline, in ems: room for the accents of Й and Ё.</summary>
    public const double Ascent = 0.97;

    private readonly SKFont measuring;

    private Face(SKTypeface typeface)
    {
        Typeface = typeface;
        measuring = Font(typeface.UnitsPerEm);
    }

    public static Face Regular { get; } = new(Typefaces.Regular);

    public static Face Bold { get; } = new(Typefaces.Bold);

    public SKTypeface Typeface { get; }

    public double Width(string text) => measuring.MeasureText(text) / Typeface.UnitsPerEm;

    /// <summary>A line of text with a place for each letter.</summary>
    /// <remarks>
    /// The places are sums of the font's own widths, added in the way the PDF writer adds them: only then does it write a line as
    /// one piece of text and not letter by letter, which would double the file.
    /// </remarks>
    public SKTextBlob Line(string text, double size)
    {
        using var font = Font(size);
        var glyphs = measuring.GetGlyphs(text);
        var widths = measuring.GetGlyphWidths(glyphs);
        var places = new float[glyphs.Length];
        var scale = (float)size / Typeface.UnitsPerEm;
        for (var i = 1; i < places.Length; i++)
            places[i] = places[i - 1] + (scale * widths[i - 1]);

        using var builder = new SKTextBlobBuilder();
        builder.AddHorizontalRun(glyphs, font, places, 0);
        return builder.Build()!;
    }

    /// <summary>A font without hints: shapes and widths are the same at every size and on every device.</summary>
    public SKFont Font(double size) => new(Typeface, (float)size)
    {
        Hinting = SKFontHinting.None,
        LinearMetrics = true,
        Subpixel = true,
        Edging = SKFontEdging.Antialias,
    };
}
