using System.Numerics;
using AccessAudit.Sheets;
using AccessAudit.Tests.Photographs.Damages;
using SkiaSharp;

namespace AccessAudit.Tests.Photographs;

/// <summary>Draws bent paper as a net of small flat pieces, each as bright as it faces the light.</summary>
internal static class PaperMesh
{
    private const int Columns = 105;
    private const int Rows = 149;

    /// <summary>Of flat paper; what faces the light more is brighter, up to white.</summary>
    private const float Level = 0.9f;

    /// <param name="canvas">In pixels.</param>
    /// <param name="picture">The page as it was printed, filled in and stained.</param>
    /// <param name="filter">What paper makes of white and toner of black.</param>
    /// <param name="view">Where it lies.</param>
    /// <param name="light">In the page's plane, towards the light; longer for a lower lamp.</param>
    public static void Draw(SKCanvas canvas, SKImage picture, SKColorFilter filter, PaperView view, Vector2 light)
    {
        var places = Places();
        var positions = places.Select(p => view.At(p)).Select(p => new SKPoint(p.X, p.Y)).ToArray();
        var (across, down) = ((float)(picture.Width / SheetLayout.PageWidth), (float)(picture.Height / SheetLayout.PageHeight));
        var texture = places.Select(p => new SKPoint(p.X * across, p.Y * down)).ToArray();
        var colors = places.Select(p => Shade(view.Paper, p, light)).ToArray();
        DrawShadow(canvas, positions, (float)view.Scale, view.Paper);

        using var plain = picture.ToShader(SKShaderTileMode.Clamp, SKShaderTileMode.Clamp, new SKSamplingOptions(SKFilterMode.Linear));
        using var shader = plain.WithColorFilter(filter);
        using var paint = new SKPaint { Shader = shader };
        using var vertices = SKVertices.CreateCopy(SKVertexMode.Triangles, positions, texture, colors, Triangles());
        canvas.DrawVertices(vertices, SKBlendMode.Modulate, paint);
    }

    private static Vector2[] Places()
    {
        var places = new Vector2[(Columns + 1) * (Rows + 1)];
        for (var i = 0; i < places.Length; i++)
        {
            places[i] = new Vector2(
                (float)SheetLayout.PageWidth * (i % (Columns + 1)) / Columns, (float)SheetLayout.PageHeight * (i / (Columns + 1)) / Rows);
        }

        return places;
    }

    private static ushort[] Triangles()
    {
        var corners = new List<ushort>(Columns * Rows * 6);
        for (var row = 0; row < Rows; row++)
        {
            for (var column = 0; column < Columns; column++)
            {
                var first = (ushort)((row * (Columns + 1)) + column);
                var below = (ushort)(first + Columns + 1);
                corners.AddRange([first, (ushort)(first + 1), below, (ushort)(first + 1), (ushort)(below + 1), below]);
            }
        }

        return [.. corners];
    }

    /// <summary>What rises towards the light faces away from it.</summary>
    private static SKColor Shade(Paper paper, Vector2 place, Vector2 light)
    {
        const float step = 0.5f;
        var slope = new Vector2(
            paper.At(place + new Vector2(step, 0)).Z - paper.At(place - new Vector2(step, 0)).Z,
            paper.At(place + new Vector2(0, step)).Z - paper.At(place - new Vector2(0, step)).Z) / (2 * step);
        var level = Level * (1 - Vector2.Dot(slope, light)) / MathF.Sqrt(1 + slope.LengthSquared());
        var grey = (byte)Math.Clamp(level * 255, 0, 255);
        return new SKColor(grey, grey, grey);
    }

    /// <summary>The higher the paper stands, the wider and softer its shadow.</summary>
    private static void DrawShadow(SKCanvas canvas, SKPoint[] positions, float scale, Paper paper)
    {
        var outline = Enumerable.Range(0, Columns).Select(i => positions[i])
            .Concat(Enumerable.Range(0, Rows).Select(i => positions[(i * (Columns + 1)) + Columns]))
            .Concat(Enumerable.Range(0, Columns).Select(i => positions[((Rows + 1) * (Columns + 1)) - 1 - i]))
            .Concat(Enumerable.Range(0, Rows).Select(i => positions[(Rows - i) * (Columns + 1)]));
        var height = Places().Where((_, i) => i % 977 == 0).Max(p => paper.At(p).Z);
        using var path = Polygon.Of(outline.Select(p => new Vector2(p.X, p.Y)));
        using var soft = SKMaskFilter.CreateBlur(SKBlurStyle.Normal, (2 + (height / 4)) * scale);
        using var paint = new SKPaint { Color = SKColors.Black.WithAlpha(0x60), MaskFilter = soft };
        canvas.Save();
        canvas.Translate((0.8f + (height / 8)) * scale, (1.2f + (height / 8)) * scale);
        canvas.DrawPath(path, paint);
        canvas.Restore();
    }
}
