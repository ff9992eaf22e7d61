using SkiaSharp;

namespace AccessAudit.Imaging.Scorecards;

/// <summary>
/// A card as PDF with real text, a title, its language and an outline. Skia writes no structure tags; the twin in words is the
/// accessible form.
/// </summary>
public static class CardPdf
{
    private const double PointsPerMillimetre = 72 / 25.4;

    public static byte[] Write(Card card)
    {
        // The date comes with the data: the clock would make the same card another file.
        var day = card.Date.ToDateTime(TimeOnly.MinValue, DateTimeKind.Utc);
        var metadata = new SKDocumentPdfMetadata { Title = card.Title, Creator = "AccessAudit", Producer = "AccessAudit", Creation = day, Modified = day };
        using var buffer = new MemoryStream();
        using (var document = SKDocument.CreatePdf(buffer, metadata))
        {
            foreach (var page in card.Pages)
            {
                var canvas = document.BeginPage((float)(page.Width * PointsPerMillimetre), (float)(page.Height * PointsPerMillimetre));
                using (var painter = new CardPainter(canvas, PointsPerMillimetre))
                    painter.Draw(page);
                document.EndPage();
            }

            document.Close();
        }

        return PdfUpdate.WithOutline(buffer.ToArray(), card.Language, Outline(card));
    }

    /// <summary>The card itself, then its sections, each with the height at which it begins.</summary>
    private static IReadOnlyList<PdfBookmark> Outline(Card card) =>
    [
        new PdfBookmark(card.Title, 0, card.Pages[0].Height * PointsPerMillimetre),
        .. card.Pages.SelectMany((page, place) => page.Sections.Select(s => new PdfBookmark(s.Heading, place, (page.Height - s.Top) * PointsPerMillimetre))),
    ];
}
