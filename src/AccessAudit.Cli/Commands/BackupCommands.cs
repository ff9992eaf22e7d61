using System.CommandLine;
using AccessAudit.Storage;
using Microsoft.Extensions.DependencyInjection;

namespace AccessAudit.Cli.Commands;

/// <summary><c>backup</c> and <c>restore</c>: a whole deployment as one file.</summary>
internal static class BackupCommands
{
    public static Command BackUp(IServiceProvider services)
    {
        var file = new Option<string>("--out") { Description = "The file to write.", HelpName = "FILE.zip", Required = true };
        var command = new Command(
            "backup",
            "Everything of a deployment in one file: database, settings, keys, checklists, photographs. Others may go on working meanwhile. "
            + "It holds the keys that seal tags: keep it where nobody else can read it.") { file };
        command.SetAction((parsed, cancel) => Task.FromResult(WorkspaceAccess.In(parsed, services.GetRequiredService<TimeProvider>(), workspace =>
        {
            var (path, error) = (parsed.GetRequiredValue(file), parsed.InvocationConfiguration.Error);
            workspace.Log.Note("workspace.back-up", path);
            if (!OutputFile.Write(path, output => workspace.BackUp(output, cancel), error, secret: true))
                return ExitCodes.BadInput;
            parsed.InvocationConfiguration.Output.WriteLine($"{path}: {new FileInfo(path).Length} bytes.");
            return ExitCodes.Done;
        })));
        return command;
    }

    public static Command Restore(IServiceProvider services)
    {
        var file = new Argument<string>("FILE.zip") { Description = "What `backup` wrote." };
        var command = new Command(
            "restore", "Make a new workspace out of a backup, in a folder that is empty or not there; from PostgreSQL also into an empty database.") { file };
        command.SetAction((parsed, cancel) => Task.FromResult(Restore(parsed, parsed.GetRequiredValue(file), services.GetRequiredService<TimeProvider>(), cancel)));
        return command;
    }

    private static int Restore(ParseResult parsed, string file, TimeProvider time, CancellationToken cancel)
    {
        var (output, error) = (parsed.InvocationConfiguration.Output, parsed.InvocationConfiguration.Error);
        try
        {
            using var backup = File.OpenRead(file);
            var path = WorkspaceAccess.PathOf(parsed);
            if (Workspace.Restore(path, time, WorkspaceAccess.DatabaseOf(parsed), backup, file, cancel) is { } problem)
            {
                error.WriteLine(problem.Says);
                return ExitCodes.BadInput;
            }

            output.WriteLine($"{path}: restored from {file}.");
            return ExitCodes.Done;
        }
        catch (Exception fault) when (InputFile.IsExpected(fault))
        {
            error.WriteLine(InputFile.Reason(file, fault));
            return ExitCodes.BadInput;
        }
    }
}
