using AccessAudit.Sheets;
using QRCoder;
using SkiaSharp;

namespace AccessAudit.Imaging.Sheets.Printing;

/// <summary>Draws the tag's symbol: black modules as one path, so that no seams show between them.</summary>
internal static class SymbolPainter
{
    private const int Version = 4;
    private const int QuietZone = 4;

    /// <param name="canvas">In millimetres.</param>
    /// <param name="tag">The tag's text.</param>
    /// <param name="area">The symbol without its quiet zone.</param>
    public static void Draw(SKCanvas canvas, string tag, Area area)
    {
        using var code = QRCodeGenerator.GenerateQrCode(tag, QRCodeGenerator.ECCLevel.Q, requestedVersion: Version);
        var modules = code.ModuleMatrix.Count - (2 * QuietZone);
        var side = area.Width / modules;
        using var builder = new SKPathBuilder();
        for (var row = 0; row < modules; row++)
        {
            var bits = code.ModuleMatrix[row + QuietZone];
            for (var column = 0; column < modules; column++)
            {
                var start = column;
                while (column < modules && bits[column + QuietZone])
                    column++;
                if (column > start)
                    builder.AddRect(Ink.Rect(new Area(area.X + (start * side), area.Y + (row * side), (column - start) * side, side)));
            }
        }

        using var path = builder.Detach();
        canvas.DrawPath(path, Ink.Black);
    }
}
