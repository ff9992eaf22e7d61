using AccessAudit.Sheets;

namespace AccessAudit.Imaging.Scorecards;

/// <summary>One thing that is drawn on a card. The layout is a list of these, in millimetres; tests read it, the painter draws it.</summary>
/// <param name="Box">Everything that is drawn lies inside.</param>
public abstract record CardMark(Area Box)
{
    /// <summary>One line of text.</summary>
    /// <param name="Box">From the highest ascender to the lowest descender.</param>
    /// <param name="Text">What is written.</param>
    /// <param name="Style">How.</param>
    /// <param name="Baseline">Where the letters stand.</param>
    public sealed record Run(Area Box, string Text, TextStyle Style, double Baseline) : CardMark(Box);

    /// <summary>A filled rectangle, such as a bar.</summary>
    public sealed record Bar(Area Box, Ink Ink, Pattern Pattern = Pattern.Solid) : CardMark(Box);

    /// <summary>A straight line.</summary>
    public sealed record Line(double X1, double Y1, double X2, double Y2, Ink Ink, double Width, bool Dashed = false)
        : CardMark(new Area(Math.Min(X1, X2), Math.Min(Y1, Y2), Math.Abs(X2 - X1), Math.Abs(Y2 - Y1)));

    /// <summary>A filled circle.</summary>
    /// <param name="Box">A square.</param>
    /// <param name="Ink">Its colour.</param>
    public sealed record Dot(Area Box, Ink Ink) : CardMark(Box);

    /// <summary>A stop of the journey.</summary>
    /// <param name="Box">A square.</param>
    /// <param name="Stop">Which shape.</param>
    /// <param name="Behind">Nobody of the group gets here: drawn in pale lines.</param>
    public sealed record Shape(Area Box, Stop Stop, bool Behind = false) : CardMark(Box);

    /// <summary>The ballot box at the end of a way.</summary>
    public sealed record BallotBox(Area Box, bool Reached) : CardMark(Box);

    /// <summary>The station's tag; the box includes its quiet zone.</summary>
    public sealed record Tag(Area Box, string Text) : CardMark(Box);
}

/// <summary>How a bar is filled, so that its parts stay apart in grey.</summary>
public enum Pattern
{
    Solid,

    /// <summary>Lines that rise to the right.</summary>
    Rising,

    /// <summary>Lines that fall to the right.</summary>
    Falling,
}

/// <summary>A face, a size in millimetres and a colour.</summary>
public sealed record TextStyle(double Size, Ink Ink = Ink.Black, bool Bold = false)
{
    /// <summary>From one baseline to the next; larger than ascender and descender together, so that lines never touch.</summary>
    public double LineHeight => Size * 1.28;
}

/// <summary>One page of a card.</summary>
/// <param name="Width">In millimetres.</param>
/// <param name="Height">In millimetres.</param>
/// <param name="Marks">In the order in which they are drawn.</param>
/// <param name="Sections">Where each section of the card begins, for the outline of a PDF.</param>
public sealed record CardPage(double Width, double Height, IReadOnlyList<CardMark> Marks, IReadOnlyList<CardSection> Sections);

/// <param name="Heading">Of the section.</param>
/// <param name="Top">In millimetres from the upper edge of its page.</param>
public sealed record CardSection(string Heading, double Top);
