namespace AccessAudit.Imaging.Tags;

/// <summary>What every tag has in the same places: the patterns that a QR code of version 4 begins with.</summary>
internal static class KnownModules
{
    private const int Finder = 7;
    private const int Alignment = 24;
    private const int Timing = 6;

    /// <summary>Whether a module is dark in every tag, or light; null where it says something.</summary>
    public static bool? IsDark(int column, int row)
    {
        const int last = TagSymbol.Modules - Finder;
        if (InFinder(column, row) is { } first)
            return first;
        if (InFinder(column - last, row) is { } second)
            return second;
        if (InFinder(column, row - last) is { } third)
            return third;
        if (column is >= Alignment and < Alignment + 5 && row is >= Alignment and < Alignment + 5)
            return Ring(column - Alignment, row - Alignment, 5) != 1;
        if (column == Timing || row == Timing)
            return (column + row) % 2 == 0;
        return column == Finder + 1 && row == last - 1 ? true : null;
    }

    /// <summary>The finder pattern and the light line around it.</summary>
    private static bool? InFinder(int column, int row)
    {
        if (column is < -1 or > Finder || row is < -1 or > Finder)
            return null;
        return column is >= 0 and < Finder && row is >= 0 and < Finder && Ring(column, row, Finder) != 1;
    }

    /// <summary>How many modules from the nearest edge.</summary>
    private static int Ring(int column, int row, int side) =>
        Math.Min(Math.Min(column, side - 1 - column), Math.Min(row, side - 1 - row));
}
