using AccessAudit.Checklists;
using AccessAudit.Sheets;

namespace AccessAudit.Imaging.Sheets.Printing;

/// <summary>How the door poster is divided, in millimetres: the number above, the tag with the call beside it, three columns of words below.</summary>
internal static class PosterPlan
{
    private const double Margin = 18;
    private const double Width = SheetLayout.PageWidth - (2 * Margin);
    private const double TagSize = 100;
    private const double TagTop = 104;
    private const double CallLeft = Margin + TagSize + 15;
    private const double CallStep = 34.6;
    private const double Gutter = 8;
    private const double Column = (Width - (2 * Gutter)) / 3;

    public static Area Caption { get; } = new(Margin, 17, Width, 7);

    /// <summary>Hung out to the left by the white that the letter brings along, so that it stands in line with the rest.</summary>
    public static Area Number { get; } = new(Margin - 2.5, 24, Width + 2.5, 52);

    public static Area Names { get; } = new(Margin, 76, Width, 17);

    public static Area UpperRule { get; } = new(Margin, 96, Width, 0);

    public static Area Tag { get; } = Area.Square(Margin, TagTop, TagSize);

    public static Area LowerRule { get; } = new(Margin, 212, Width, 0);

    public static Area Address { get; } = new(Margin, 270, Width, 11);

    /// <summary>Where a language asks the question that the tag answers, beside it.</summary>
    public static Area Question(Language language) =>
        new(CallLeft, TagTop + (Place(language) * CallStep), Margin + Width - CallLeft, 19.5);

    /// <summary>Where it asks to scan, below the question.</summary>
    public static Area Scan(Language language) => Question(language) with { Y = Question(language).Bottom + 0.8, Height = 10 };

    /// <summary>Where a language says more, below the tag.</summary>
    public static Area Words(Language language) => new(Margin + (Place(language) * (Column + Gutter)), 218, Column, 46);

    private static int Place(Language language) => Language.All.TakeWhile(l => l != language).Count();
}
