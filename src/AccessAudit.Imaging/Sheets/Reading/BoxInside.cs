namespace AccessAudit.Imaging.Sheets.Reading;

/// <summary>The inside of every box of a page as darkness: 0 is the paper beside it, 1 is black print.</summary>
/// <remarks>Only inside the outline, a hair's breadth off it: a stroke over the line itself cannot be told from the line.</remarks>
internal sealed class BoxInside
{
    /// <summary>Samples along a side: 4 of the 4.2 mm between the lines.</summary>
    public const int Side = 32;

    public const int Count = Side * Side;

    private readonly float[] darkness;

    public BoxInside(int boxes) => darkness = new float[boxes * Count];

    public Span<float> Of(int box) => darkness.AsSpan(box * Count, Count);

    /// <summary>Every box's darkness at one sample.</summary>
    public void At(int sample, ReadOnlySpan<int> boxes, Span<float> values)
    {
        for (var i = 0; i < boxes.Length; i++)
            values[i] = darkness[(boxes[i] * Count) + sample];
    }
}
