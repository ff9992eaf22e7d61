using Spectre.Console;

namespace AccessAudit.Cli;

/// <summary>A table for people, without colours, as wide as a page.</summary>
internal static class PlainTable
{
    private const int Width = 118;

    public static void Write(TextWriter output, IReadOnlyList<string> heads, IEnumerable<IReadOnlyList<string>> rows)
    {
        var table = new Table { Border = TableBorder.Simple, Width = Width };
        table.AddColumns([.. heads.Select(h => Markup.Escape(h))]);
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
