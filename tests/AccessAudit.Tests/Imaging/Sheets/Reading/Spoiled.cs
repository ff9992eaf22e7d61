using AccessAudit.Imaging.Sheets.Reading;
using AccessAudit.Sheets;
using AccessAudit.Tests.Photographs;
using SkiaSharp;

namespace AccessAudit.Tests.Imaging.Sheets.Reading;

/// <summary>Ways to spoil a photograph, in millimetres of its page.</summary>
internal static class Spoiled
{
    private const int Quality = 90;

    /// <summary>Something lies on the page.</summary>
    public static SheetPhoto Covered(this SheetPhoto photo, Area area, SKColor colour) => photo.Drawn(pen => pen.Fill(area, colour));

    /// <summary>A hard shadow over a part of the picture.</summary>
    public static SheetPhoto Shadowed(this SheetPhoto photo, SKPoint from, SKPoint to, float factor) => photo.Drawn(pen =>
    {
        var grey = (byte)(255 * factor);
        using var paint = new SKPaint { Color = new SKColor(grey, grey, grey), BlendMode = SKBlendMode.Modulate, IsAntialias = true };
        using var path = new SKPathBuilder();
        path.AddPoly([from, new SKPoint(to.X, from.Y), to]);
        using var triangle = path.Detach();
        pen.Canvas.DrawPath(triangle, paint);
    });

    /// <summary>A lamp mirrored in the paper: all white in the middle.</summary>
    public static SheetPhoto Glaring(this SheetPhoto photo, Area area) => photo.Drawn(pen =>
    {
        using var blur = SKMaskFilter.CreateBlur(SKBlurStyle.Normal, 5);
        using var paint = new SKPaint { Color = SKColors.White, MaskFilter = blur };
        pen.Canvas.DrawRect((float)area.X, (float)area.Y, (float)area.Width, (float)area.Height, paint);
    });

    /// <summary>The picture's lower part moved to the right, as by a scanner that slipped.</summary>
    /// <param name="photo">Of a page that lies straight.</param>
    /// <param name="below">Where, in millimetres down the page.</param>
    /// <param name="by">How far, in millimetres.</param>
    public static SheetPhoto Slid(this SheetPhoto photo, float below, float by)
    {
        using var before = SKBitmap.Decode(photo.Jpeg);
        using var after = before.Copy();
        var (from, to) = (photo.ToPixels.MapPoint(0, below), photo.ToPixels.MapPoint(by, below));
        using (var canvas = new SKCanvas(after))
        {
            canvas.ClipRect(new SKRect(0, from.Y, before.Width, before.Height));
            using var image = SKImage.FromBitmap(before);
            canvas.DrawImage(image, to.X - from.X, 0, new SKSamplingOptions(SKFilterMode.Nearest));
        }

        return photo with { Jpeg = Encode(after, SKEncodedImageFormat.Jpeg) };
    }

    public static SheetPhoto Drawn(this SheetPhoto photo, Action<PagePen> draw)
    {
        using var bitmap = SKBitmap.Decode(photo.Jpeg);
        using (var canvas = new SKCanvas(bitmap))
        {
            canvas.SetMatrix(photo.ToPixels);
            draw(new PagePen(canvas));
        }

        return photo with { Jpeg = Encode(bitmap, SKEncodedImageFormat.Jpeg) };
    }

    /// <summary>The picture seen through a filter, or in another size.</summary>
    public static byte[] Filtered(this SheetPhoto photo, SKPaint paint, double scale = 1)
    {
        using var before = SKImage.FromEncodedData(photo.Jpeg);
        var info = new SKImageInfo((int)(before.Width * scale), (int)(before.Height * scale), SKColorType.Rgba8888, SKAlphaType.Opaque);
        using var surface = SKSurface.Create(info);
        surface.Canvas.DrawImage(
            before, new SKRect(0, 0, info.Width, info.Height), new SKSamplingOptions(SKFilterMode.Linear, SKMipmapMode.Linear), paint);
        using var after = surface.Snapshot();
        using var data = after.Encode(SKEncodedImageFormat.Jpeg, Quality);
        return data.ToArray();
    }

    public static byte[] Encode(SKBitmap bitmap, SKEncodedImageFormat format)
    {
        using var data = bitmap.Encode(format, Quality);
        return data.ToArray();
    }

    /// <summary>Draws on the page as it lies in the picture.</summary>
    internal sealed record PagePen(SKCanvas Canvas)
    {
        public void Fill(Area area, SKColor colour)
        {
            using var paint = new SKPaint { Color = colour, IsAntialias = true };
            Canvas.DrawRect((float)area.X, (float)area.Y, (float)area.Width, (float)area.Height, paint);
        }

        public void Polyline(double width, params ReadOnlySpan<Point> points)
        {
            using var paint = new SKPaint
            {
                Color = new SKColor(40, 60, 150),
                IsAntialias = true,
                IsStroke = true,
                StrokeWidth = (float)width,
                StrokeCap = SKStrokeCap.Round,
            };
            for (var i = 1; i < points.Length; i++)
                Canvas.DrawLine((float)points[i - 1].X, (float)points[i - 1].Y, (float)points[i].X, (float)points[i].Y, paint);
        }
    }
}
