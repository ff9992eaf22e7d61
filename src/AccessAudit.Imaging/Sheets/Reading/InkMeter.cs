namespace AccessAudit.Imaging.Sheets.Reading;

/// <summary>What was measured in one box, without any opinion of what it means.</summary>
/// <param name="Box">Which one.</param>
/// <param name="Ink">Share of its inside that differs from what is printed there, 0 to 1.</param>
/// <param name="OutlineSeen">Contrast of its outline against the page's typical one: near 1, or near 0 where it is hidden.</param>
/// <param name="IsDoubtful">Whether its ink may be the tail of a neighbour's mark, or its own outline in the wrong place.</param>
internal sealed record MeasuredBox(PageBox Box, double Ink, double OutlineSeen, bool IsDoubtful);

/// <summary>Step 4: measures the ink in every box of a page.</summary>
internal static class InkMeter
{
    /// <summary>A mark has at least this part of its ink in the middle of its box.</summary>
    private const double LeastCentral = 0.05;

    /// <summary>Where the expected print is taken: blur may differ from one part of the page to the other.</summary>
    private static readonly Point[] Places = [new(130, 80), new(180, 80), new(130, 165), new(180, 165), new(130, 250), new(180, 250)];

    public static MeasuredPage Measure(RegisteredPage page)
    {
        var boxes = PageBox.Of(page.Sighting.Page);
        var outlines = OutlineAlignment.Of(page.Gray, page.Map, boxes);
        var inside = BoxInside.Of(page, boxes, outlines);
        var prints = Places.Select(p => ExpectedPrint.Near(inside, boxes, p, page.Smear)).ToArray();
        for (var i = 0; i < boxes.Count; i++)
            inside.Subtract(i, prints[PlaceOf(boxes[i])]);
        float[] cores = [.. boxes.Select((_, i) => MarkShape.CoreOf(inside.Of(i)))];
        var least = LeastChange(cores);
        MarkShape[] shapes = [.. boxes.Select((_, i) => MarkShape.Of(inside.Of(i), cores[i], least))];

        float Contrast(int i) => outlines[i].Strength / Math.Max(1, inside.Papers[i]);
        var typical = Math.Max(1e-6f, Enumerable.Range(0, boxes.Count).Select(Contrast).Order().ElementAt(boxes.Count / 2));
        return new MeasuredPage(
            page,
            [.. boxes.Select((box, i) => new MeasuredBox(
                box, shapes[i].Ink, Contrast(i) / typical,
                shapes[i].Central < LeastCentral || StrayStrokes.MayBe(boxes, shapes, i)))],
            outlines, inside.Papers);
    }

    /// <summary>A tenth of black print's darkness; more where noise alone makes the emptier boxes of the page darker than that.</summary>
    private static float LeastChange(float[] cores) => Math.Clamp(1.5f * cores.Order().ElementAt(cores.Length / 4), 0.10f, 0.16f);

    private static int PlaceOf(PageBox box) => Enumerable.Range(0, Places.Length).MinBy(i => (Places[i] - box.Middle).Length);
}
