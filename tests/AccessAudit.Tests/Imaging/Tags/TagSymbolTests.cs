using AccessAudit.Imaging.Tags;
using AccessAudit.Sheets;
using AccessAudit.Tests.Sheets;
using SkiaSharp;

namespace AccessAudit.Tests.Imaging.Tags;

public class TagSymbolTests
{
    private static readonly TagKeyRing Ring = TagKeyRing.Of(TagKeyRingTests.Key(1));

    [Theory]
    [InlineData("A")]
    [InlineData("AUDIT.EXAMPLE.KZ")]
    [InlineData("ABCDEFGHIJKLMNOPQRSTUVWX.KZ")]
    public void Every_host_gives_the_same_version(string host)
    {
        var symbol = TagSymbol.Of(Ring.Sign(uint.MaxValue, ushort.MaxValue, byte.MaxValue), TagHost.Parse(host, null));
        // The three finder patterns and the dark module that every QR code has.
        Assert.True(symbol.IsDark(0, 0) && symbol.IsDark(32, 0) && symbol.IsDark(0, 32) && symbol.IsDark(8, 25));
        Assert.False(symbol.IsDark(7, 7) || symbol.IsDark(25, 7) || symbol.IsDark(7, 25));
    }

    [Fact]
    public void A_text_that_is_too_long_is_a_fault_of_ours() =>
        Assert.ThrowsAny<Exception>(() => TagSymbol.Of(new string('A', 68)));

    [Theory]
    [InlineData(33)]
    [InlineData(100)]
    [InlineData(151.7f)]
    public void It_is_painted_module_by_module_without_seams(float size)
    {
        var symbol = TagSymbol.Of(Ring.Sign(83, 1, 1), default);
        using var bitmap = new SKBitmap(new SKImageInfo(170, 170, SKColorType.Gray8, SKAlphaType.Opaque));
        using var canvas = new SKCanvas(bitmap);
        canvas.Clear(SKColors.White);
        TagPainter.Draw(canvas, symbol, 10, 10, size);
        for (var row = 0; row < TagSymbol.Modules; row++)
        {
            for (var column = 0; column < TagSymbol.Modules; column++)
            {
                var (x, y) = (10 + (column + 0.5f) * size / TagSymbol.Modules, 10 + (row + 0.5f) * size / TagSymbol.Modules);
                Assert.Equal(symbol.IsDark(column, row) ? 0 : 255, bitmap.GetPixel((int)x, (int)y).Red);
            }
        }

        // Along the upper edge of the first finder pattern, seven dark modules meet.
        for (var x = 11; x < 10 + 7 * size / TagSymbol.Modules - 1; x++)
            Assert.Equal(0, bitmap.GetPixel(x, 10).Red);
    }
}
