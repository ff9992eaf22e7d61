using System.Numerics;
using AccessAudit.Imaging.Photos;
using AccessAudit.Imaging.Tags;
using AccessAudit.Sheets;
using SkiaSharp;

namespace AccessAudit.Tests.Imaging.Tags;

/// <summary>An A4 page with codes on it, in millimetres, as a camera sees it on a table.</summary>
internal sealed class PhotographedPage(int width, int height) : IDisposable
{
    public const float TagSize = 36;

    private readonly SKBitmap bitmap = new(new SKImageInfo(width, height, SKColorType.Gray8, SKAlphaType.Opaque));
    private readonly List<Action<SKCanvas>> things = [];

    /// <summary>From millimetres on the page to the picture.</summary>
    public SKMatrix Camera { get; set; } = SKMatrix.CreateScale(height / 300f, height / 300f);

    /// <summary>A page seen from straight above, turned about its middle.</summary>
    public static PhotographedPage Turned(float degrees, int width = 1500, int height = 1500)
    {
        var scale = height / 380f;
        return new PhotographedPage(width, height)
        {
            Camera = SKMatrix.CreateTranslation(width / 2f, height / 2f)
                .PreConcat(SKMatrix.CreateRotationDegrees(degrees))
                .PreConcat(SKMatrix.CreateScale(scale, scale))
                .PreConcat(SKMatrix.CreateTranslation(-105, -148.5f)),
        };
    }

    /// <summary>Where the corners of a tag at a place on the page lie in the picture.</summary>
    public Quad CornersOf(float x, float y, float size = TagSize)
    {
        return new Quad(At(x, y), At(x + size, y), At(x + size, y + size), At(x, y + size));

        Vector2 At(float across, float down) => Camera.MapPoint(across, down) is var point ? new Vector2(point.X, point.Y) : default;
    }

    public PhotographedPage With(TagCode code, float x, float y, float size = TagSize) =>
        With(canvas => TagPainter.Draw(canvas, TagSymbol.Of(code, default), x, y, size));

    public PhotographedPage With(string text, float x, float y, float size = TagSize) =>
        With(canvas => TagPainter.Draw(canvas, TagSymbol.Of(text), x, y, size));

    /// <summary>Rows of little boxes and words, so that there is more on the page than the tag.</summary>
    public PhotographedPage WithRows()
    {
        return With(canvas =>
        {
            var random = new Random(7);
            using var ink = new SKPaint { Color = new SKColor(40, 40, 40), IsAntialias = true };
            using var line = new SKPaint { Color = SKColors.Black, IsAntialias = true, IsStroke = true, StrokeWidth = 0.4f };
            for (var y = 80f; y < 280; y += 8)
            {
                for (var x = 12f; x < 130; x += random.Next(4, 12))
                    canvas.DrawRect(x, y, random.Next(2, 4), 2, ink);
                for (var x = 140f; x < 200; x += 10)
                    canvas.DrawRect(x, y - 1, 5, 5, line);
            }
        });
    }

    public PhotographedPage With(Action<SKCanvas> thing)
    {
        things.Add(thing);
        return this;
    }

    public GrayImage Picture(double noise = 0)
    {
        using var canvas = new SKCanvas(bitmap);
        canvas.Clear(new SKColor(110, 110, 110));
        canvas.SetMatrix(Camera);
        using var paper = new SKPaint { Color = new SKColor(225, 225, 225), IsAntialias = true };
        canvas.DrawRect(0, 0, 210, 297, paper);
        things.ForEach(thing => thing(canvas));
        canvas.Flush();
        return new GrayImage(width, height, Noisy(bitmap.GetPixelSpan().ToArray(), noise));
    }

    public void Dispose() => bitmap.Dispose();

    private static byte[] Noisy(byte[] pixels, double deviation)
    {
        if (deviation == 0)
            return pixels;
        var random = new Random(11);
        for (var at = 0; at < pixels.Length; at++)
        {
            // The sum of four even numbers is near enough to a normal one, and quick.
            var sum = random.NextDouble() + random.NextDouble() + random.NextDouble() + random.NextDouble() - 2;
            pixels[at] = (byte)Math.Clamp(pixels[at] + sum * deviation * 1.73, 0, 255);
        }

        return pixels;
    }
}
