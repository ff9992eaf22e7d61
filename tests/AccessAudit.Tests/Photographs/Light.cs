using System.Numerics;
using AccessAudit.Tests.Photographs.Damages;
using SkiaSharp;

namespace AccessAudit.Tests.Photographs;

/// <summary>What falls on the page and reaches the sensor.</summary>
/// <param name="Exposure">How bright the brightest place is, 0 to 1.</param>
/// <param name="Fall">How much darker the far side is than the near one, 0 to 1.</param>
/// <param name="From">Where the light comes from, in degrees clockwise from the right.</param>
/// <param name="Vignetting">How much darker the picture's corners are than its middle, 0 to 1.</param>
public sealed record Light(double Exposure, double Fall, double From, double Vignetting)
{
    public static Light Even { get; } = new(0.95, 0, 0, 0.08);

    public static Light Window { get; } = new(0.92, 0.35, 200, 0.12);

    public static Light Lamp { get; } = new(0.78, 0.5, 300, 0.2);

    /// <summary>White as the camera gives it back: lamps are yellow, shadows under a clear sky are blue.</summary>
    public SKColor Color { get; init; } = SKColors.White;

    /// <summary>Shadows and glare.</summary>
    public IReadOnlyList<Shade> Shades { get; init; } = [];

    /// <summary>Tangent of the angle between the lamp and upright: how strongly a slope shows.</summary>
    public double Slant { get; init; } = 0.7;

    /// <summary>The part of the light that comes along the desk, in the directions of a page that is turned.</summary>
    /// <param name="rotation">Of the page in the picture, clockwise, in degrees.</param>
    public Vector2 Across(double rotation)
    {
        var angle = (From - rotation) * Math.PI / 180;
        return (float)Slant * new Vector2((float)Math.Cos(angle), (float)Math.Sin(angle));
    }

    /// <summary>Darkens a picture of evenly lit things.</summary>
    public void FallOn(SKCanvas canvas, int width, int height)
    {
        var centre = new SKPoint(width / 2f, height / 2f);
        var reach = MathF.Sqrt((width * width) + (height * height)) / 2;
        var angle = (float)(From * Math.PI / 180);
        var side = new SKPoint(MathF.Cos(angle) * reach, MathF.Sin(angle) * reach);
        using var across = SKShader.CreateLinearGradient(
            centre + side, centre - side, [Grey(Exposure), Grey(Exposure * (1 - Fall))], SKShaderTileMode.Clamp);
        using var around = SKShader.CreateRadialGradient(
            centre, reach, [SKColors.White, Grey(1 - (Vignetting / 4)), Grey(1 - Vignetting)], [0, 0.6f, 1], SKShaderTileMode.Clamp);
        foreach (var shader in new[] { across, around })
        {
            using var paint = new SKPaint { Shader = shader, BlendMode = SKBlendMode.Modulate };
            canvas.DrawPaint(paint);
        }

        canvas.Save();
        canvas.Scale(width);
        foreach (var shade in Shades)
            shade.Fall(canvas);
        canvas.Restore();
        if (Color != SKColors.White)
            canvas.DrawColor(Color, SKBlendMode.Modulate);
    }

    private static SKColor Grey(double level)
    {
        var value = (byte)Math.Clamp(Math.Round(level * 255), 0, 255);
        return new SKColor(value, value, value);
    }
}
