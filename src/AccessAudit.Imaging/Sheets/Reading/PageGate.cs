using AccessAudit.Sheets;

namespace AccessAudit.Imaging.Sheets.Reading;

/// <summary>Refuses a page of which boxes could be read wrongly, and says why.</summary>
internal static class PageGate
{
    /// <summary>In pixels a millimetre: a box's line is then little more than one pixel wide.</summary>
    public const double LeastScale = 2.2;

    private const double MostSmear = 0.92;

    /// <summary>Where the picture is smeared one way only, strokes across it stay; further, a cross fills its box and looks like one taken back.</summary>
    private const double MostMotion = 1.0;
    private const double ClearlySmeared = 0.6;
    private const double LeastContrast = 0.07;
    private const float DarkestPaper = 24;
    private const int MostHiddenRows = 2;
    private const double BentBy = 0.6;

    /// <summary>Paper never bends so much from one box to the next: there the search has slipped to another row.</summary>
    private const double Torn = 0.8;
    private const double TornPerMillimetre = 0.3;
    private const double Beside = 14;
    private const float White = 250;

    public static SheetProblem? Check(RegisteredPage page)
    {
        if (page.LeastScale < LeastScale)
            return new SheetProblem.TooSmall(page.Gray.Width, page.Gray.Height, Math.Round(page.LeastScale, 2));
        return page.Smear > (page.LeastSmear < ClearlySmeared ? MostMotion : MostSmear) ? Blurred(page) : null;
    }

    public static SheetProblem? Check(MeasuredPage measured)
    {
        var paper = measured.Papers.Order().ElementAt(measured.Papers.Count / 2);
        if (paper < DarkestPaper)
            return new SheetProblem.TooDark(Math.Round(paper));
        if (measured.Contrast < Math.Max(LeastContrast, 0.4 * ContrastAt(measured.Page.Smear)))
            return measured.Page.Smear > ClearlySmeared ? Blurred(measured.Page) : NotFlat(measured);

        if (IsTorn(measured))
            return NotFlat(measured);
        var hidden = Enumerable.Range(0, measured.Boxes.Count)
            .Where(i => measured.Boxes[i].Box.Row is not null && measured.Boxes[i].IsHidden).ToList();
        var rows = hidden.Select(i => measured.Boxes[i].Box.Row!.Number).Distinct().ToList();
        if (rows.Count <= MostHiddenRows)
            return null;
        if (measured.Outlines.Where((_, i) => !measured.Boxes[i].IsHidden).Max(o => o.Offset.Length) > BentBy)
            return NotFlat(measured);
        var bright = hidden.Count(i => measured.Papers[i] > Math.Min(White, paper));
        return bright * 2 > hidden.Count ? new SheetProblem.Glare(rows.Min(), rows.Max()) : new SheetProblem.Covered(rows.Min(), rows.Max());
    }

    /// <summary>A page of which a person would have to look at every third row is better photographed again.</summary>
    public static SheetProblem? Check(MeasuredPage measured, IReadOnlyList<MarkState> states)
    {
        var asked = measured.Boxes.Where((b, i) => b.Box.Row is not null && states[i] == MarkState.Unclear).Select(b => b.Box.Row).Distinct().Count();
        return measured.Page.Smear > ClearlySmeared && asked * 3 > measured.Page.Sighting.Page.Rows.Count ? Blurred(measured.Page) : null;
    }

    private static bool IsTorn(MeasuredPage measured)
    {
        int[] seen = [.. Enumerable.Range(0, measured.Boxes.Count).Where(i => measured.Outlines[i].IsClear && !measured.Boxes[i].IsHidden)];
        return seen.Any(i => seen.Any(j => j < i && AreTorn(measured, i, j)));
    }

    private static bool AreTorn(MeasuredPage measured, int one, int other)
    {
        var away = (measured.Boxes[one].Box.Middle - measured.Boxes[other].Box.Middle).Length;
        return away < Beside && (measured.Outlines[one].Offset - measured.Outlines[other].Offset).Length > Torn + (TornPerMillimetre * away);
    }

    /// <summary>How dark a line of 0.4 mm comes out, against black, as the edges of a picture are smeared: measured on simulated photographs.</summary>
    private static double ContrastAt(double smear) => 1.05 - (1.1 * smear);

    private static SheetProblem.Blurred Blurred(RegisteredPage page) => new(Math.Round(page.Smear, 2));

    /// <summary>The outlines are not where a page as flat as its corners would have them.</summary>
    private static SheetProblem.NotFlat NotFlat(MeasuredPage measured) =>
        new(Math.Round(measured.Outlines.Max(o => o.Offset.Length), 2));
}
