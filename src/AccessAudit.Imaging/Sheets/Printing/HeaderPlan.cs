using AccessAudit.Sheets;

namespace AccessAudit.Imaging.Sheets.Printing;

/// <summary>How the title block and the foot are divided. Nothing here is read back, so only the printer knows it.</summary>
internal static class HeaderPlan
{
    private static readonly Area Block = SheetLayout.Header;

    public static Area Title { get; } = new(Block.X, Block.Y, 84, 3.8);

    public static Area Page { get; } = new(Block.X + 85, Block.Y, Block.Width - 85, 3.8);

    public static double TitleRule { get; } = Block.Y + 4.2;

    public static Area StationCaption { get; } = new(Block.X, Block.Y + 4.8, 29, 2.8);

    public static Area StationNumber { get; } = new(Block.X, Block.Y + 7.6, 29, 9.4);

    public static Area StationName { get; } = new(Block.X + 31, Block.Y + 4.8, Block.Width - 31, 6.4);

    public static Area StationPlace { get; } = new(Block.X + 31, Block.Y + 11.2, Block.Width - 31, 6);

    public static double StationRule { get; } = Block.Y + 17.7;

    public static Area Edition { get; } = new(Block.X, Block.Y + 18.1, Block.Width, 5.2);

    public static Area DateCaption { get; } = new(Block.X, Block.Y + 24.2, 9, 5.6);

    public static Area DateLine { get; } = new(Block.X + 9.5, Block.Y + 29.4, 32, 0);

    public static Area AuditorCaption { get; } = new(Block.X + 44, Block.Y + 24.2, 15.5, 5.6);

    public static Area AuditorLine { get; } = new(Block.X + 60, Block.Y + 29.4, Block.Width - 60, 0);

    public static Area Rule { get; } = new(Block.X + 18, Block.Y + 31, Block.Width - 18, 5.3);

    public static Area Abbreviations { get; } = new(Block.X + 18, Block.Y + 36.3, Block.Width - 18, 4.7);

    /// <summary>A small box per pictogram: ticked, crossed; filled, ticked beside it.</summary>
    public static IReadOnlyList<Area> Pictograms { get; } =
    [
        Area.Square(Block.X, Block.Y + 31.4, 3.6), Area.Square(Block.X + 5.4, Block.Y + 31.4, 3.6),
        Area.Square(Block.X, Block.Y + 36.9, 3.6), Area.Square(Block.X + 9, Block.Y + 36.9, 3.6),
    ];

    public static Area CalibrationCaption { get; } = new(SheetLayout.Calibration[0].Area.X, 289.2, 82, 2.6);

    public static Area Address { get; } = SheetLayout.Footer with { Y = SheetLayout.Footer.Y + 7, Height = 4 };
}
