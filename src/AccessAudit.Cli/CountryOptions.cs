using System.CommandLine;
using AccessAudit.Checklists;

namespace AccessAudit.Cli;

/// <summary>Options of the commands that look at the whole country.</summary>
internal static class CountryOptions
{
    public static readonly Option<bool> Json = new("--json") { Description = "For programs: one JSON object a line." };

    public static readonly Option<DateOnly> Date = Options.Date("The reporting date: audits of later days are left out; default: today.");

    public static readonly Option<ChecklistId> Edition = Options.Value<ChecklistId>(
        "--checklist", "ID@EDITION", "Score under this edition; default: the one in force on each audit's date.", "FAMILY@EDITION");

    public static readonly Option<string?> Region = new("--region") { Description = "Only this region.", HelpName = "CODE" };

    public static DateOnly Day(ParseResult parsed, TimeProvider time) => Options.DayOf(Date, parsed, time);

    /// <summary>The named edition, null where none is named; false after it was told that it is not there.</summary>
    public static bool Choose(ParseResult parsed, ChecklistShelf shelf, DateOnly day, TextWriter error, out Checklist? edition)
    {
        edition = parsed.GetValue(Edition) is { } id ? Shelf.Choose(shelf, id, day, error) : null;
        return edition is not null || parsed.GetValue(Edition) is null;
    }

    public static int TellNoRegion(string region, TextWriter error)
    {
        error.WriteLine($"The register has no station in a region {region}.");
        return ExitCodes.BadInput;
    }
}
