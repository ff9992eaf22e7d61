using SkiaSharp;

namespace AccessAudit.Imaging.Tags;

/// <summary>Draws a tag as one vector path, so that it prints sharp at any size.</summary>
public static class TagPainter
{
    /// <param name="canvas">In any unit.</param>
    /// <param name="symbol">What to draw.</param>
    /// <param name="x">Left edge of the symbol, not of its quiet zone, which the caller leaves white.</param>
    /// <param name="y">Its upper edge.</param>
    /// <param name="size">Its side: 33 modules.</param>
    public static void Draw(SKCanvas canvas, TagSymbol symbol, float x, float y, float size)
    {
        ArgumentNullException.ThrowIfNull(canvas);
        ArgumentNullException.ThrowIfNull(symbol);
        using var path = PathOf(symbol);
        using var ink = new SKPaint { Color = SKColors.Black, IsAntialias = true };
        canvas.Save();
        canvas.Translate(x, y);
        canvas.Scale(size / TagSymbol.Modules);
        canvas.DrawPath(path, ink);
        canvas.Restore();
    }

    /// <summary>One bar for each run of dark modules in a row, in modules. In one path they meet without a seam.</summary>
    private static SKPath PathOf(TagSymbol symbol)
    {
        using var bars = new SKPathBuilder();
        for (var row = 0; row < TagSymbol.Modules; row++)
        {
            for (var column = 0; column < TagSymbol.Modules; column++)
            {
                var end = EndOfRun(symbol, column, row);
                if (end > column)
                    bars.AddRect(new SKRect(column, row, end, row + 1));
                column = end;
            }
        }

        return bars.Detach();
    }

    private static int EndOfRun(TagSymbol symbol, int column, int row)
    {
        while (column < TagSymbol.Modules && symbol.IsDark(column, row))
            column++;
        return column;
    }
}
