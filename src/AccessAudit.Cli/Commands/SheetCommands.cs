using System.CommandLine;

namespace AccessAudit.Cli.Commands;

/// <summary><c>sheets</c>: print, read and describe station sheets.</summary>
internal static class SheetCommands
{
    public static Command Create() => new("sheets", "Station sheets: print them, read their photographs, describe their layout.")
    {
        LayoutCommand.Create(),
    };
}
