using AccessAudit.Audits;
using AccessAudit.Imaging.Photos;
using AccessAudit.Imaging.Sheets.Reading;
using AccessAudit.Sheets;
using SkiaSharp;

namespace AccessAudit.Imaging.Sheets.Crops;

/// <summary>Takes a picture of every row that a person has to look at: cut out of the page as if it had been scanned.</summary>
/// <param name="keep">Gets the criterion and a PNG.</param>
/// <param name="rows">Only these rows; null is every row that the reading leaves to a person.</param>
public sealed class RowCrops(Action<string, byte[]> keep, IReadOnlySet<string>? rows = null)
{
    private const float PerMillimetre = 8;
    private const double Margin = 2;

    /// <summary>A step of grey: finer ones show nothing but the sensor's grain, and cost several times the bytes.</summary>
    private const int Shade = 8;

    private static readonly SKPngEncoderOptions Png = new(SKPngEncoderFilterFlags.NoFilters, 6);

    internal void Take(MeasuredPage measured, SheetReading reading)
    {
        var page = measured.Page.Sighting;
        var wanted = rows ?? InQuestion(PageAnswers.Of(page.Layout.Checklist, reading));
        if (wanted.Count == 0)
            return;
        using var picture = PictureOf(page.Gray);
        foreach (var row in page.Page.Rows.Where(r => wanted.Contains(r.Criterion.Id)))
            keep(row.Criterion.Id, Cut(picture, measured, row));
    }

    private static HashSet<string> InQuestion(PageAnswers answers) =>
        answers.Review.Select(r => r.Criterion).Concat(answers.Numbers).ToHashSet(StringComparer.Ordinal);

    private static SKImage PictureOf(GrayImage gray) => SKImage.FromPixelCopy(
        new SKImageInfo(gray.Width, gray.Height, SKColorType.Gray8, SKAlphaType.Opaque), gray.Pixels, gray.Width);

    private static byte[] Cut(SKImage picture, MeasuredPage measured, SheetRow row)
    {
        var area = row.Area.Grow(Margin);
        var place = RowPlace.Of(measured, row);
        using var crop = new SKBitmap(
            (int)(area.Width * PerMillimetre), (int)(area.Height * PerMillimetre), SKColorType.Gray8, SKAlphaType.Opaque);
        using var canvas = new SKCanvas(crop);
        canvas.Clear(SKColors.White);
        canvas.Scale(PerMillimetre);
        canvas.Translate((float)-(area.X + place.X), (float)-(area.Y + place.Y));
        canvas.Concat(MatrixOf(measured.Page.Map.Inverse()));
        canvas.DrawImage(picture, 0, 0, new SKSamplingOptions(SKCubicResampler.Mitchell));
        canvas.Flush();
        foreach (ref var grey in crop.GetPixelSpan())
            grey = (byte)Math.Min(byte.MaxValue, (grey + (Shade / 2)) / Shade * Shade);
        using var pixels = crop.PeekPixels();
        using var data = pixels.Encode(Png)!;
        return data.ToArray();
    }

    /// <summary>Scaled so that its last entry is one: then no entry is beyond what single precision holds.</summary>
    private static SKMatrix MatrixOf(Homography map)
    {
        var m = map.Entries;
        float At(double entry) => (float)(entry / map.Entries[8]);
        return new SKMatrix(At(m[0]), At(m[1]), At(m[2]), At(m[3]), At(m[4]), At(m[5]), At(m[6]), At(m[7]), 1);
    }
}
