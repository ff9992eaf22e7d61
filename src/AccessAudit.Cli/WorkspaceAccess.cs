using System.CommandLine;
using AccessAudit.Storage;

namespace AccessAudit.Cli;

/// <summary>Which workspace a command works in, and opening it.</summary>
internal static class WorkspaceAccess
{
    private const string Variable = "ACCESSAUDIT_WORKSPACE";
    private const string DatabaseVariable = "ACCESSAUDIT_DATABASE";
    private const string NameVariable = "ACCESSAUDIT_NAME";

    public static Option<string?> Option { get; } = new("--workspace")
    {
        Description = $"The folder that holds everything of one deployment; else {Variable}, else ./workspace.",
        HelpName = "DIR",
        Recursive = true,
    };

    public static Option<string?> DatabaseOption { get; } = new("--database")
    {
        Description = $"A PostgreSQL database for the data, such as \"Host=localhost;Database=accessaudit\"; else {DatabaseVariable}, else a SQLite file in the workspace.",
        HelpName = "CONNECTION",
        Recursive = true,
    };

    public static Option<string?> NameOption { get; } = new("--name")
    {
        Description = $"Who does this, for the log; else {NameVariable}, else the user of this machine.",
        HelpName = "WHO",
        Recursive = true,
    };

    /// <summary>Null is the workspace's own file.</summary>
    public static string? DatabaseOf(ParseResult parsed) =>
        FirstNamed(parsed.GetValue(DatabaseOption), Environment.GetEnvironmentVariable(DatabaseVariable));

    public static string PathOf(ParseResult parsed) =>
        FirstNamed(parsed.GetValue(Option), Environment.GetEnvironmentVariable(Variable)) ?? "workspace";

    /// <summary>Null where nobody is named.</summary>
    public static string? NameOf(ParseResult parsed) => FirstNamed(parsed.GetValue(NameOption), Environment.GetEnvironmentVariable(NameVariable));

    /// <summary>An empty text names nothing: a script whose variable is not set passes one.</summary>
    private static string? FirstNamed(params string?[] paths) => paths.FirstOrDefault(p => !string.IsNullOrWhiteSpace(p));

    /// <summary>Runs in the opened workspace, or tells why it cannot be opened.</summary>
    public static int In(ParseResult parsed, TimeProvider time, Func<Workspace, int> work)
    {
        switch (Workspace.Open(PathOf(parsed), time, DatabaseOf(parsed)))
        {
            case Opened.Refused refused:
                parsed.InvocationConfiguration.Error.WriteLine(refused.Problem.Says);
                return ExitCodes.BadInput;
            case Opened.Ready ready:
                using (ready.Workspace)
                    return work(NameOf(parsed) is { } who ? ready.Workspace.As(who) : ready.Workspace);
            case var other:
                throw new InvalidOperationException($"unknown result {other}");
        }
    }
}
