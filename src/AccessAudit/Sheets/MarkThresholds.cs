namespace AccessAudit.Sheets;

/// <summary>Decides what ink in a box means. Measuring the ink is the reader's work; judging it is ours.</summary>
/// <remarks>
/// Between the first two limits lies a band that a person must look at, and between the last two another: a box so full may be filled to
/// take it back, or ticked over and over with a thick pen. We would rather ask than guess.
/// </remarks>
/// <param name="Empty">Below this share of changed pixels a box is empty.</param>
/// <param name="Marked">Above this share it is marked.</param>
/// <param name="Overfull">Above this share it is more than a mark.</param>
/// <param name="Cancelled">Above this share it was filled to take it back, by the rule printed on the sheet.</param>
public sealed record MarkThresholds(double Empty, double Marked, double Overfull, double Cancelled)
{
    public static MarkThresholds Default { get; } = new(0.05, 0.10, 0.75, 0.95);

    /// <param name="ink">Share of the box's pixels that differ from what is printed there, 0 to 1.</param>
    public MarkState Judge(double ink) =>
        ink > Cancelled ? MarkState.Cancelled
        : ink > Overfull ? MarkState.Unclear
        : ink > Marked ? MarkState.Marked
        : ink < Empty ? MarkState.Empty
        : MarkState.Unclear;
}

public enum MarkState
{
    Empty,
    Marked,
    Unclear,
    Cancelled,
}
