using Spectre.Console;

namespace AccessAudit.Cli;

/// <summary>A table for people, without colours, as wide as a page.</summary>
internal static class PlainTable
{
    private const int Width = 118;

    /// <param name="output">Where it goes.</param>
    /// <param name="heads">Of the columns.</param>
    /// <param name="rows">As many cells as heads.</param>
    /// <param name="unbroken">The columns whose cells are names that stand on one line.</param>
    public static void Write(TextWriter output, IReadOnlyList<string> heads, IEnumerable<IReadOnlyList<string>> rows, params int[] unbroken)
    {
        var table = new Table { Border = TableBorder.Simple, Width = Width };
        foreach (var (place, head) in heads.Index())
            table.AddColumn(new TableColumn(Markup.Escape(head)) { NoWrap = unbroken.Contains(place) });
        foreach (var row in rows)
            table.AddRow([.. row.Select(cell => Markup.Escape(cell))]);

        var console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Ansi = AnsiSupport.No,
            ColorSystem = ColorSystemSupport.NoColors,
            Out = new AnsiConsoleOutput(output),
        });
        console.Profile.Width = Width;
        console.Write(table);
    }
}
