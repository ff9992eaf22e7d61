namespace AccessAudit.Imaging.Sheets.Reading;

/// <summary>What was measured in one box, without any opinion of what it means.</summary>
/// <param name="Box">Which one.</param>
/// <param name="Ink">Share of its inside that differs from what is printed there, 0 to 1.</param>
/// <param name="OutlineSeen">Contrast of its outline against the page's typical one: near 1, or near 0 where it is hidden.</param>
internal sealed record MeasuredBox(PageBox Box, double Ink, double OutlineSeen);

/// <summary>Step 4: measures the ink in every box of a page.</summary>
internal static class InkMeter
{
    private const int PatchSide = 54;

    /// <summary>Below this share of black print's darkness a change is noise, a shadow's edge or paper.</summary>
    private const float LeastChange = 0.10f;
    private const float MostChange = 0.40f;
    private const float PartOfCore = 0.40f;

    /// <summary>A stroke's core: its darkest samples, as many as a short thin stroke has.</summary>
    private const int CoreSamples = 24;

    private static readonly Point[] Places = [new(130, 80), new(180, 80), new(130, 165), new(180, 165), new(130, 250), new(180, 250)];

    public static MeasuredPage Measure(RegisteredPage page)
    {
        var boxes = PageBox.Of(page.Sighting.Page);
        var outlines = OutlineAlignment.Of(page.Gray, page.Map, boxes);
        var (inside, papers) = Darkness(page, boxes, outlines);
        var expected = Places.Select(p => ExpectedPrint.Near(inside, boxes, p, page.Smear)).ToArray();
        var typical = outlines.Select((o, i) => Contrast(o, papers[i])).Order().ElementAt(outlines.Length / 2);

        var measured = new MeasuredBox[boxes.Count];
        for (var i = 0; i < measured.Length; i++)
        {
            var print = expected[Enumerable.Range(0, Places.Length).MinBy(p => (Places[p] - boxes[i].Middle).Length)];
            measured[i] = new MeasuredBox(
                boxes[i], Changed(inside.Of(i), print), Contrast(outlines[i], papers[i]) / Math.Max(1e-6, typical));
        }

        return new MeasuredPage(page, measured, outlines, papers);
    }

    private static double Contrast(Outline outline, float paper) => outline.Strength / Math.Max(1, paper);

    private static (BoxInside Inside, float[] Papers) Darkness(RegisteredPage page, IReadOnlyList<PageBox> boxes, Outline[] outlines)
    {
        var inside = new BoxInside(boxes.Count);
        var papers = new float[boxes.Count];
        var levels = InkLevels.Of(page.Markers);
        var patch = new float[PatchSide * PatchSide];
        for (var i = 0; i < papers.Length; i++)
        {
            Patch.Sample(page.Gray, page.Map, boxes[i].Middle + outlines[i].Offset, PatchSide, patch);
            var light = PaperLight.Of(patch, PatchSide);
            papers[i] = light.Middle;
            Fill(inside.Of(i), patch, light, levels.RatioAt(boxes[i].Middle));
        }

        return (inside, papers);
    }

    /// <summary>Each sample is the mean of itself and its neighbours: noise is finer than any stroke of a pen.</summary>
    private static void Fill(Span<float> darkness, ReadOnlySpan<float> patch, PaperLight light, float ratio)
    {
        const int edge = (PatchSide - BoxInside.Side) / 2;
        const float middle = (BoxInside.Side - 1) / 2f;
        for (var row = 0; row < BoxInside.Side; row++)
        {
            var above = patch.Slice(((row + edge - 1) * PatchSide) + edge - 1, BoxInside.Side + 2);
            var here = patch.Slice(((row + edge) * PatchSide) + edge - 1, BoxInside.Side + 2);
            var below = patch.Slice(((row + edge + 1) * PatchSide) + edge - 1, BoxInside.Side + 2);
            var to = darkness.Slice(row * BoxInside.Side, BoxInside.Side);
            var paperLeft = light.Middle + (light.Down * (row - middle)) - (light.Across * middle);
            for (var column = 0; column < to.Length; column++)
            {
                var sum = above[column] + above[column + 1] + above[column + 2] + here[column] + here[column + 1] + here[column + 2]
                    + below[column] + below[column + 1] + below[column + 2];
                var paper = paperLeft + (light.Across * column);
                to[column] = (paper - (sum / 9)) / Math.Max(1, paper * (1 - ratio));
            }
        }
    }

    /// <summary>The share of samples that are clearly darker than the print.</summary>
    /// <remarks>
    /// A stroke's edge is where it falls to a part of its own darkness, as the eye takes it: so a thin or faint stroke is not lost, and
    /// a blurred cross is not as large as a box filled to take it back.
    /// </remarks>
    private static double Changed(ReadOnlySpan<float> darkness, ReadOnlySpan<float> print)
    {
        Span<float> change = stackalloc float[BoxInside.Count];
        Span<float> sorted = stackalloc float[BoxInside.Count];
        for (var i = 0; i < change.Length; i++)
            sorted[i] = change[i] = darkness[i] - print[i];
        sorted.Sort();
        var level = Math.Clamp(sorted[^CoreSamples] * PartOfCore, LeastChange, MostChange);
        var changed = 0;
        foreach (var one in change)
        {
            if (one > level)
                changed++;
        }

        return (double)changed / change.Length;
    }
}
