using AccessAudit.Checklists;
using AccessAudit.Sheets;

namespace AccessAudit.Imaging.Sheets.Printing;

/// <summary>How the door poster is divided, in millimetres: the number above, the tag with the call beside it, three columns of words below.</summary>
/// <remarks>The tag's quiet zone, four of its 33 modules on every side, reaches to the two rules and to the call.</remarks>
internal static class PosterPlan
{
    private const double Margin = 18;
    private const double Width = SheetLayout.PageWidth - (2 * Margin);
    private const double TagSize = 96;
    private const double TagTop = 107.5;
    private const double CallLeft = Margin + TagSize + 15;
    private const double CallStep = 34;
    private const double Gutter = 8;
    private const double Column = (Width - (2 * Gutter)) / 3;

    public static Area Caption { get; } = new(Margin, 17, Width, 7);

    /// <summary>Hung out to the left by the white that the letter brings along, so that it stands in line with the rest.</summary>
    public static Area Number { get; } = new(Margin - 2.5, 24, Width + 2.5, 48);

    public static Area Names { get; } = new(Margin, 72.5, Width, 20);

    public static Area UpperRule { get; } = new(Margin, 95, Width, 0);

    public static Area Tag { get; } = Area.Square(Margin, TagTop, TagSize);

    public static Area LowerRule { get; } = new(Margin, 216, Width, 0);

    public static Area Address { get; } = new(Margin, 270, Width, 11);

    /// <summary>Where a language asks the question that the tag answers, and to scan it.</summary>
    public static Area Call(Language language) =>
        new(CallLeft, TagTop + (Place(language) * CallStep), Margin + Width - CallLeft, 28);

    /// <summary>Where a language says more, below the tag.</summary>
    public static Area Words(Language language) => new(Margin + (Place(language) * (Column + Gutter)), 221, Column, 44);

    private static int Place(Language language) => Language.All.TakeWhile(l => l != language).Count();
}
