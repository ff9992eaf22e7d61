using SkiaSharp;

namespace AccessAudit.Tests.Photographs;

/// <summary>What the page lies on.</summary>
/// <param name="Color">Of its lightest places.</param>
/// <param name="Grain">How strong its grain is, 0 to 1.</param>
public sealed record Desk(SKColor Color, double Grain)
{
    public static Desk Wood { get; } = new(new SKColor(0xD8, 0xA8, 0x74), 0.5);

    public static Desk Dark { get; } = new(new SKColor(0x3A, 0x3C, 0x40), 0.2);

    public static Desk Laminate { get; } = new(new SKColor(0xC8, 0xC6, 0xC0), 0.15);

    public static IReadOnlyList<Desk> All { get; } = [Wood, Dark, Laminate];

    public void Draw(SKCanvas canvas, int width, int seed)
    {
        canvas.Clear(Color);

        // Long and narrow noise looks like grain; its frequency goes with the picture so that a sharper sensor sees no other desk.
        using var noise = SKShader.CreatePerlinNoiseFractalNoise(8f / width, 160f / width, 4, seed);
        using var grey = SKColorFilter.CreateLumaColor();
        using var paint = new SKPaint
        {
            Shader = noise,
            ColorFilter = grey,
            Color = SKColors.Black.WithAlpha((byte)(Grain * 255)),
            BlendMode = SKBlendMode.DstOut,
        };
        canvas.SaveLayer();
        canvas.Clear(SKColors.Black.WithAlpha((byte)(Grain * 255)));
        canvas.DrawPaint(paint);
        canvas.Restore();
    }
}
