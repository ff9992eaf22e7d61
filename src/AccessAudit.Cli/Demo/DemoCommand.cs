using System.CommandLine;
using System.Diagnostics;
using AccessAudit.Imaging.Tags;
using AccessAudit.Storage;
using Microsoft.Extensions.DependencyInjection;

namespace AccessAudit.Cli.Demo;

/// <summary><c>demo</c>: the whole job on the sample data, each step real, and a short table of what was found.</summary>
internal static class DemoCommand
{
    public static Command Create(IServiceProvider services)
    {
        var folder = new Option<string>("--out")
        {
            Description = "The folder for everything that is made.",
            HelpName = "DIR",
            DefaultValueFactory = _ => "demo",
        };
        var command = new Command("demo", "The whole job on sample data: register, sheets, photographs read, audits scored, cards drawn.") { folder };
        command.SetAction((parsed, cancel) => Task.FromResult(Run(
            Path.GetFullPath(parsed.GetRequiredValue(folder)), WorkspaceAccess.DatabaseOf(parsed), services, parsed.InvocationConfiguration, cancel)));
        return command;
    }

    private static int Run(
        string folder, string? database, IServiceProvider services, InvocationConfiguration configuration, CancellationToken cancel)
    {
        var (start, workspacePath) = (Stopwatch.GetTimestamp(), Path.Combine(folder, "workspace"));
        switch (Workspace.OpenDemo(workspacePath, services.GetRequiredService<TimeProvider>(), database))
        {
            case Opened.Refused refused:
                configuration.Error.WriteLine(refused.Problem.Says);
                return ExitCodes.BadInput;
            case Opened.Ready { Workspace: var workspace }:
                using (workspace)
                {
                    var steps = new DemoSteps(workspace, services.GetRequiredService<CodeReader>(), folder, configuration);
                    if (!steps.Run(cancel))
                        return ExitCodes.BadInput;
                }

                configuration.Output.WriteLine($"Done in {Stopwatch.GetElapsedTime(start).TotalSeconds:0.0} s. Everything is in {folder}.");
                return ExitCodes.Done;
            case var other:
                throw new InvalidOperationException($"unknown result {other}");
        }
    }
}
