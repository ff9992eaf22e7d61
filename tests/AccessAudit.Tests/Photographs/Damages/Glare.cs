using SkiaSharp;

namespace AccessAudit.Tests.Photographs.Damages;

/// <summary>A lamp that shines back from the paper: in its middle nothing is left but white.</summary>
/// <param name="X">Of its middle, in shares of the picture's width.</param>
/// <param name="Y">Of its middle, in shares of the picture's width.</param>
/// <param name="Radius">Where it ends, in shares of the picture's width.</param>
/// <param name="Flatness">How much longer than wide it is.</param>
/// <param name="Turn">In degrees.</param>
/// <param name="Strength">Of its middle: 1 leaves nothing else.</param>
public sealed record Glare(double X, double Y, double Radius, double Flatness, double Turn, double Strength) : Shade
{
    public static Glare Of(double severity, Random random) => new(
        0.15 + (0.7 * random.NextDouble()), 0.2 + (0.95 * random.NextDouble()), 0.1 + (0.3 * severity * (0.6 + (0.4 * random.NextDouble()))),
        1 + (1.5 * random.NextDouble()), 180 * random.NextDouble(), 0.25 + (0.75 * severity));

    public override void Fall(SKCanvas canvas)
    {
        SKColor White(double share) => new(0xFF, 0xFD, 0xF6, (byte)(255 * Math.Clamp(share * Strength, 0, 1)));
        canvas.Save();
        canvas.Translate((float)X, (float)Y);
        canvas.RotateDegrees((float)Turn);
        canvas.Scale((float)Flatness, 1);
        using var shader = SKShader.CreateRadialGradient(
            new SKPoint(0, 0), (float)Radius, [White(1), White(0.93), White(0.55), White(0.18), White(0.05), White(0)],
            [0, 0.2f, 0.42f, 0.65f, 0.82f, 1], SKShaderTileMode.Clamp);
        using var paint = new SKPaint { Shader = shader, BlendMode = SKBlendMode.SrcOver };
        canvas.DrawCircle(0, 0, (float)Radius, paint);
        canvas.Restore();
    }
}
