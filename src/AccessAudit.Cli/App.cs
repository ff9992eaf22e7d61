using System.CommandLine;
using AccessAudit.Cli.Commands;

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

    private static RootCommand Root(IServiceProvider services) =>
        new("AccessAudit: how accessible is a polling station? Prints station sheets, reads their photographs, scores and reports.")
        {
            ChecklistCommands.Create(services),
            ScoreCommand.Create(),
        };
}
