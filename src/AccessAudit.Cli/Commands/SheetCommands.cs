using System.CommandLine;

namespace AccessAudit.Cli.Commands;

/// <summary><c>sheets</c>: print, read, review and describe station sheets.</summary>
internal static class SheetCommands
{
    public static Command Create(IServiceProvider services) => new("sheets", "Station sheets: print them, read their photographs, review what was unclear, describe their layout.")
    {
        PrintCommand.Create(services),
        ReadCommand.Create(services),
        ReviewCommand.Create(services),
        LayoutCommand.Create(),
        TuneCommand.Create(services),
    };
}
