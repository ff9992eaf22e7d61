using AccessAudit.Sheets;

namespace AccessAudit.Imaging.Sheets.Printing;

/// <summary>How the title block and the foot are divided. Nothing here is read back, so only the printer knows it.</summary>
internal static class HeaderPlan
{
    public const double HeadingWidth = 72;

    private const double LeastNotes = 20;
    private const double PictogramSize = 3.6;
    private const double SecondPictogram = 8;
    private const double PictogramWidth = 14;

    private static readonly Area Block = SheetLayout.Header;

    public static Area Title { get; } = new(Block.X, Block.Y, 84, 3.8);

    public static Area Page { get; } = new(Block.X + 85, Block.Y, Block.Width - 85, 3.8);

    public static double TitleRule { get; } = Block.Y + 4.2;

    public static Area StationCaption { get; } = new(Block.X, Block.Y + 4.8, 29, 2.8);

    public static Area StationNumber { get; } = new(Block.X, Block.Y + 7.6, 29, 9.4);

    public static Area StationName { get; } = new(Block.X + 31, Block.Y + 4.8, Block.Width - 31, 6.4);

    public static Area StationPlace { get; } = new(Block.X + 31, Block.Y + 11.2, Block.Width - 31, 6);

    public static double StationRule { get; } = Block.Y + 17.7;

    public static Area Edition { get; } = new(Block.X, Block.Y + 18.2, Block.Width, 3.3);

    public static Area DateCaption { get; } = new(Block.X, Block.Y + 22.4, 9, 5.6);

    public static Area DateLine { get; } = new(Block.X + 10, Block.Y + 27.6, 32, 0);

    public static Area AuditorCaption { get; } = new(Block.X + 45, Block.Y + 22.4, 17, 5.6);

    public static Area AuditorLine { get; } = new(Block.X + 63, Block.Y + 27.6, Block.Width - 63, 0);

    public static Area TickRule { get; } = new(Block.X + PictogramWidth, Block.Y + 29.4, Block.Width - PictogramWidth, 5.6);

    public static Area MistakeRule { get; } = TickRule with { Y = TickRule.Y + 6 };

    /// <summary>A small box a pictogram: ticked, crossed; filled, ticked beside it.</summary>
    public static IReadOnlyList<Area> Pictograms { get; } =
    [
        Pictogram(0, TickRule), Pictogram(SecondPictogram, TickRule), Pictogram(0, MistakeRule), Pictogram(SecondPictogram, MistakeRule),
    ];

    /// <summary>The meaning of the two columns on the right, on the line of the page's first stage.</summary>
    public static Area Abbreviations(Area heading) => heading with
    {
        X = heading.X + HeadingWidth + 2,
        Width = heading.Width - HeadingWidth - 2,
        Height = heading.Height - 0.8,
    };

    /// <summary>What is left of a last page's rows, for notes by hand; null where it is too little.</summary>
    public static Area? Notes(SheetPage page)
    {
        var (last, bottom) = (page.Rows[^1].Area, SheetLayout.Footer.Y - 4);
        return bottom - last.Bottom < LeastNotes ? null : new Area(last.X, last.Bottom + 2, last.Width, bottom - last.Bottom - 2);
    }

    public static Area CalibrationCaption { get; } = new(SheetLayout.Calibration[0].Area.X, 289.2, 82, 2.6);

    public static Area Address { get; } = SheetLayout.Footer with { Y = SheetLayout.Footer.Y + 7, Height = 4 };

    private static Area Pictogram(double x, Area rule) =>
        Area.Square(Block.X + x, rule.Y + ((rule.Height - PictogramSize) / 2), PictogramSize);
}
