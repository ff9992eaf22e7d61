using System.CommandLine;
using AccessAudit.Checklists;
using AccessAudit.Cli.Commands;
using AccessAudit.Scoring;

namespace AccessAudit.Cli;

/// <summary>An option that names editions: a word, one on the shelf, or a checklist file, so that a draft can be tried on what was seen.</summary>
internal static class EditionOption
{
    private const string Expected = "own, in-force, today, FAMILY@EDITION or a checklist file";

    public static Option<string> Create(string name, string description, EditionChoice usual) => new(name)
    {
        Description = description,
        HelpName = "own|in-force|today|ID@EDITION|FILE",
        DefaultValueFactory = _ => usual.Text,
    };

    /// <summary>The choice; a file's edition is added to the drafts. Null after the reason was told.</summary>
    public static EditionChoice? Read(string text, ChecklistShelf shelf, List<Checklist> drafts, TextWriter error)
    {
        if (EditionChoice.TryParse(text, null, out var choice))
        {
            if (choice.Named is null || shelf.Find(choice.Named) is not null)
                return choice;
            error.WriteLine($"{text} is not on the shelf; there are {string.Join(", ", shelf.All.Select(c => c.Id))}.");
            return null;
        }

        if (!File.Exists(text))
        {
            error.WriteLine($"'{text}' is not known here; write {Expected}.");
            return null;
        }

        if (ChecklistCommands.Load(text, error) is not { } draft)
            return null;
        drafts.Add(draft);
        return EditionChoice.Of(draft.Id);
    }
}
