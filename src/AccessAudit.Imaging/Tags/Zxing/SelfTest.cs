using AccessAudit.Imaging.Photos;

namespace AccessAudit.Imaging.Tags.Zxing;

/// <summary>Reads a known code once a process: if a build of the decoder does not do what we think, we say so before any paper is misread.</summary>
internal static class SelfTest
{
    private const string Text = "HTTPS://ACCESSAUDIT.INVALID/S/ABCDEFGHIJKLMNOPQRSTUVWXYZ234";
    private const int PixelsPerModule = 4;
    private const int Margin = TagSymbol.QuietZone * PixelsPerModule;
    private const int Side = TagSymbol.Modules * PixelsPerModule + 2 * Margin;

    private static readonly Lazy<bool> Once = new(Run);

    /// <exception cref="InvalidOperationException">The decoder does not read what it must.</exception>
    public static void Pass() => _ = Once.Value;

    private static bool Run()
    {
        using var instance = new ZxingInstance();
        foreach (var effort in Enum.GetValues<CodeEffort>())
        {
            var reading = instance.Read(Picture(), effort, TimeSpan.FromSeconds(10));
            if (reading is not CodeReading.Done { Codes: [var code] } || code.Text != Text || !IsInPlace(code.Corners))
                throw new InvalidOperationException($"The code reader does not read a known code ({effort}): {reading}.");
        }

        return true;
    }

    private static bool IsInPlace(Quad corners) =>
        Math.Abs(corners.TopLeft.X - Margin) <= 1 && Math.Abs(corners.TopLeft.Y - Margin) <= 1
        && Math.Abs(corners.BottomRight.X - (Side - Margin)) <= 1 && Math.Abs(corners.BottomRight.Y - (Side - Margin)) <= 1;

    private static GrayImage Picture()
    {
        var symbol = TagSymbol.Of(Text);
        var picture = GrayImage.Unset(Side, Side);
        for (var y = 0; y < Side; y++)
        {
            var row = picture.WritableRow(y);
            for (var x = 0; x < Side; x++)
                row[x] = IsDark(symbol, x - Margin, y - Margin) ? byte.MinValue : byte.MaxValue;
        }

        return picture;
    }

    private static bool IsDark(TagSymbol symbol, int x, int y)
    {
        const int size = TagSymbol.Modules * PixelsPerModule;
        return x is >= 0 and < size && y is >= 0 and < size && symbol.IsDark(x / PixelsPerModule, y / PixelsPerModule);
    }
}
