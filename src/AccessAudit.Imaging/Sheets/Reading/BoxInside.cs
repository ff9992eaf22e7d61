namespace AccessAudit.Imaging.Sheets.Reading;

/// <summary>The inside of every box of a page as darkness: 0 is the paper beside it, 1 is black print.</summary>
/// <remarks>
/// Only inside the outline, a third of a millimetre off it: a stroke over the line itself cannot be told from the line, and printers and
/// programs that draw a page draw the same line a dot thicker here than there.
/// </remarks>
internal sealed class BoxInside
{
    /// <summary>Samples along a side: 3.5 of the 4.2 mm between the lines.</summary>
    public const int Side = 28;

    public const int Count = Side * Side;

    private const double WhiteRank = 0.4;
    private const float MostCorrection = 0.06f;
    private const float MostPrint = 0.3f;
    private const int PatchSide = 54;
    private const int Edge = (PatchSide - Side) / 2;

    private readonly float[] darkness;
    private readonly float[] papers;

    private readonly RimCrossings[] crossings;

    private BoxInside(int boxes) => (darkness, papers, crossings) = (new float[boxes * Count], new float[boxes], new RimCrossings[boxes]);

    /// <summary>Grey of the paper at each box.</summary>
    public IReadOnlyList<float> Papers => papers;

    /// <summary>Where a stroke leaves each box or comes into it.</summary>
    public IReadOnlyList<RimCrossings> Crossings => crossings;

    public ReadOnlySpan<float> Of(int box) => darkness.AsSpan(box * Count, Count);

    /// <summary>Makes ink under a haze as dark as it is elsewhere.</summary>
    /// <param name="box">Which.</param>
    /// <param name="by">How many times; nothing is made paler.</param>
    public void Clear(int box, double by)
    {
        if (by <= 1)
            return;
        foreach (ref var one in darkness.AsSpan(box * Count, Count))
            one *= (float)by;
    }

    /// <summary>Takes away what is printed, so that what remains was made by hand.</summary>
    /// <remarks>
    /// Where a blurred outline is dark itself, a little more or less of it says nothing: nothing is taken to remain there. And as most of
    /// a box stays white, the greater part of it corrects what words and lines nearby did to the estimate of its paper.
    /// </remarks>
    public void Subtract(int box, ReadOnlySpan<float> print)
    {
        var change = darkness.AsSpan(box * Count, Count);
        for (var i = 0; i < change.Length; i++)
            change[i] = print[i] > MostPrint ? 0 : change[i] - print[i];
        Span<float> shuffled = stackalloc float[Count];
        change.CopyTo(shuffled);
        var white = Math.Clamp(Rank.Of(shuffled, (int)(WhiteRank * Count)), -MostCorrection, MostCorrection);
        foreach (ref var one in change)
            one -= white;
    }

    /// <summary>The darkness of some boxes at one sample.</summary>
    public void At(int sample, ReadOnlySpan<int> boxes, Span<float> values)
    {
        for (var i = 0; i < boxes.Length; i++)
            values[i] = darkness[(boxes[i] * Count) + sample];
    }

    public static BoxInside Of(RegisteredPage page, IReadOnlyList<PageBox> boxes, Outline[] outlines)
    {
        var inside = new BoxInside(boxes.Count);
        var levels = InkLevels.Of(page.Markers);
        var (greys, smooth, paper) = (NewPatch(), NewPatch(), NewPatch());
        for (var i = 0; i < outlines.Length; i++)
        {
            Patch.Sample(page.Gray, page.Map, outlines[i].Frame, PatchSide, greys);
            Smooth(greys, smooth);
            var light = PaperLight.Of(smooth, PatchSide);
            if (light.IsUneven(page.Smear))
                UnevenLight.Level(smooth, PatchSide, light, paper);
            else
                light.Level(PatchSide, paper);
            inside.papers[i] = light.Middle;
            Darken(smooth, paper, levels.RatioAt(boxes[i].Middle));
            inside.crossings[i] = RimCrossings.Of(smooth, PatchSide);
            for (var row = 0; row < Side; row++)
                smooth.AsSpan(((row + Edge) * PatchSide) + Edge, Side).CopyTo(inside.darkness.AsSpan((i * Count) + (row * Side)));
        }

        return inside;
    }

    private static float[] NewPatch() => new float[PatchSide * PatchSide];

    /// <summary>Each sample is the mean of itself and its neighbours: noise is finer than any stroke of a pen.</summary>
    private static void Smooth(ReadOnlySpan<float> greys, Span<float> smooth)
    {
        greys.CopyTo(smooth);
        for (var row = 1; row < PatchSide - 1; row++)
        {
            var above = greys.Slice((row - 1) * PatchSide, PatchSide);
            var here = greys.Slice(row * PatchSide, PatchSide);
            var below = greys.Slice((row + 1) * PatchSide, PatchSide);
            var to = smooth.Slice(row * PatchSide, PatchSide);
            for (var i = 1; i < PatchSide - 1; i++)
            {
                to[i] = (above[i - 1] + above[i] + above[i + 1] + here[i - 1] + here[i] + here[i + 1]
                    + below[i - 1] + below[i] + below[i + 1]) / 9;
            }
        }
    }

    /// <summary>From greys to darkness.</summary>
    private static void Darken(Span<float> greys, ReadOnlySpan<float> paper, float ratio)
    {
        for (var i = 0; i < greys.Length; i++)
            greys[i] = (paper[i] - greys[i]) / Math.Max(1, paper[i] * (1 - ratio));
    }
}
