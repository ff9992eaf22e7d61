using AccessAudit.Sheets;

namespace AccessAudit.Imaging.Sheets.Reading;

/// <summary>Follows the paper from the corner markers, where the map is sure, from box to box over the whole page.</summary>
/// <remarks>
/// Always the box nearest to what is already known comes next, sought where the known ones lead; so a page that bows by several
/// millimetres is followed in small steps. Boxes that are not seen are tried once more when everything around them is known.
/// </remarks>
internal sealed class OutlineTrack
{
    private const int Guides = 8;
    private const double LeastClarity = 0.04;

    /// <summary>Less clear than this, against the boxes it was reached from, and it may be anything.</summary>
    private const double AsClearAsItsGuides = 0.55;
    private const double AsClearAsAny = 0.3;

    /// <summary>How far the paper may have jumped from one box to the next, in millimetres.</summary>
    private const double Jump = 1.1;

    private static readonly Point[] Jumps = [new(0, Jump), new(0, -Jump), new(Jump, 0), new(-Jump, 0)];

    private readonly RegisteredPage page;
    private readonly IReadOnlyList<PageBox> boxes;
    private readonly OutlineFit fit;
    private readonly float[] patch = new float[OutlineFit.Side * OutlineFit.Side];
    private readonly List<Anchor> anchors = [];
    private readonly List<double> clarities = [];
    private readonly Outline[] seen;
    private readonly double[] away;

    private OutlineTrack(RegisteredPage page, IReadOnlyList<PageBox> boxes)
    {
        (this.page, this.boxes, fit) = (page, boxes, new OutlineFit(page.Smear));
        (seen, away) = (new Outline[boxes.Count], new double[boxes.Count]);
        Array.Fill(away, double.MaxValue);
        foreach (var marker in page.Markers)
            Know(new Anchor(Point.CentreOf(SheetLayout.Markers[marker.Id].Area), default), 0);
        if (page.Markers.Count < SheetLayout.Markers.Count)
            Know(new Anchor(Point.CentreOf(SheetLayout.Tag), default), 0);
    }

    public static Outline[] Of(RegisteredPage page, IReadOnlyList<PageBox> boxes)
    {
        var track = new OutlineTrack(page, boxes);
        var open = Enumerable.Range(0, boxes.Count).ToList();
        open = track.Follow(open, jumps: false);
        track.Follow(open, jumps: true);
        return track.seen;
    }

    /// <returns>The boxes that could not be seen.</returns>
    private List<int> Follow(List<int> open, bool jumps)
    {
        var unseen = new List<int>();
        Span<Anchor> guides = stackalloc Anchor[Guides];
        while (open.Count > 0)
        {
            var next = open.MinBy(i => away[i]);
            open.Remove(next);
            var clear = LeastClear(Nearest(boxes[next].Middle, guides, out var typical), typical);
            var expected = PatchFrame.Of(boxes[next].Middle, OffsetPlane.Through(guides[..Math.Min(Guides, anchors.Count)], boxes[next].Middle));
            seen[next] = Look(next, expected);
            for (var i = 0; jumps && i < Jumps.Length && seen[next].Clarity < clear; i++)
            {
                if (Look(next, expected.Moved(Jumps[i])) is var other && other.Clarity > Math.Max(clear, seen[next].Clarity))
                    seen[next] = other;
            }

            if (seen[next].Clarity < clear)
            {
                unseen.Add(next);
                continue;
            }

            seen[next] = seen[next] with { IsClear = true };
            Know(new Anchor(boxes[next].Middle, seen[next].Offset), seen[next].Clarity);
        }

        return unseen;
    }

    private double LeastClear(bool hasGuides, double typical)
    {
        if (!hasGuides)
            return LeastClarity;
        return Math.Max(AsClearAsItsGuides * typical, AsClearAsAny * clarities.Where(c => c > 0).Average());
    }

    private Outline Look(int box, PatchFrame expected)
    {
        Patch.Sample(page.Gray, page.Map, expected, OutlineFit.Side, patch);
        return fit.Find(patch, expected, boxes[box].Middle);
    }

    /// <summary>The known places nearest to one, and how clear the boxes among them are.</summary>
    private bool Nearest(Point place, Span<Anchor> guides, out double typical)
    {
        Span<double> distances = stackalloc double[Guides];
        Span<double> clear = stackalloc double[Guides];
        var count = 0;
        for (var i = 0; i < anchors.Count; i++)
        {
            var distance = (anchors[i].At - place).Length;
            if (count == Guides && distance >= distances[count - 1])
                continue;
            var at = count < Guides ? count++ : count - 1;
            for (; at > 0 && distances[at - 1] > distance; at--)
                (distances[at], guides[at], clear[at]) = (distances[at - 1], guides[at - 1], clear[at - 1]);
            (distances[at], guides[at], clear[at]) = (distance, anchors[i], clarities[i]);
        }

        var (sum, boxes) = (0.0, 0);
        foreach (var one in clear[..count])
            (sum, boxes) = (sum + one, boxes + (one > 0 ? 1 : 0));
        typical = boxes == 0 ? 0 : sum / boxes;
        return boxes > 0;
    }

    /// <param name="anchor">A place that is known from now on.</param>
    /// <param name="clarity">Of a box; 0 of anything else.</param>
    private void Know(Anchor anchor, double clarity)
    {
        anchors.Add(anchor);
        clarities.Add(clarity);
        for (var i = 0; i < away.Length; i++)
            away[i] = Math.Min(away[i], (boxes[i].Middle - anchor.At).Length);
    }
}
