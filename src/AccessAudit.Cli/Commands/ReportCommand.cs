using System.CommandLine;
using AccessAudit.Checklists;
using AccessAudit.Imaging.Scorecards;
using AccessAudit.Regions;
using AccessAudit.Stations;
using AccessAudit.Storage;
using Microsoft.Extensions.DependencyInjection;

namespace AccessAudit.Cli.Commands;

/// <summary><c>report station | region | national | all</c>: the cards.</summary>
internal static class ReportCommand
{
    private static readonly Option<string> Formats = new("--format")
    {
        Description = "One or more of png, svg, pdf, html, with commas.",
        HelpName = "png,svg,pdf,html",
        DefaultValueFactory = _ => "png,svg,pdf,html",
    };

    private static readonly Option<Language?> Wished = Options.Language(required: false)!;

    private static readonly Option<DateOnly> Date = Options.Date("The reporting date: audits of later days are left out; default: today.");

    private static readonly Option<string> Folder = new("--out") { Description = "The folder for the cards.", HelpName = "DIR", Required = true };

    public static Command Create(IServiceProvider services)
    {
        var id = new Argument<string>("ID") { Description = "A station, such as KZ-11-0083." };
        var code = new Argument<string>("CODE") { Description = "A region, such as KZ-11." };
        return new Command("report", "Scorecards: of a station, a region, the country, or all of them.")
        {
            Sub(services, "station", "The card of one station.", id, (parsed, workspace, shelf, run) =>
                Station(workspace, shelf, run, parsed.GetRequiredValue(id), parsed.InvocationConfiguration.Error)),
            Sub(services, "region", "The card of one region.", code, (parsed, workspace, shelf, run) =>
                Region(workspace, shelf, run, parsed.GetRequiredValue(code), parsed.InvocationConfiguration.Error)),
            Sub(services, "national", "The card of the whole country.", null, (parsed, workspace, shelf, run) =>
                run.National(Facts(workspace, shelf, run, parsed.InvocationConfiguration.Error))),
            Sub(services, "all", "Every card.", null, (parsed, workspace, shelf, run) =>
                All(workspace, shelf, run, parsed.InvocationConfiguration.Error)),
        };
    }

    /// <param name="write">Gives the number of files, or null after it told why there are none.</param>
    private static Command Sub(
        IServiceProvider services, string name, string description, Argument<string>? argument,
        Func<ParseResult, Workspace, ChecklistShelf, CardRun, int?> write)
    {
        var command = new Command(name, description) { Formats, Wished, Date, Folder };
        if (argument is not null)
            command.Add(argument);
        command.SetAction((parsed, cancel) => Task.FromResult(Run(parsed, cancel)));
        return command;

        int Run(ParseResult parsed, CancellationToken cancel)
        {
            var (output, error, time) = (parsed.InvocationConfiguration.Output, parsed.InvocationConfiguration.Error, services.GetRequiredService<TimeProvider>());
            if (FormatsOf(parsed.GetRequiredValue(Formats), error) is not { } formats)
                return ExitCodes.BadInput;
            return WorkspaceAccess.In(parsed, time, workspace =>
            {
                var day = parsed.GetResult(Date) is null ? DateOnly.FromDateTime(time.GetLocalNow().DateTime) : parsed.GetValue(Date);
                var run = new CardRun(parsed.GetRequiredValue(Folder), formats, parsed.GetValue(Wished) is { } one ? [one] : Language.All, day, cancel);
                try
                {
                    if (Shelf.Of(workspace, error) is not { } shelf || write(parsed, workspace, shelf, run) is not { } files)
                        return ExitCodes.BadInput;
                    output.WriteLine($"{run.Folder}: {files} files.");
                    return ExitCodes.Done;
                }
                catch (Exception fault) when (InputFile.IsExpected(fault))
                {
                    error.WriteLine(OutputFile.Reason(run.Folder, fault));
                    return ExitCodes.BadInput;
                }
            });
        }
    }

    private static int? Station(Workspace workspace, ChecklistShelf shelf, CardRun run, string id, TextWriter error)
    {
        if (StationId.TryParse(id, null, out var station) && workspace.Stations.Find(station) is { } stored)
            return run.Stations(workspace, shelf, [Survey.OfStation(workspace, shelf, stored, run.Day)]);
        error.WriteLine($"The register has no station {id}; give an id such as KZ-11-0083.");
        return null;
    }

    private static int? Region(Workspace workspace, ChecklistShelf shelf, CardRun run, string code, TextWriter error)
    {
        if (Facts(workspace, shelf, run, error).FirstOrDefault(f => f.Figures.Region == code) is { } facts)
            return run.Regions([facts]);
        error.WriteLine($"The register has no station in a region {code}; regions are {string.Join(", ", Stations.Region.All.Select(r => r.Code))}.");
        return null;
    }

    private static int All(Workspace workspace, ChecklistShelf shelf, CardRun run, TextWriter error)
    {
        var facts = Facts(workspace, shelf, run, error);
        return run.Stations(workspace, shelf, Survey.Of(workspace, shelf, null, run.Day)) + run.Regions(facts.SkipLast(1)) + run.National(facts);
    }

    /// <summary>Of every region, and of the country as the last.</summary>
    private static IReadOnlyList<RegionFacts> Facts(Workspace workspace, ChecklistShelf shelf, CardRun run, TextWriter error)
    {
        var surveys = Survey.Of(workspace, shelf, null, run.Day).ToList();
        Survey.TellMissing(surveys, error);
        var said = SayAndFind.Count(new TwoSourcesSurvey(shelf, run.Day, Edition: null).In(workspace, region: null)).Together();
        return [.. RegionFacts.OfCountry(surveys.ConvertAll(s => s.Surveyed), run.Day)
            .Select(f => f with { OverReporting = said.GetValueOrDefault(f.Figures.Region) })];
    }

    private static CardFormats? FormatsOf(string text, TextWriter error)
    {
        var formats = CardFormats.None;
        foreach (var word in text.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            if (!Enum.TryParse<CardFormats>(word, ignoreCase: true, out var format) || word is not ("png" or "svg" or "pdf" or "html"))
            {
                error.WriteLine($"--format: '{word}' is not known; write some of png, svg, pdf, html.");
                return null;
            }

            formats |= format;
        }

        if (formats == CardFormats.None)
            error.WriteLine("--format: none is named; write some of png, svg, pdf, html.");
        return formats == CardFormats.None ? null : formats;
    }
}
