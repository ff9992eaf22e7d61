using System.CommandLine;
using System.Globalization;
using AccessAudit.Checklists;
using AccessAudit.Storage;
using Microsoft.Extensions.DependencyInjection;

namespace AccessAudit.Cli.Commands;

/// <summary><c>checklist check</c> and <c>checklist list</c>.</summary>
internal static class ChecklistCommands
{
    public static Command Create(IServiceProvider services) => new("checklist", "The rules: check a file, or list what is on the shelf.")
    {
        Check(),
        List(services),
    };

    private static Command Check()
    {
        var files = new Argument<string[]>("FILE") { Description = "Checklist files (YAML).", Arity = ArgumentArity.OneOrMore };
        var command = new Command("check", "Say everything that is wrong with checklist files, with line and criterion.") { files };
        command.SetAction(parsed =>
        {
            var (output, error) = (parsed.InvocationConfiguration.Output, parsed.InvocationConfiguration.Error);
            return parsed.GetRequiredValue(files).Max(file => Check(file, output, error));
        });
        return command;
    }

    private static int Check(string file, TextWriter output, TextWriter error)
    {
        if (Load(file, error) is not { } checklist)
            return ExitCodes.BadInput;
        output.WriteLine(
            $"{file}: {checklist.Id} is sound: {checklist.Criteria.Count} criteria, {checklist.Criteria.Sum(c => c.Points)} points, "
            + $"languages {string.Join(", ", checklist.Languages)}.");
        return ExitCodes.Done;
    }

    /// <summary>The checklist in a file, or null after all its faults were told.</summary>
    public static Checklist? Load(string file, TextWriter error)
    {
        if (InputFile.ReadText(file, error) is not { } yaml)
            return null;
        switch (ChecklistReader.Read(yaml))
        {
            case Parsed<Checklist>.Bad bad:
                foreach (var fault in bad.Faults)
                    error.WriteLine($"{file}: {fault}");
                error.WriteLine($"{file}: {bad.Faults.Count} {(bad.Faults.Count == 1 ? "fault" : "faults")}; nothing was loaded.");
                return null;
            case Parsed<Checklist>.Good good:
                return good.Value;
            default:
                throw new InvalidOperationException(file);
        }
    }

    private static Command List(IServiceProvider services)
    {
        var command = new Command("list", "What is on the shelf and when it is in force; also the workspace's own, where there is one.");
        command.SetAction(parsed => Workspace.IsAt(WorkspaceAccess.PathOf(parsed))
            ? WorkspaceAccess.In(parsed, services.GetRequiredService<TimeProvider>(), workspace =>
                Shelf.Of(workspace, parsed.InvocationConfiguration.Error) is { } shelf ? List(shelf, parsed.InvocationConfiguration.Output) : ExitCodes.BadInput)
            : List(new ChecklistShelf(EmbeddedChecklists.Load()), parsed.InvocationConfiguration.Output));
        return command;
    }

    private static int List(ChecklistShelf shelf, TextWriter output)
    {
        foreach (var checklist in shelf.All)
            output.WriteLine(Line(shelf, checklist));
        return ExitCodes.Done;
    }

    private static string Line(ChecklistShelf shelf, Checklist checklist)
    {
        var next = shelf.All.FirstOrDefault(c => c.Id.Family == checklist.Id.Family && c.InForce.From > checklist.InForce.From);
        var until = checklist.InForce.Until is { } end ? Day(end) : next is null ? "further notice" : Day(next.InForce.From.AddDays(-1));
        return $"{checklist.Id,-22} in force from {Day(checklist.InForce.From)} until {until,-14}  "
            + $"{checklist.Criteria.Count,3} criteria  {checklist.Title.In(Language.English)}";
    }

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
