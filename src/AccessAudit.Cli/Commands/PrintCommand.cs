using System.CommandLine;
using AccessAudit.Checklists;
using AccessAudit.Imaging.Sheets.Printing;
using AccessAudit.Sheets;
using AccessAudit.Stations;
using AccessAudit.Storage;
using AccessAudit.Storage.Stations;
using AccessAudit.Web.Uploads;
using Microsoft.Extensions.DependencyInjection;

namespace AccessAudit.Cli.Commands;

/// <summary><c>sheets print</c>: station sheets or door posters as one PDF, streamed.</summary>
internal static class PrintCommand
{
    public static Command Create(IServiceProvider services)
    {
        var station = Options.Value<StationId>("--station", "ID", "One station.", "a station id such as KZ-11-0083");
        var region = new Option<string?>("--region") { Description = "Every station of a region.", HelpName = "CODE" };
        var all = new Option<bool>("--all") { Description = "Every station of the register." };
        var language = Options.Language(required: false);
        var file = new Option<string>("--out") { Description = "The PDF to write.", HelpName = "FILE.pdf", Required = true };
        var checklist = Options.Value<ChecklistId>("--checklist", "ID@EDITION", "Default: the edition in force today.", "FAMILY@EDITION");
        var poster = new Option<bool>("--poster") { Description = "Door posters, in all three languages, in place of sheets." };
        var command = new Command("print", "Print station sheets or door posters.") { station, region, all, language, file, checklist, poster };
        command.Validators.Add(result =>
        {
            if (new[] { result.GetResult(station) is not null, result.GetResult(region) is not null, result.GetValue(all) }.Count(c => c) != 1)
                result.AddError("Say which stations: one of --station ID, --region CODE, --all.");
            if (result.GetResult(language) is null && !result.GetValue(poster))
                result.AddError("Say in which language: --language kk, ru or en.");
        });
        command.SetAction((parsed, cancel) =>
        {
            var time = services.GetRequiredService<TimeProvider>();
            return Task.FromResult(WorkspaceAccess.In(parsed, time, workspace =>
            {
                var error = parsed.InvocationConfiguration.Error;
                var stations = Stations(workspace, parsed.GetResult(station) is null ? null : parsed.GetValue(station), parsed.GetValue(region))
                    .Select(s => Unless(s, cancel));
                if (!stations.Any())
                {
                    error.WriteLine("The register has no such station; look at the id or the region's code, or import the register first.");
                    return ExitCodes.BadInput;
                }

                return parsed.GetValue(poster)
                    ? Posters(workspace, stations, parsed.GetRequiredValue(file), parsed.InvocationConfiguration)
                    : Sheets(
                        workspace, stations, parsed.GetRequiredValue(file), parsed.GetRequiredValue(language), parsed.GetValue(checklist),
                        Options.Today(time), parsed.InvocationConfiguration);
            }));
        });
        return command;
    }

    private static IEnumerable<StoredStation> Stations(Workspace workspace, StationId? station, string? region) => (station, region) switch
    {
        ({ } id, _) => workspace.Stations.Find(id) is { } one ? [one] : [],
        (_, { } code) => workspace.Stations.OfRegion(code),
        _ => workspace.Stations.All(),
    };

    private static StoredStation Unless(StoredStation station, CancellationToken cancel)
    {
        cancel.ThrowIfCancellationRequested();
        return station;
    }

    private static int Sheets(
        Workspace workspace, IEnumerable<StoredStation> stations, string file, Language language, ChecklistId? id, DateOnly today,
        InvocationConfiguration configuration)
    {
        if (Shelf.Of(workspace, configuration.Error) is not { } shelf || Shelf.Choose(shelf, id, today, configuration.Error) is not { } checklist)
            return ExitCodes.BadInput;
        if (!checklist.Languages.Contains(language))
        {
            configuration.Error.WriteLine($"{checklist.Id} does not speak {language}; it speaks {string.Join(", ", checklist.Languages)}.");
            return ExitCodes.BadInput;
        }

        if (LayoutCommand.LayoutOf(checklist, configuration.Error) is not { } layout)
            return ExitCodes.BadInput;
        var count = Print(workspace, shelf, stations, layout, language, file, configuration.Error);
        if (count is null)
            return ExitCodes.BadInput;
        configuration.Output.WriteLine($"{file}: {count} sheets of {layout.Pages.Count} pages, {checklist.Id}, {language}.");
        return ExitCodes.Done;
    }

    /// <summary>The number of stations whose sheets were printed; null after it was told why the file could not be written.</summary>
    public static int? Print(
        Workspace workspace, ChecklistShelf shelf, IEnumerable<StoredStation> stations, SheetLayout layout, Language language, string file,
        TextWriter error)
    {
        var printed = new PrintedSheets(workspace, shelf);
        if (printed.NumberOf(layout) is not { } number)
        {
            error.WriteLine($"This workspace has printed {SheetNumber.MostLayouts} different layouts, all that tags can name; begin a new one.");
            return null;
        }

        var (run, count) = (workspace.PrintRuns.Next($"sheets {layout.Checklist.Id} {language.Code}"), 0);
        return OutputFile.Write(
            file,
            output => SheetPdf.Write(output, stations.Select(s =>
            {
                output.ThrowIfFailed();
                count++;
                return new SheetPrint(s.Station, layout, language, printed.Tags(s, layout, number, language, run), RegionName(s.Station, language));
            })),
            error)
            ? count
            : null;
    }

    private static int Posters(Workspace workspace, IEnumerable<StoredStation> stations, string file, InvocationConfiguration configuration)
    {
        if (Shelf.Of(workspace, configuration.Error) is not { } shelf)
            return ExitCodes.BadInput;
        var (printed, run) = (new PrintedSheets(workspace, shelf), workspace.PrintRuns.Next("posters"));
        var written = OutputFile.Write(
            file, output => PosterPdf.Write(output, stations.Select(s => new PosterPrint(s.Station, printed.PosterTag(s, run)))), configuration.Error);
        if (!written)
            return ExitCodes.BadInput;
        configuration.Output.WriteLine($"{file}: door posters.");
        return ExitCodes.Done;
    }

    private static string? RegionName(Station station, Language language) =>
        station.Region is { } code && Region.Find(code) is { } region ? region.Name[language] : null;
}
