namespace AccessAudit.Imaging.Sheets.Reading;

/// <summary>Where a small piece of the page lies on the map: bent paper is shorter and turned a little, seen from above.</summary>
/// <param name="Middle">In millimetres of the map.</param>
/// <param name="Right">One millimetre to the right on the paper.</param>
/// <param name="Down">One millimetre down on the paper.</param>
internal readonly record struct PatchFrame(Point Middle, Point Right, Point Down)
{
    /// <param name="middle">A place on the paper.</param>
    /// <param name="bend">How the paper lies around it.</param>
    public static PatchFrame Of(Point middle, OffsetPlane bend) =>
        new(middle + bend.At(middle), new Point(1, 0) + bend.Across, new Point(0, 1) + bend.Down);

    /// <summary>A place of the paper, in millimetres from the middle.</summary>
    public Point At(Point place) => Middle + (Right * place.X) + (Down * place.Y);

    /// <summary>The same piece, its middle moved on the paper.</summary>
    public PatchFrame Moved(Point by) => this with { Middle = At(by) };
}
