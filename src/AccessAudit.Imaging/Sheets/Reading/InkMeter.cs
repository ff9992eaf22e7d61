namespace AccessAudit.Imaging.Sheets.Reading;

/// <summary>What was measured in one box, without any opinion of what it means.</summary>
/// <param name="Box">Which one.</param>
/// <param name="Ink">Share of its inside that differs from what is printed there, 0 to 1.</param>
/// <param name="IsHidden">Whether its outline cannot be seen, so that nothing is known of it, least of all that it is empty.</param>
/// <param name="Doubts">Why its ink may be no mark of its own.</param>
internal sealed record MeasuredBox(PageBox Box, double Ink, bool IsHidden, MarkDoubts Doubts);

/// <summary>Step 4: measures the ink in every box of a page.</summary>
internal static class InkMeter
{
    /// <summary>A mark has at least this part of its ink in the middle of its box.</summary>
    private const double LeastCentral = 0.1;

    /// <summary>A page is filled with one pen: what is so much paler than its other marks may be a stain.</summary>
    private const double LikeThePen = 0.5;

    /// <summary>Beside a line that was not drawn as a mark there may be so much ink at most, or a person looks.</summary>
    private const double NoInkBeside = 0.04;

    /// <summary>From so much ink, in so many boxes, the page's pen is known.</summary>
    private const double SurelyAMark = 0.1;
    private const int MarksThatShowThePen = 5;

    /// <summary>An outline that shows less of itself than this, against the page's clear ones, is hidden.</summary>
    private const double LeastOutline = 0.15;

    /// <summary>Glare lies over print and pen alike: where an outline is so much paler than the clear ones, so is the ink beside it.</summary>
    private const double Hazy = 0.7;
    private const double MostHaze = 4;

    /// <summary>A box is empty only if each of its sides can be seen: glare often takes one end of it first.</summary>
    private const double LeastSide = 0.35;

    /// <summary>In a picture smeared so widely (in millimetres) a mark of so much ink runs into the outline and hides it.</summary>
    private const double BlursInkAndOutline = 0.45;
    private const double CoversAnOutline = 0.15;

    /// <summary>A thick pen that fills a box takes its outline too; the paper around stays as bright as elsewhere, unlike under a thumb.</summary>
    private const double FillsABox = 0.8;
    private const double LikeItsNeighbours = 0.85;

    /// <summary>Where the expected print is taken: blur may differ from one part of the page to the other.</summary>
    private static readonly Point[] Places = [new(130, 80), new(180, 80), new(130, 165), new(180, 165), new(130, 250), new(180, 250)];

    public static MeasuredPage Measure(RegisteredPage page)
    {
        var boxes = PageBox.Of(page.Sighting.Page);
        var outlines = OutlineAlignment.Of(page, boxes);
        var inside = BoxInside.Of(page, boxes, outlines);
        var contrasts = Contrasts(page, boxes, outlines, inside.Papers);
        var clear = contrasts.Order().ElementAt(boxes.Count * 3 / 4);
        for (var i = 0; i < boxes.Count; i++)
            inside.Clear(i, Math.Min(MostHaze, Hazy * clear / Math.Max(1e-3, contrasts[i])));
        var prints = Places.Select(p => ExpectedPrint.Near(inside, boxes, p, page.Smear)).ToArray();
        for (var i = 0; i < boxes.Count; i++)
            inside.Subtract(i, prints[PlaceOf(boxes[i])]);
        float[] cores = [.. boxes.Select((_, i) => MarkShape.CoreOf(inside.Of(i)))];
        var least = LeastChange(boxes, cores);
        MarkShape[] shapes = [.. boxes.Select((_, i) => MarkShape.Of(inside.Of(i), cores[i], least))];

        var pen = PenOf(cores, shapes);
        var clearSide = outlines.Select(o => o.WeakestSide / o.Strength).Order().ElementAt(boxes.Count / 2) * clear;
        bool IsHidden(int i) => contrasts[i] < clear * LeastOutline
            ? !IsOverdrawn(i)
            : shapes[i].Ink < CoversAnOutline && Math.Max(1, Hazy * clear / contrasts[i]) * contrasts[i] * outlines[i].WeakestSide / outlines[i].Strength < clearSide * LeastSide;
        var levels = InkLevels.Of(page.Markers);
        bool IsPassing(int i) => PassingLine.Is(
            page, outlines[i].Frame, shapes[i], inside.Papers[i], cores[i] * inside.Papers[i] * (1 - levels.RatioAt(boxes[i].Middle)));
        bool IsPale(int i) => cores[i] < pen * LikeThePen;
        bool IsNoMark(int i) => shapes[i].Ink > 0 && (IsPale(i) || IsPassing(i))
            && LineCourse.Of(page, outlines[i], shapes[i], cores[i] * (1 - levels.RatioAt(boxes[i].Middle))).IsNoMark(IsPale(i), IsPassing(i));
        bool IsOverdrawn(int i) =>
            (page.Smear > BlursInkAndOutline && shapes[i].Ink > CoversAnOutline)
            || (shapes[i].Ink > FillsABox && inside.Papers[i] > LikeItsNeighbours * PaperAround(boxes, inside.Papers, i));

        MarkDoubts DoubtsOf(int i) =>
            (shapes[i].Central < LeastCentral ? MarkDoubts.OffCentre : MarkDoubts.None)
            | (IsPale(i) ? MarkDoubts.Pale : MarkDoubts.None)
            | (IsPassing(i) ? MarkDoubts.PassingLine : MarkDoubts.None)
            | (StrayStrokes.MayBe(boxes, shapes, inside.Crossings, i) ? MarkDoubts.Stray : MarkDoubts.None);

        // A line that nobody drew as a mark is print as far as the box is concerned; only what lies beside it counts.
        MeasuredBox Box(int i) =>
            IsNoMark(i) && shapes[i].InkBeside(inside.Of(i), least) is var beside and < NoInkBeside
                ? new MeasuredBox(boxes[i], beside, IsHidden(i), MarkDoubts.PassingLine)
                : new MeasuredBox(boxes[i], shapes[i].Ink, IsHidden(i), DoubtsOf(i));

        return new MeasuredPage(page, [.. Enumerable.Range(0, boxes.Count).Select(Box)], outlines, clear, inside.Papers);
    }

    /// <summary>How dark the strokes of the page's marks are; 0 where there are too few to tell.</summary>
    private static double PenOf(float[] cores, MarkShape[] shapes)
    {
        float[] marks = [.. cores.Where((_, i) => shapes[i].Ink > SurelyAMark).Order()];
        return marks.Length < MarksThatShowThePen ? 0 : marks[marks.Length / 2];
    }

    private static double PaperAround(IReadOnlyList<PageBox> boxes, IReadOnlyList<float> papers, int box) =>
        PageBox.Nearest(boxes, boxes[box].Middle, 9).Select(i => papers[i]).Order().ElementAt(4);

    private static double[] Contrasts(RegisteredPage page, IReadOnlyList<PageBox> boxes, Outline[] outlines, IReadOnlyList<float> papers)
    {
        var levels = InkLevels.Of(page.Markers);
        return [.. outlines.Select((o, i) => o.Strength / Math.Max(1.0, papers[i] * (1 - levels.RatioAt(boxes[i].Middle))))];
    }

    /// <summary>
    /// A tenth of black print's darkness; more where noise alone makes the emptier boxes of the page darker than that. On a page where
    /// most are marked only the calibration boxes are empty.
    /// </summary>
    private static float LeastChange(IReadOnlyList<PageBox> boxes, float[] cores)
    {
        float[] printedEmpty = [.. cores.Where((_, i) => boxes[i].Row is null).Order()];
        var grain = Math.Min(cores.Order().ElementAt(cores.Length / 4), printedEmpty[printedEmpty.Length / 2]);
        return Math.Clamp(1.5f * grain, 0.10f, 0.30f);
    }

    private static int PlaceOf(PageBox box) => Enumerable.Range(0, Places.Length).MinBy(i => (Places[i] - box.Middle).Length);
}
