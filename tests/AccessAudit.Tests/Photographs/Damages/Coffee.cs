using AccessAudit.Sheets;
using SkiaSharp;

namespace AccessAudit.Tests.Photographs.Damages;

/// <summary>The ring that a cup leaves, a puddle in it, and drops around.</summary>
/// <param name="X">Of its middle, in millimetres.</param>
/// <param name="Y">Of its middle, in millimetres.</param>
/// <param name="Radius">Of the cup.</param>
/// <param name="Strength">0 for weak tea, 1 for strong coffee that has dried.</param>
/// <param name="Seed">Of drops and wisps.</param>
public sealed record Coffee(double X, double Y, double Radius, double Strength, int Seed) : Stain
{
    private static readonly SKColor Brown = new(0x9A, 0x62, 0x2C);

    public static Coffee Of(double severity, Random random) => new(
        (0.15 + (0.7 * random.NextDouble())) * SheetLayout.PageWidth, (0.1 + (0.8 * random.NextDouble())) * SheetLayout.PageHeight,
        34 + (10 * random.NextDouble()), severity, random.Next());

    public override void Draw(SKCanvas canvas)
    {
        var random = new Random(Seed);
        var (x, y, radius) = ((float)X, (float)Y, (float)Radius);
        Puddle(canvas, x + (radius * 0.1f), y, radius * 0.93f, 0.14 + (0.42 * Strength));
        for (var i = 0; i < 5; i++)
        {
            var start = 360 * random.NextSingle();
            Arc(canvas, x + Miss(random), y + Miss(random), radius + (0.5f * Miss(random)), start, 140 + (200 * random.NextSingle()), 0.5f + (1.6f * random.NextSingle()), 0.12 + (0.33 * Strength));
        }

        for (var i = 0; i < 14; i++)
        {
            var (angle, away) = (random.NextDouble() * Math.Tau, radius * (1.05 + random.NextDouble()));
            Puddle(canvas, x + (float)(away * Math.Cos(angle)), y + (float)(away * Math.Sin(angle)), 0.4f + (2.4f * random.NextSingle() * random.NextSingle()), 0.2 + (0.5 * Strength));
        }
    }

    /// <summary>A puddle dries from its middle: the brown gathers at its edge.</summary>
    private void Puddle(SKCanvas canvas, float x, float y, float radius, double strength)
    {
        using var colors = SKShader.CreateRadialGradient(
            new SKPoint(x, y), radius, [Wash(0.45 * strength), Wash(0.5 * strength), Wash(strength), Wash(0.7 * strength), SKColors.White],
            [0, 0.8f, 0.95f, 0.98f, 1], SKShaderTileMode.Clamp);
        using var wisps = SKPathEffect.CreateDiscrete(radius / 5, radius / 16, (uint)Seed);
        using var paint = new SKPaint { Shader = colors, BlendMode = SKBlendMode.Multiply, IsAntialias = true, PathEffect = wisps };
        canvas.DrawCircle(x, y, radius, paint);
    }

    private void Arc(SKCanvas canvas, float x, float y, float radius, float start, float sweep, float width, double strength)
    {
        using var soft = SKMaskFilter.CreateBlur(SKBlurStyle.Normal, 0.25f);
        using var wisps = SKPathEffect.CreateDiscrete(4, 0.7f, (uint)Seed);
        using var paint = new SKPaint
        {
            Color = Wash(strength),
            BlendMode = SKBlendMode.Multiply,
            IsAntialias = true,
            IsStroke = true,
            StrokeWidth = width,
            MaskFilter = soft,
            PathEffect = wisps,
        };
        canvas.DrawArc(new SKRect(x - radius, y - radius, x + radius, y + radius), start, sweep, false, paint);
    }

    private static SKColor Wash(double strength)
    {
        byte Part(byte full) => (byte)(255 - ((255 - full) * Math.Clamp(strength, 0, 1)));
        return new SKColor(Part(Brown.Red), Part(Brown.Green), Part(Brown.Blue));
    }

    private static float Miss(Random random) => 0.8f * (random.NextSingle() - random.NextSingle());
}
