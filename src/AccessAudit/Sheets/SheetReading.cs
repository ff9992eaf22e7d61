using AccessAudit.Checklists;
using AccessAudit.Stations;

namespace AccessAudit.Sheets;

/// <summary>What a photograph of one page shows, before anyone decides what it means.</summary>
public sealed record SheetReading
{
    public required StationId Station { get; init; }

    public required ChecklistId Checklist { get; init; }

    public required Language Language { get; init; }

    public required int Page { get; init; }

    /// <summary>Pages of different prints are never joined.</summary>
    public required byte PrintRun { get; init; }

    /// <summary>Every box of the page in the order of its layout.</summary>
    public required IReadOnlyList<BoxReading> Boxes { get; init; }

    /// <summary>Every frame for a number by hand, in the order of the page.</summary>
    public IReadOnlyList<NumberReading> Numbers { get; init; } = [];
}

/// <param name="Criterion">The row.</param>
/// <param name="Option">The box in the row.</param>
/// <param name="Ink">Share of the box's pixels that differ from what is printed there, 0 to 1.</param>
/// <param name="State">What the thresholds say of it.</param>
public sealed record BoxReading(string Criterion, string Option, double Ink, MarkState State);

/// <summary>What lies in the frame for a number by hand; which number it is, a person reads.</summary>
/// <param name="Criterion">The row.</param>
/// <param name="Ink">What was written, in square millimetres of pen strokes; a thin 1 has about one.</param>
public sealed record NumberReading(string Criterion, double Ink)
{
    private const double LeastInk = 0.6;

    public bool IsWritten => Ink >= LeastInk;
}
