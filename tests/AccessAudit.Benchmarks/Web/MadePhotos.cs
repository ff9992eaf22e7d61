using AccessAudit.Audits;
using AccessAudit.Storage.Photos;
using AccessAudit.Tests.Web;
using SkiaSharp;

namespace AccessAudit.Benchmarks.Web;

/// <summary>Visits of one question and one photograph, as a phone sends them: 1600 × 1200, without metadata, no two alike.</summary>
internal static class MadePhotos
{
    private static readonly byte[] Photo = Jpeg();

    public static (byte[] Jpeg, Audit Audit) Visit(int number)
    {
        var jpeg = Numbered(number);
        var answer = new Answer { Value = new AnswerValue.Word("no"), Photos = [PhotoHash.Of(jpeg).ToString()] };
        var audit = SampleSite.AuditOf(
            1_000_000 + number, 1 + (number % 40), AuditSource.Observer, new DateOnly(2026, 4, 1), c => c.Id == "route-clear-today" ? answer : null);
        return (jpeg, audit with { Auditor = null });
    }

    public static ByteArrayContent Content(byte[] bytes, string type)
    {
        var content = new ByteArrayContent(bytes);
        content.Headers.ContentType = new(type);
        return content;
    }

    /// <summary>The same picture with another last entry in its first table of quantization: another file, no more work to decode.</summary>
    private static byte[] Numbered(int number)
    {
        var jpeg = Photo.ToArray();
        var table = jpeg.AsSpan().IndexOf<byte>([0xFF, 0xDB]) + 5;
        for (var digit = 0; digit < 4; digit++)
            jpeg[table + 60 + digit] = (byte)(1 + ((number >> (6 * digit)) & 63));
        return jpeg;
    }

    private static byte[] Jpeg()
    {
        using var bitmap = new SKBitmap(1600, 1200, SKColorType.Rgba8888, SKAlphaType.Opaque);
        using var canvas = new SKCanvas(bitmap);
        canvas.Clear(SKColors.SlateGray);
        var random = new Random(1);
        using var paint = new SKPaint();
        for (var shape = 0; shape < 4000; shape++)
        {
            paint.Color = new SKColor((uint)random.Next() | 0xFF000000);
            canvas.DrawCircle(random.Next(1600), random.Next(1200), random.Next(2, 25), paint);
        }

        canvas.Flush();
        using var data = bitmap.Encode(SKEncodedImageFormat.Jpeg, 82);
        return data.ToArray();
    }
}
