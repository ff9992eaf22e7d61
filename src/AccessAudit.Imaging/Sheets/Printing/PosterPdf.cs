namespace AccessAudit.Imaging.Sheets.Printing;

/// <summary>Door posters as one PDF, a page a station.</summary>
public static class PosterPdf
{
    /// <param name="output">Written from where it stands, left open.</param>
    /// <param name="prints">Drawn one at a time; none is kept.</param>
    /// <exception cref="ArgumentException">There is no poster.</exception>
    public static void Write(Stream output, IEnumerable<PosterPrint> prints) =>
        PagePdf.Write(output, prints, _ => PosterTexts.InAll("poster"), print => [canvas => PosterPainter.Draw(canvas, print)]);
}
