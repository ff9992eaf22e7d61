using AccessAudit.Checklists;

namespace AccessAudit.Sheets;

/// <summary>Where everything stands on a station's sheet. The printer and the reader ask it, and nothing else.</summary>
/// <remarks>
/// It depends on the checklist alone, not on the language: rows are as high as the longest translation needs, so the same box is at
/// the same place in Kazakh, Russian and English.
/// </remarks>
/// <param name="Checklist">What is asked.</param>
/// <param name="Pages">From page 1; every page has the same markers, tag and calibration boxes.</param>
public sealed record SheetLayout(Checklist Checklist, IReadOnlyList<SheetPage> Pages)
{
    /// <summary>A4, in millimetres.</summary>
    public const double PageWidth = 210;

    /// <summary>A4, in millimetres.</summary>
    public const double PageHeight = 297;

    /// <summary>Side of a box over its outline, in millimetres.</summary>
    public const double BoxSize = 5.0;

    /// <summary>Width of a box's outline, inside its side, in millimetres.</summary>
    public const double BoxLine = 0.4;

    /// <summary>Side of the tag's symbol without its quiet zone, in millimetres.</summary>
    public const double TagSize = 36;

    private const double MarkerSize = 11;
    private const double Edge = 6;

    public static IReadOnlyList<CornerMarker> Markers { get; } =
    [
        new(0, Area.Square(Edge, Edge, MarkerSize)),
        new(1, Area.Square(PageWidth - Edge - MarkerSize, Edge, MarkerSize)),
        new(2, Area.Square(PageWidth - Edge - MarkerSize, PageHeight - Edge - MarkerSize, MarkerSize)),
        new(3, Area.Square(Edge, PageHeight - Edge - MarkerSize, MarkerSize)),
    ];

    /// <summary>The tag: left of the upper right marker, both quiet zones kept.</summary>
    public static Area Tag { get; } = Area.Square(149.5, Edge, TagSize);

    /// <summary>The tag's text form, beside the tag and below the marker.</summary>
    public static Area TagText { get; } = new(190.5, 21, 13.5, 21);

    /// <summary>Title block: station, checklist, page, language, date and auditor lines, printed rule.</summary>
    public static Area Header { get; } = new(20.5, Edge, 124, 41);

    /// <summary>What stands at the foot beside the calibration boxes.</summary>
    public static Area Footer { get; } = new(22, 280, 70, 11);

    /// <summary>Boxes whose ink is known: they show what this photograph makes of an empty and of a full box.</summary>
    public static IReadOnlyList<CalibrationBox> Calibration { get; } =
        [.. Enumerable.Range(0, 8).Select(i => new CalibrationBox(i % 2 == 1, Area.Square(100 + (11 * i), 283, BoxSize)))];

    /// <exception cref="ArgumentException">The checklist needs more pages than a tag can number, or a row more than a page.</exception>
    public static SheetLayout Of(Checklist checklist) => Fit(checklist) switch
    {
        Parsed<SheetLayout>.Good good => good.Value,
        Parsed<SheetLayout>.Bad bad => throw new ArgumentException($"{checklist.Id}: {string.Join("; ", bad.Faults)}", nameof(checklist)),
        _ => throw new InvalidOperationException("a layout is good or bad"),
    };

    /// <summary>The layout, or why the checklist does not fit on paper.</summary>
    public static Parsed<SheetLayout> Fit(Checklist checklist)
    {
        var faults = new List<Fault>();
        var pages = SheetFlow.Pages(checklist, faults);
        return Parsed<SheetLayout>.From(faults, () => new SheetLayout(checklist, pages));
    }

    public SheetPage Page(int number) => Pages[number - 1];
}

/// <param name="Number">From 1.</param>
/// <param name="Headings">The stages that begin or go on here.</param>
/// <param name="Rows">One a criterion, from the top.</param>
public sealed record SheetPage(int Number, IReadOnlyList<SheetHeading> Headings, IReadOnlyList<SheetRow> Rows);

/// <param name="Stage">The stage whose rows follow.</param>
/// <param name="Area">Where its name is printed.</param>
public sealed record SheetHeading(string Stage, Area Area);

/// <param name="Number">The criterion's number on the sheet, from 1 through all pages.</param>
/// <param name="Criterion">What is asked.</param>
/// <param name="Area">The whole row.</param>
/// <param name="Question">Where the question is printed.</param>
/// <param name="Boxes">In the order of <see cref="SheetOption.Of"/>.</param>
/// <param name="NumberField">The frame for the measured number by hand; null where no number is asked.</param>
public sealed record SheetRow(
    int Number, Criterion Criterion, Area Area, Area Question, IReadOnlyList<SheetBox> Boxes, Area? NumberField);

/// <param name="Option">What ticking it says.</param>
/// <param name="Area">The box over its outline.</param>
/// <param name="Label">Where its words are printed.</param>
public sealed record SheetBox(SheetOption Option, Area Area, Area Label);

/// <param name="Solid">Printed full; otherwise empty.</param>
/// <param name="Area">The box over its outline.</param>
public sealed record CalibrationBox(bool Solid, Area Area);
