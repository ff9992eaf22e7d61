using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;
using AccessAudit.Cli.Commands;
using AccessAudit.Cli.Demo;
using AccessAudit.Storage;

namespace AccessAudit.Cli;

/// <summary>The program: its commands, and how it ends.</summary>
internal static class App
{
    public static async Task<int> RunAsync(string[] args, TextWriter output, TextWriter error, TextReader? input = null)
    {
        var code = await InvokeAsync(args, output, error, input ?? Console.In);
        try
        {
            await output.FlushAsync();
            return code;
        }
        catch (IOException fault)
        {
            await error.WriteLineAsync($"Standard output: {fault.Message}");
            return ExitCodes.BadInput;
        }
    }

    private static async Task<int> InvokeAsync(string[] args, TextWriter output, TextWriter error, TextReader input)
    {
        await using var services = Composition.Services(input);
        var parsed = Root(services).Parse(args);
        var configuration = new InvocationConfiguration
        {
            // Help that nobody asked for is a message to people: a program that reads standard output never meets it.
            Output = parsed.Action is ParseErrorAction ? error : output,
            Error = error,
            EnableDefaultExceptionHandler = false,
        };
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
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            // A full disk, a folder that is gone: what commands do not tell themselves is nobody's bug all the same.
            await error.WriteLineAsync($"Reading or writing failed: {fault.Message}");
            return ExitCodes.BadInput;
        }
        catch (Exception fault) when (fault is not OutOfMemoryException)
        {
            await error.WriteLineAsync($"This is a fault of ours, please report it: {fault}");
            return ExitCodes.Fault;
        }
    }

    /// <summary>A root of its own: the library's takes its name from the file that runs, which is the library's and not the program's.</summary>
    private static Command Root(IServiceProvider services) => new(
        "accessaudit",
        "How accessible is a polling station? Prints station sheets, reads their photographs, scores and reports.\n\n"
        + "Exit codes: 0 done; 1 done, and something was refused or needs a person, or it was stopped; 2 bad usage or bad input; 3 a fault of ours.")
    {
        ChecklistCommands.Create(services),
        StationCommands.Create(services),
        SheetCommands.Create(services),
        TagCommands.Create(services),
        AuditCommands.Create(services),
        ScoreCommand.Create(),
        FiguresCommands.Regions(services),
        FiguresCommands.Gaps(services),
        SayAndFindCommand.Create(services),
        WarningsCommand.Create(services),
        RescoreCommand.Create(services),
        VisitsCommand.Create(services),
        PlanCommand.Create(services),
        ReportCommand.Create(services),
        LogCommands.Create(services),
        BackupCommands.BackUp(services),
        BackupCommands.Restore(services),
        DemoCommand.Create(services),
        ServeCommand.Create(services),
        WorkspaceAccess.Option,
        WorkspaceAccess.DatabaseOption,
        WorkspaceAccess.NameOption,
        new HelpOption { Recursive = true },
        new VersionOption(),
    };
}
