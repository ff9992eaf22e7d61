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

    public int Width => Wide ? Long : Short;

    public int Height => Wide ? Short : Long;

    private int Long => (int)Math.Round(Math.Sqrt(Megapixels * 1_000_000 * 4 / 3));

    private int Short => (int)Math.Round(Long * 0.75);

    public byte[] Expose(SKImage scene, int seed)
    {
        using var bitmap = new SKBitmap(scene.Width, scene.Height, SKColorType.Rgba8888, SKAlphaType.Opaque);
        using (var canvas = new SKCanvas(bitmap))
        {
            using var blur = Defocus > 0 ? SKImageFilter.CreateBlur((float)Defocus, (float)Defocus, SKShaderTileMode.Clamp) : null;
            using var paint = new SKPaint { ImageFilter = blur, BlendMode = SKBlendMode.Src };
            canvas.DrawImage(scene, 0, 0, new SKSamplingOptions(SKFilterMode.Nearest), paint);
        }

        AddNoise(bitmap.GetPixelSpan(), new Random(seed));
        using var file = bitmap.Encode(SKEncodedImageFormat.Jpeg, Quality);
        return file.ToArray();
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
