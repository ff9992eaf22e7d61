namespace AccessAudit.Exchange.Registers;

/// <summary>A text in a table that a spreadsheet program may open: it must not become a formula there.</summary>
/// <remarks>
/// A text that begins like a formula gets an apostrophe in front, as a person would type it. Reading takes that one apostrophe off
/// again, so that a register comes back as it was.
/// </remarks>
internal static class TextCell
{
    private const string FormulaStarts = "=+-@";

    public static string Write(string? text) => text is null ? "" : BeginsLikeFormula(text.AsSpan().TrimStart('\'')) ? $"'{text}" : text;

    public static string Read(string cell) =>
        cell.StartsWith('\'') && BeginsLikeFormula(cell.AsSpan().TrimStart('\'')) ? cell[1..] : cell;

    private static bool BeginsLikeFormula(ReadOnlySpan<char> text) => text.Length > 0 && FormulaStarts.Contains(text[0]);
}
