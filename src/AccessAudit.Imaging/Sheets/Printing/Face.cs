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

    private const float MeasuredSize = 100;

    private readonly SKFont measuring;

    private Face(SKTypeface typeface)
    {
        Typeface = typeface;
        measuring = Font(MeasuredSize);
    }

    public static Face Regular { get; } = new(Typefaces.Regular);

    public static Face Bold { get; } = new(Typefaces.Bold);

    public SKTypeface Typeface { get; }

    public double Width(string text) => measuring.MeasureText(text) / MeasuredSize;

    /// <summary>A font without hints: shapes and widths are the same at every size and on every device.</summary>
    public SKFont Font(double size) => new(Typeface, (float)size)
    {
        Hinting = SKFontHinting.None,
        LinearMetrics = true,
        Subpixel = true,
        Edging = SKFontEdging.Antialias,
    };
}
