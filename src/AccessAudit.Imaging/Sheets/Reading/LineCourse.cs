using AccessAudit.Sheets;

namespace AccessAudit.Imaging.Sheets.Reading;

/// <summary>Whither a line leads that runs through a box: a fold, the ring of a cup, a slip of the pen.</summary>
/// <param name="Shorter">How far it is seen on the side where it is seen less, in millimetres from the box.</param>
/// <param name="Longer">The same of the other side.</param>
/// <param name="IsFold">Whether it goes straight from one edge of the paper to another.</param>
/// <param name="AsDark">How dark it is where it is seen longer, against the ink in the box.</param>
internal readonly record struct LineCourse(double Shorter, double Longer, bool IsFold, double AsDark)
{
    /// <summary>Of the standard deviation across it, in millimetres.</summary>
    private const double ThinnerThanMarks = 0.45;

    /// <summary>A mark was made for its box and ends near it; what is paler than the page's pen and goes on so far was not made by it.</summary>
    private const double LeastOnEachSide = 4;
    private const double LeastOnOne = 14;

    /// <summary>Ink that is so much darker than the line around it is not the line's.</summary>
    private const double LeastAsDark = 0.6;

    /// <summary>In radians, over half a page.</summary>
    private const double Straight = 0.35;

    /// <summary>Whether nobody drew it to mark this box.</summary>
    /// <param name="isPale">Whether it is paler than the page's pen.</param>
    /// <param name="isPassing">Whether something goes straight on on both sides: where that is print, the line is not seen there.</param>
    public bool IsNoMark(bool isPale, bool isPassing) => AsDark >= LeastAsDark
        && ((IsFold && Shorter >= LeastOnEachSide) || (isPale && Longer >= LeastOnOne && (isPassing || Shorter >= LeastOnEachSide)));

    /// <param name="page">The picture.</param>
    /// <param name="outline">Where the box lies.</param>
    /// <param name="shape">Of its ink.</param>
    /// <param name="ink">How much darker the ink is than its paper: 0 is not at all, 1 is black.</param>
    public static LineCourse Of(RegisteredPage page, Outline outline, MarkShape shape, double ink)
    {
        if (shape.Ink <= 0 || ink <= 0 || shape.Line.Thickness > ThinnerThanMarks)
            return default;
        var frame = outline.Frame;
        var leave = (SheetLayout.BoxSize / 2) / Math.Max(Math.Abs(shape.Line.Along.X), Math.Abs(shape.Line.Along.Y));
        var (on, back) = (Follow(1), Follow(-1));
        return new LineCourse(
            Math.Min(on.Seen, back.Seen), Math.Max(on.Seen, back.Seen),
            on.IsAtEdge && back.IsAtEdge && Math.Abs(on.Turn) < Straight && Math.Abs(back.Turn) < Straight,
            (on.Seen >= back.Seen ? on : back).Darkness / ink);

        LineWalk Follow(int way) => LineWalk.Of(
            page, frame.At(shape.Line.Middle + (shape.Line.Along * (way * leave))),
            ((frame.Right * shape.Line.Along.X) + (frame.Down * shape.Line.Along.Y)) * way, ink, outline.Offset.Y);
    }
}
