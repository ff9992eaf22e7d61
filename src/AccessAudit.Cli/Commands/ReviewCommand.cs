using System.CommandLine;
using AccessAudit.Audits;
using AccessAudit.Checklists;
using AccessAudit.Cli.Review;
using AccessAudit.Storage;
using Microsoft.Extensions.DependencyInjection;

namespace AccessAudit.Cli.Commands;

/// <summary><c>sheets review</c>: what the reader left to a person, one kind at a time, or as a list.</summary>
internal static class ReviewCommand
{
    private const int LongestName = 100;

    private static readonly Option<string?> Kind = new("--kind") { Description = "Only this kind; default: all, numbers by hand last." };

    private static readonly Option<string?> Crops = new("--crops")
    {
        Description = "Leave the pictures of the rows in this folder; default: a folder of their own that goes at the end.",
        HelpName = "DIR",
    };

    private static readonly Option<bool> Json = new("--json") { Description = "For programs: what is open, one JSON object a line; nothing is asked." };

    private static readonly Option<bool> List = new("--list") { Description = "What is open, and what is to be photographed again, as tables; nothing is asked." };

    public static Command Create(IServiceProvider services)
    {
        var language = Options.Language(required: false);
        Kind.AcceptOnlyFromAmong([.. ReviewReasons.All]);
        var command = new Command(
            "review",
            "Look at what the reader left to a person: for each row a picture file and its question. Type the number of the marked box, or one "
            + "of: x nothing is marked, r unreadable (take the page again), n later, u undo, q stop. Lines from a file or a pipe do as well.")
        {
            Kind, Crops, language, List, Json,
        };
        command.SetAction((parsed, cancel) => Task.FromResult(WorkspaceAccess.In(parsed, services.GetRequiredService<TimeProvider>(), workspace =>
        {
            var error = parsed.InvocationConfiguration.Error;
            if (Shelf.Of(workspace, error) is not { } shelf || (parsed.GetValue(Crops) is { } folder && !OutputFile.MakeFolder(folder, error)))
                return ExitCodes.BadInput;
            var texts = new ReviewTexts(parsed.GetValue(language) ?? Language.English);
            if (parsed.GetValue(Json) || parsed.GetValue(List))
                return Show(workspace, shelf, parsed, texts);
            if (WhoOf(parsed, error) is not { } who)
                return ExitCodes.BadInput;
            return Ask(workspace, shelf, parsed, who, texts, services.GetRequiredService<TextReader>(), cancel);
        })));
        return command;
    }

    private static int Show(Workspace workspace, ChecklistShelf shelf, ParseResult parsed, ReviewTexts texts)
    {
        var reasons = ReasonsOf(parsed);
        var open = workspace.Reviews.Open().Where(t => reasons.Contains(t.Reason)).ToList();
        if (parsed.GetValue(Json))
        {
            using var crops = parsed.GetValue(Crops) is { } folder ? new CropFiles(workspace.Reviews, folder) : null;
            ReviewList.WriteJson(parsed.InvocationConfiguration.Output, open, crops);
        }
        else
        {
            ReviewList.WriteTable(parsed.InvocationConfiguration.Output, open, workspace.Reviews.Retakes(), shelf, texts);
        }

        return ExitCodes.Done;
    }

    private static int Ask(
        Workspace workspace, ChecklistShelf shelf, ParseResult parsed, string who, ReviewTexts texts, TextReader input, CancellationToken cancel)
    {
        var (reasons, output) = (ReasonsOf(parsed), parsed.InvocationConfiguration.Output);
        using var crops = new CropFiles(workspace.Reviews, parsed.GetValue(Crops));
        var decided = new ReviewSession(workspace, shelf, crops, who, texts, input, output).Run(reasons, cancel);
        var open = workspace.Reviews.Counts().Where(c => reasons.Contains(c.Key)).Sum(c => c.Value);
        output.WriteLine();
        output.WriteLine(texts.Format("done", decided, open));
        return open > 0 ? ExitCodes.Refused : ExitCodes.Done;
    }

    private static IReadOnlyList<ReviewReason> ReasonsOf(ParseResult parsed) =>
        parsed.GetValue(Kind) is { } kind ? [ReviewReasons.Parse(kind)!.Value] : ReviewReasons.InOrder;

    /// <summary>The name, or null after it was told that one is needed.</summary>
    private static string? WhoOf(ParseResult parsed, TextWriter error)
    {
        var name = WorkspaceAccess.NameOf(parsed)?.Trim();
        if (!string.IsNullOrEmpty(name) && name.Length <= LongestName && !name.Any(char.IsControl))
            return name;
        error.WriteLine($"Every decision stands under a name: say who decides, with --name WHO or in ACCESSAUDIT_NAME (1 to {LongestName} characters).");
        return null;
    }
}
