using System.Numerics;
using SkiaSharp;

namespace AccessAudit.Tests.Photographs;

/// <summary>What lens, sensor and file format make of the light.</summary>
/// <param name="Megapixels">Of a picture of the shape 4 : 3.</param>
/// <param name="Defocus">Standard deviation of the blur, in pixels of this sensor.</param>
/// <param name="Noise">Standard deviation of the noise, in levels of 255.</param>
/// <param name="Quality">Of the JPEG file, 1 to 100.</param>
public sealed record Sensor(double Megapixels, double Defocus, double Noise, int Quality)
{
    private const int NoiseTable = 1 << 16;

    public static Sensor Phone12 { get; } = new(12, 0.9, 3, 88);

    public static Sensor Phone3 { get; } = new(3, 0.6, 3, 85);

    /// <summary>Whether the phone is held so that the picture is wider than high.</summary>
    public bool Wide { get; init; }

    /// <summary>How far the picture moved while it was taken, in pixels of this sensor.</summary>
    public Vector2 Motion { get; init; }

    public int Width => Wide ? Long : Short;

    public int Height => Wide ? Short : Long;

    private int Long => (int)Math.Round(Math.Sqrt(Megapixels * 1_000_000 * 4 / 3));

    private int Short => (int)Math.Round(Long * 0.75);

    /// <returns>The pixels; the caller disposes of them.</returns>
    public SKBitmap Expose(SKImage scene, int seed)
    {
        var bitmap = new SKBitmap(scene.Width, scene.Height, SKColorType.Rgba8888, SKAlphaType.Opaque);
        using (var canvas = new SKCanvas(bitmap))
        {
            using var blur = Defocus > 0 ? SKImageFilter.CreateBlur((float)Defocus, (float)Defocus, SKShaderTileMode.Clamp) : null;
            using var paint = new SKPaint { ImageFilter = blur, BlendMode = SKBlendMode.Src };
            if (Motion == default)
                canvas.DrawImage(scene, 0, 0, new SKSamplingOptions(SKFilterMode.Nearest), paint);
            else
                DrawMoved(canvas, scene, paint);
        }

        AddNoise(bitmap.GetPixelSpan(), new Random(seed));
        return bitmap;
    }

    /// <summary>The mean of many pictures, each a pixel further on.</summary>
    private void DrawMoved(SKCanvas canvas, SKImage scene, SKPaint lens)
    {
        using var surface = SKSurface.Create(new SKImageInfo(scene.Width, scene.Height, SKColorType.RgbaF16, SKAlphaType.Premul));
        var pictures = Math.Max(2, (int)Math.Ceiling(Motion.Length()));
        for (var i = 0; i < pictures; i++)
        {
            var along = ((float)i / (pictures - 1)) - 0.5f;
            using var paint = new SKPaint { Color = SKColors.White.WithAlpha((byte)Math.Round(255.0 / (i + 1))) };
            surface.Canvas.DrawImage(scene, along * Motion.X, along * Motion.Y, new SKSamplingOptions(SKFilterMode.Linear), paint);
        }

        using var moved = surface.Snapshot();
        canvas.DrawImage(moved, 0, 0, new SKSamplingOptions(SKFilterMode.Nearest), lens);
    }

    private unsafe void AddNoise(ReadOnlySpan<byte> pixels, Random random)
    {
        if (Noise <= 0)
            return;
        var table = new sbyte[NoiseTable];
        for (var i = 0; i < table.Length; i++)
            table[i] = (sbyte)Math.Clamp(Math.Round(Noise * Gauss(random)), -127, 127);

        // The bitmap is ours and nobody else sees it yet; the library only hands out its pixels to read.
        fixed (byte* start = pixels)
        {
            for (var at = 0; at < pixels.Length; at += 4)
            {
                var draw = random.Next();
                for (var channel = 0; channel < 3; channel++)
                    start[at + channel] = (byte)Math.Clamp(start[at + channel] + table[((draw >> (5 * channel)) + channel) & (NoiseTable - 1)], 0, 255);
            }
        }
    }

    private static double Gauss(Random random) =>
        Math.Sqrt(-2 * Math.Log(1 - random.NextDouble())) * Math.Cos(2 * Math.PI * random.NextDouble());
}
