namespace AccessAudit.Imaging.Sheets.Printing;

/// <summary>How a text is set in its area.</summary>
/// <param name="Face">Regular or bold.</param>
/// <param name="Size">The size it has where it fits, in millimetres.</param>
/// <param name="Least">The size below which it is cut rather than shrunk.</param>
internal sealed record TextStyle(Face Face, double Size, double Least)
{
    public TextAlign Align { get; init; } = TextAlign.Left;

    public TextPlace Place { get; init; } = TextPlace.Middle;
}

internal enum TextAlign
{
    Left,
    Centre,
    Right,
}

internal enum TextPlace
{
    Top,
    Middle,
    Bottom,
}
