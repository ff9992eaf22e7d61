using System.CommandLine;
using System.CommandLine.Help;
using AccessAudit.Cli.Commands;
using AccessAudit.Cli.Demo;
using AccessAudit.Storage;

namespace AccessAudit.Cli;

/// <summary>The program: its commands, and how it ends.</summary>
internal static class App
{
    public static async Task<int> RunAsync(string[] args, TextWriter output, TextWriter error)
    {
        await using var services = Composition.Services();
        var parsed = Root(services).Parse(args);
        var configuration = new InvocationConfiguration { Output = output, Error = error, EnableDefaultExceptionHandler = false };
        try
        {
            var code = await parsed.InvokeAsync(configuration);
            return parsed.Errors.Count > 0 ? ExitCodes.BadInput : code;
        }
        catch (WorkspaceException stopped)
        {
            await error.WriteLineAsync(stopped.Problem.Says);
            return ExitCodes.BadInput;
        }
        catch (OperationCanceledException)
        {
            await error.WriteLineAsync("Stopped.");
            return ExitCodes.Refused;
        }
        catch (Exception fault) when (fault is not OutOfMemoryException)
        {
            await error.WriteLineAsync($"This is a fault of ours, please report it: {fault}");
            return ExitCodes.Fault;
        }
        finally
        {
            await output.FlushAsync();
        }
    }

    /// <summary>A root of its own: the library's takes its name from the file that runs, which is the library's and not the program's.</summary>
    private static Command Root(IServiceProvider services) => new(
        "accessaudit", "How accessible is a polling station? Prints station sheets, reads their photographs, scores and reports.")
    {
        ChecklistCommands.Create(),
        StationCommands.Create(services),
        SheetCommands.Create(services),
        TagCommands.Create(services),
        AuditCommands.Create(services),
        ScoreCommand.Create(),
        FiguresCommands.Regions(services),
        FiguresCommands.Gaps(services),
        ReportCommand.Create(services),
        DemoCommand.Create(services),
        WorkspaceAccess.Option,
        new HelpOption { Recursive = true },
        new VersionOption(),
    };
}
