using AccessAudit.Checklists;
using AccessAudit.Cli.Commands;
using AccessAudit.Storage;

namespace AccessAudit.Cli;

/// <summary>The checklists at hand: those that come with the program and those that the workspace adds.</summary>
internal static class Shelf
{
    /// <summary>The shelf, or null after every fault of the workspace's own files was told.</summary>
    public static ChecklistShelf? Of(Workspace workspace, TextWriter error)
    {
        var own = workspace.ChecklistFiles().Select(f => ChecklistCommands.Load(f, error)).ToList();
        if (own.Contains(null))
            return null;
        var all = EmbeddedChecklists.Load().Concat(own.OfType<Checklist>()).ToList();
        var twice = all.GroupBy(c => c.Id).FirstOrDefault(g => g.Count() > 1);
        if (twice is null)
            return new ChecklistShelf(all);
        error.WriteLine($"{twice.Key} is on the shelf twice; give the workspace's own file another edition.");
        return null;
    }

    /// <summary>The named checklist or, where none is named, the one in force on a day; null after the reason was told.</summary>
    public static Checklist? Choose(ChecklistShelf shelf, ChecklistId? id, DateOnly day, TextWriter error)
    {
        var chosen = id is null ? shelf.InForceOn(EmbeddedChecklists.DefaultFamily, day) : shelf.Find(id);
        if (chosen is null)
        {
            error.WriteLine(
                $"{id?.ToString() ?? $"an edition of {EmbeddedChecklists.DefaultFamily} in force on {day:yyyy-MM-dd}"} is not on the shelf; "
                + $"there are {string.Join(", ", shelf.All.Select(c => c.Id))}.");
        }

        return chosen;
    }
}
