using SkiaSharp;

namespace AccessAudit.Imaging.Scorecards;

/// <summary>Cards as one PDF with real text. Skia writes no structure tags; the twin in words is the accessible form.</summary>
public static class CardPdf
{
    private const double PointsPerMillimetre = 72 / 25.4;

    /// <summary>Page by page to the stream, so that a country's cards need no more memory than one.</summary>
    public static void Write(Stream to, IEnumerable<Card> cards, string title, DateOnly date)
    {
        // The date comes with the data: the clock would make the same card another file.
        var day = date.ToDateTime(TimeOnly.MinValue, DateTimeKind.Utc);
        var metadata = new SKDocumentPdfMetadata { Title = title, Creator = "AccessAudit", Producer = "AccessAudit", Creation = day, Modified = day };
        using var document = SKDocument.CreatePdf(to, metadata);
        foreach (var page in cards.SelectMany(c => c.Pages))
        {
            var canvas = document.BeginPage((float)(page.Width * PointsPerMillimetre), (float)(page.Height * PointsPerMillimetre));
            using (var painter = new CardPainter(canvas, PointsPerMillimetre))
                painter.Draw(page);
            document.EndPage();
        }

        document.Close();
    }

    public static byte[] Write(Card card)
    {
        using var buffer = new MemoryStream();
        Write(buffer, [card], card.Title, card.Date);
        return buffer.ToArray();
    }
}
