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
    /// <param name="prints">Taken one at a time; none is kept.</param>
    /// <param name="title">What a viewer shows as the document's name; asked of the first print.</param>
    /// <param name="pages">Each draws one page in millimetres.</param>
    /// <exception cref="ArgumentException">There is nothing to print.</exception>
    public static void Write<T>(Stream output, IEnumerable<T> prints, Func<T, string> title, Func<T, IEnumerable<Action<SKCanvas>>> pages)
    {
        using var each = prints.GetEnumerator();
        if (!each.MoveNext())
            throw new ArgumentException("There is nothing to print.", nameof(prints));

        using var document = SKDocument.CreatePdf(output, Metadata(title(each.Current)));
        try
        {
            do
            {
                foreach (var draw in pages(each.Current))
                    WritePage(document, draw);
            }
            while (each.MoveNext());
        }
        catch
        {
            document.Abort();
            throw;
        }

        document.Close();
    }

    private static void WritePage(SKDocument document, Action<SKCanvas> draw)
    {
        var canvas = document.BeginPage(
            (float)SheetLayout.PageWidth * PointsPerMillimetre, (float)SheetLayout.PageHeight * PointsPerMillimetre);
        canvas.Scale(PointsPerMillimetre);
        draw(canvas);
        document.EndPage();
    }

    private static SKDocumentPdfMetadata Metadata(string title) => new()
    {
        Title = title,
        Creator = "AccessAudit",
        Producer = "AccessAudit",
        Creation = FixedDate,
        Modified = FixedDate,
        RasterDpi = SKDocumentPdfMetadata.DefaultRasterDpi,
        EncodingQuality = SKDocumentPdfMetadata.DefaultEncodingQuality,
    };
}
