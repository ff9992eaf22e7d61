using System.Numerics;
using AccessAudit.Imaging.Sheets.Printing;
using AccessAudit.Imaging.Sheets.Reading;
using AccessAudit.Sheets;
using SkiaSharp;

namespace AccessAudit.Tests.Photographs;

/// <summary>A printed page and what was written on it.</summary>
/// <param name="Print">The sheet.</param>
/// <param name="Page">From 1.</param>
/// <param name="Marks">In boxes of this page.</param>
/// <param name="Pen">One pen for the whole page.</param>
public sealed record FilledPage(SheetPrint Print, int Page, IReadOnlyList<PenMark> Marks, Pen Pen)
{
    public const double MillimetresPerInch = 25.4;

    /// <summary>Measured numbers in their frames, by criterion.</summary>
    public IReadOnlyDictionary<string, string> Numbers { get; init; } = new Dictionary<string, string>();

    /// <summary>What was written elsewhere: notes, underlining, a slip of the pen. Each stroke in millimetres on the page.</summary>
    public IReadOnlyList<Vector2[]> Strays { get; init; } = [];

    /// <summary>What stands beside its picture, to hold a reading against.</summary>
    public SheetTruth Truth => new(Boxes(cancelled: false), Boxes(cancelled: true));

    /// <summary>Print and pen as a scanner without faults would see them.</summary>
    /// <param name="dotsPerInch">Resolution of the picture.</param>
    /// <param name="seed">The same seed moves the same hand.</param>
    public SKBitmap Draw(double dotsPerInch, int seed)
    {
        var scale = dotsPerInch / MillimetresPerInch;
        var bitmap = new SKBitmap(
            (int)Math.Round(SheetLayout.PageWidth * scale), (int)Math.Round(SheetLayout.PageHeight * scale),
            SKColorType.Rgba8888, SKAlphaType.Opaque);
        using var canvas = new SKCanvas(bitmap);
        canvas.Clear(SKColors.White);
        canvas.Scale((float)scale);
        SheetPainter.Draw(canvas, Print, Page);
        Write(canvas, new Random(seed));
        return bitmap;
    }

    private IReadOnlyList<SheetTruth.Box> Boxes(bool cancelled) =>
        [.. Marks.Where(m => m.Kind == MarkKind.Fill == cancelled).Select(m => new SheetTruth.Box(m.Criterion, m.Option))];

    private void Write(SKCanvas canvas, Random random)
    {
        var hand = new Hand(random);
        var page = Print.Layout.Page(Page);
        foreach (var mark in Marks)
        {
            var box = page.Rows.Single(r => r.Criterion.Id == mark.Criterion).Boxes.Single(b => b.Option.Code == mark.Option);
            foreach (var stroke in hand.Strokes(mark.Kind, box.Area, Pen.Width))
                Ink.Lay(canvas, stroke, Pen, random);
        }

        foreach (var (criterion, number) in Numbers)
        {
            var field = page.Rows.Single(r => r.Criterion.Id == criterion).NumberField!.Value;
            foreach (var stroke in Digits.Write(number, field.Grow(-1), hand))
                Ink.Lay(canvas, stroke, Pen, random);
        }

        foreach (var stray in Strays)
            Ink.Lay(canvas, hand.Along(stray), Pen, random);
    }
}
