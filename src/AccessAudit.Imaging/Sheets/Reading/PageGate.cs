using AccessAudit.Sheets;

namespace AccessAudit.Imaging.Sheets.Reading;

/// <summary>Refuses a page of which boxes could be read wrongly, and says why.</summary>
internal static class PageGate
{
    /// <summary>In pixels a millimetre: a box's line is then little more than one pixel wide.</summary>
    public const double LeastScale = 2.6;

    private const double MostSmear = 1.1;
    private const float DarkestPaper = 40;
    private const int MostHiddenRows = 2;

    /// <summary>An outline that shows less of itself than this, against the page's typical one, is hidden.</summary>
    public const double LeastOutline = 0.25;

    public static SheetProblem? Check(RegisteredPage page)
    {
        if (page.LeastScale < LeastScale)
            return new SheetProblem.TooSmall(page.Gray.Width, page.Gray.Height, Math.Round(page.LeastScale, 2));
        return page.Smear > MostSmear ? new SheetProblem.Blurred(Math.Round(page.Smear, 2)) : null;
    }

    public static SheetProblem? Check(MeasuredPage measured)
    {
        var paper = measured.Papers.Order().ElementAt(measured.Papers.Count / 2);
        if (paper < DarkestPaper)
            return new SheetProblem.TooDark(Math.Round(paper));
        var hidden = measured.Boxes.Where(b => b.OutlineSeen < LeastOutline && b.Box.Row is not null)
            .Select(b => b.Box.Row!.Number).Distinct().ToList();
        return hidden.Count > MostHiddenRows ? new SheetProblem.Glare(hidden.Min(), hidden.Max()) : null;
    }
}
