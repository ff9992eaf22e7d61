using System.CommandLine;
using AccessAudit.Checklists;
using AccessAudit.Regions;
using AccessAudit.Scoring;
using AccessAudit.Stations;
using AccessAudit.Storage;
using Microsoft.Extensions.DependencyInjection;

namespace AccessAudit.Cli.Commands;

/// <summary><c>rescore</c>: what was seen is judged again under another edition, with the rules that changed.</summary>
internal static class RescoreCommand
{
    private static readonly Option<string> New = EditionOption.Create(
        "--checklist", "Score under this edition: the audit's own, the one in force on its date, the one in force on the reporting date, or a named one.",
        EditionChoice.InForce);

    private static readonly Option<string> Old = EditionOption.Create("--from", "Compare with the outcomes under this edition.", EditionChoice.Own);

    private static readonly Option<string?> Station = new("--station") { Description = "Only this station.", HelpName = "ID" };

    private static readonly Option<string?> Audits = new("--audits")
    {
        Description = "Without a workspace: one {\"station\":…,\"audit\":…} a line (NDJSON), every line of it; - reads standard input.",
        HelpName = "FILE.ndjson",
    };

    private static readonly Option<bool> Summary = new("--summary")
    {
        Description = "With --json: not each audit, but how often each criterion went from one outcome to another.",
    };

    public static Command Create(IServiceProvider services)
    {
        var command = new Command(
            "rescore",
            "Score the stations' current audits again under another edition of their family: the criteria whose outcome or whose rule is another "
            + "one, and what of the rule changed. A criterion that the audit was never asked is unknown.")
        {
            New, Old, CountryOptions.Json, Summary, CountryOptions.Date, CountryOptions.Region, Station, Audits,
        };
        command.SetAction((parsed, cancel) => Task.FromResult(Run(parsed, services.GetRequiredService<TimeProvider>(), cancel)));
        return command;
    }

    private static int Run(ParseResult parsed, TimeProvider time, CancellationToken cancel)
    {
        var error = parsed.InvocationConfiguration.Error;
        if (parsed.GetValue(Audits) is { } file)
            return InputFile.OpenLines(file, error) is { } lines ? OfFile(parsed, file, lines, CountryOptions.Day(parsed, time), cancel) : ExitCodes.BadInput;
        return WorkspaceAccess.In(parsed, time, workspace =>
            Shelf.Of(workspace, error) is { } shelf && RunOf(parsed, shelf, CountryOptions.Day(parsed, time)) is { } run
                ? OfWorkspace(parsed, workspace, run, cancel)
                : ExitCodes.BadInput);
    }

    private static int OfFile(ParseResult parsed, string file, Stream stream, DateOnly day, CancellationToken cancel)
    {
        using (stream)
        {
            return RunOf(parsed, new ChecklistShelf(EmbeddedChecklists.Load()), day) is { } run
                ? run.Of(LineBlock.Of(stream).SelectMany(b => b.Lines()), l => run.Read(l.Line), (l, fault) => $"{file}: {fault with { Line = l.Number }}", cancel)
                : ExitCodes.BadInput;
        }
    }

    private static int OfWorkspace(ParseResult parsed, Workspace workspace, RescoreRun run, CancellationToken cancel)
    {
        var error = parsed.InvocationConfiguration.Error;
        var region = parsed.GetValue(CountryOptions.Region);
        var stations = workspace.Audits.ByStation(region);
        if (parsed.GetValue(Station) is { } id)
        {
            if (!StationId.TryParse(id, null, out var station) || workspace.Stations.Find(station) is not { } stored)
            {
                error.WriteLine($"The register has no station {id}; give an id such as KZ-11-0083.");
                return ExitCodes.BadInput;
            }

            stations = [new(stored, workspace.Audits.OfStation(station))];
        }
        else if (region is not null && !stations.Any())
        {
            return CountryOptions.TellNoRegion(region, error);
        }

        var current = stations.Select(s => (s.Station.Station, Audit: CurrentAudit.Of(s.Audits, run.Day))).Where(s => s.Audit is not null)
            .Select(s => new AuditedStation(s.Station, s.Audit!));
        return run.Of(current, s => new Parsed<AuditedStation>.Good(s), (_, fault) => fault.ToString(), cancel);
    }

    private static RescoreRun? RunOf(ParseResult parsed, ChecklistShelf shelf, DateOnly day)
    {
        var error = parsed.InvocationConfiguration.Error;
        var drafts = new List<Checklist>();
        if (EditionOption.Read(parsed.GetRequiredValue(New), shelf, drafts, error) is not { } now
            || EditionOption.Read(parsed.GetRequiredValue(Old), shelf, drafts, error) is not { } old)
            return null;
        return new RescoreRun(shelf, new ChecklistShelf(drafts), day, parsed.InvocationConfiguration.Output, error)
        {
            Old = old,
            New = now,
            Json = parsed.GetValue(CountryOptions.Json),
            Summary = parsed.GetValue(Summary),
        };
    }
}
