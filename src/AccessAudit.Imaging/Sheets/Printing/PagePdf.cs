using AccessAudit.Sheets;
using SkiaSharp;

namespace AccessAudit.Imaging.Sheets.Printing;

/// <summary>A PDF of A4 pages that are written as they are drawn, so that a whole country takes no more memory than one station.</summary>
internal static class PagePdf
{
    private const float PointsPerMillimetre = 72 / 25.4f;

    /// <summary>The same pages are the same bytes, whenever they are printed.</summary>
    private static readonly DateTime FixedDate = new(2026, 1, 1, 0, 0, 0, DateTimeKind.Utc);

    /// <param name="output">Written from where it stands, left open.</param>
    /// <param name="title">What a viewer shows as the document's name.</param>
    /// <param name="pages">One at least; each draws one page in millimetres.</param>
    public static void Write(Stream output, string title, IEnumerable<Action<SKCanvas>> pages)
    {
        var metadata = new SKDocumentPdfMetadata
        {
            Title = title,
            Creator = "AccessAudit",
            Producer = "AccessAudit",
            Creation = FixedDate,
            Modified = FixedDate,
            RasterDpi = SKDocumentPdfMetadata.DefaultRasterDpi,
            EncodingQuality = SKDocumentPdfMetadata.DefaultEncodingQuality,
        };
        using var document = SKDocument.CreatePdf(output, metadata);
        try
        {
            foreach (var draw in pages)
            {
                var canvas = document.BeginPage(
                    (float)SheetLayout.PageWidth * PointsPerMillimetre, (float)SheetLayout.PageHeight * PointsPerMillimetre);
                canvas.Scale(PointsPerMillimetre);
                draw(canvas);
                document.EndPage();
            }
        }
        catch
        {
            document.Abort();
            throw;
        }

        document.Close();
    }
}
