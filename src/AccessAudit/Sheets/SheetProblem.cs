namespace AccessAudit.Sheets;

/// <summary>Why a picture was not read as a sheet, with what was seen. A closed list.</summary>
public abstract record SheetProblem
{
    private SheetProblem()
    {
    }

    /// <summary>The bytes are no JPEG, PNG or WebP picture, or are broken.</summary>
    public sealed record NotAPicture(string Evidence) : SheetProblem;

    /// <summary>More pixels than are ever decoded.</summary>
    public sealed record TooLarge(int Width, int Height, long Limit) : SheetProblem;

    /// <summary>So few pixels that a box cannot be seen.</summary>
    public sealed record TooSmall(int Width, int Height, double PixelsPerMillimetre) : SheetProblem;

    public sealed record NoTag : SheetProblem;

    /// <summary>A code that is not one of ours; the text is cut to what a person needs to recognise it.</summary>
    public sealed record ForeignTag(string Text) : SheetProblem;

    /// <summary>It looks like a tag but its seal is not ours.</summary>
    public sealed record ForgedTag(string Text) : SheetProblem;

    public sealed record UnknownKey(byte Key) : SheetProblem;

    public sealed record RetiredKey(byte Key) : SheetProblem;

    /// <summary>A tag of the public demonstration, outside of it.</summary>
    public sealed record DemoKey : SheetProblem;

    /// <summary>The tag of a door poster: there is nothing to read on it.</summary>
    public sealed record Poster : SheetProblem;

    /// <summary>Tags of more than one sheet: a photograph shows one page.</summary>
    public sealed record SeveralSheets(int Sheets) : SheetProblem;

    /// <summary>The tag is genuine but the register has no such station.</summary>
    public sealed record UnknownStation(uint Serial) : SheetProblem;

    /// <summary>Printed from a checklist that is not on the shelf, or that has been changed since.</summary>
    public sealed record WrongEdition(int Layout, string? Checklist) : SheetProblem;

    /// <param name="Markers">Ids of the markers that were not found: 0 upper left, clockwise.</param>
    public sealed record CornerMissing(IReadOnlyList<int> Markers) : SheetProblem;

    /// <summary>The four corners do not fit one flat page.</summary>
    public sealed record NotFlat(double ResidualMillimetres) : SheetProblem;

    /// <param name="Millimetres">Width over which an edge is smeared.</param>
    public sealed record Blurred(double Millimetres) : SheetProblem;

    public sealed record TooDark(double Paper) : SheetProblem;

    /// <param name="FirstRow">Number of the first row that cannot be seen.</param>
    /// <param name="LastRow">Number of the last one.</param>
    public sealed record Glare(int FirstRow, int LastRow) : SheetProblem;

    /// <summary>Something lies on the rows, or their boxes are not to be seen for another reason.</summary>
    /// <param name="FirstRow">Number of the first row that cannot be seen.</param>
    /// <param name="LastRow">Number of the last one.</param>
    public sealed record Covered(int FirstRow, int LastRow) : SheetProblem;
}
