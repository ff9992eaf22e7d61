using AccessAudit.Imaging.Fonts;
using SkiaSharp;

namespace AccessAudit.Imaging.Scorecards;

/// <summary>How wide a text is set, from the advances of the two faces; no kerning, as the painter sets none.</summary>
internal static class TextMeasure
{
    /// <summary>Of the em, above the baseline and below it; the faces' own values.</summary>
    public const double Ascent = 0.969, Descent = 0.242;

    private const float Em = 1000;
    private static readonly Lazy<float[]> Regular = new(() => Advances(Typefaces.Regular));
    private static readonly Lazy<float[]> Bold = new(() => Advances(Typefaces.Bold));

    public static double Width(string text, TextStyle style) => Width(text.AsSpan(), style);

    public static double Width(ReadOnlySpan<char> text, TextStyle style)
    {
        var advances = (style.Bold ? Bold : Regular).Value;
        double sum = 0;
        foreach (var character in text)
            sum += advances[character];
        return sum * style.Size / Em;
    }

    private static float[] Advances(SKTypeface face)
    {
        using var font = new SKFont(face, Em) { LinearMetrics = true, Hinting = SKFontHinting.None, Subpixel = true };
        var glyphs = new ushort[char.MaxValue + 1];
        for (var character = 0; character < glyphs.Length; character++)
            glyphs[character] = char.IsSurrogate((char)character) ? (ushort)0 : font.GetGlyph(character);
        var widths = new float[glyphs.Length];
        font.GetGlyphWidths(glyphs, widths, []);
        return widths;
    }
}
