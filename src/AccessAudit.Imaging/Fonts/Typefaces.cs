using SkiaSharp;

namespace AccessAudit.Imaging.Fonts;

/// <summary>The two faces everything is set in. They come with the program, so that a page looks alike on every machine.</summary>
/// <remarks>Inter, under the SIL Open Font Licence (<see cref="Licence"/>), cut down to the characters of our three languages.</remarks>
public static class Typefaces
{
    private static readonly Lazy<SKTypeface> LazyRegular = new(() => Load("Inter-Regular.ttf"));
    private static readonly Lazy<SKTypeface> LazyBold = new(() => Load("Inter-Bold.ttf"));

    public static SKTypeface Regular => LazyRegular.Value;

    public static SKTypeface Bold => LazyBold.Value;

    /// <summary>The text of the fonts' licence, which must travel with them.</summary>
    public static string Licence => new StreamReader(Resources.Open("OFL.txt")).ReadToEnd();

    private static SKTypeface Load(string name)
    {
        // A copy in Skia's own memory: typefaces are drawn with from many threads, a managed stream is not.
        using var bytes = SKData.CreateCopy(Resources.Read(name));
        return SKTypeface.FromData(bytes) ?? throw new InvalidDataException($"The font {name} in this program cannot be read.");
    }
}
