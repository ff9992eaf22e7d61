using AccessAudit.Imaging.Fonts;
using SkiaSharp;

namespace AccessAudit.Tests.Imaging.Fonts;

public class TypefacesTests
{
    private const string Latin = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789 !\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~";
    private const string Russian = "АБВГДЕЁЖЗИЙКЛМНОПРСТУФХЦЧШЩЪЫЬЭЮЯабвгдеёжзийклмнопрстуфхцчшщъыьэюя";
    private const string Kazakh = "ӘәҒғҚқҢңӨөҰұҮүҺһІі";
    private const string Signs = "№₸≤≥–—−…«»“”„‘’×±·•°%‰←↑→↓✓✗\u00a0\u2009\u202f";

    public static TheoryData<string> Faces => new("Regular", "Bold");

    [Theory, MemberData(nameof(Faces))]
    public void Every_character_of_the_three_languages_has_a_glyph(string face)
    {
        using var font = new SKFont(Face(face));
        var missing = (Latin + Russian + Kazakh + Signs).Where(character => font.GetGlyph(character) == 0);
        Assert.Empty(missing);
    }

    [Theory, MemberData(nameof(Faces))]
    public void A_face_is_small_because_a_pdf_embeds_the_whole_file(string face)
    {
        using var stream = Face(face).OpenStream();
        Assert.InRange(stream.Length, 20_000, 80_000);
    }

    [Fact]
    public void The_faces_are_Inter_in_two_weights()
    {
        Assert.Equal("Inter", Typefaces.Regular.FamilyName);
        Assert.Equal((int)SKFontStyleWeight.Normal, Typefaces.Regular.FontWeight);
        Assert.Equal((int)SKFontStyleWeight.Bold, Typefaces.Bold.FontWeight);
        Assert.Same(Typefaces.Bold, Typefaces.Bold);
    }

    [Fact]
    public void The_licence_travels_with_the_fonts() =>
        Assert.Contains("SIL OPEN FONT LICENSE", Typefaces.Licence, StringComparison.OrdinalIgnoreCase);

    private static SKTypeface Face(string name) => name == "Bold" ? Typefaces.Bold : Typefaces.Regular;
}
