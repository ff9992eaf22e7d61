using System.CommandLine;
using System.Text;
using AccessAudit.Checklists;
using AccessAudit.Imaging.Photos;
using AccessAudit.Signs;
using AccessAudit.Storage;
using AccessAudit.Storage.Photos;
using Microsoft.Extensions.DependencyInjection;

namespace AccessAudit.Cli.Commands;

/// <summary><c>warnings</c>: what about the audits a person should look at. It rejects nothing.</summary>
internal static class WarningsCommand
{
    private const int MostStationsShown = 8;

    private static readonly Option<Language> Wished = Options.Language(required: false);

    private static readonly Option<bool> Pixels = new("--photos")
    {
        Description = "Also look for photographs of different stations that look alike; takes some time a thousand pictures.",
    };

    public static Command Create(IServiceProvider services)
    {
        var limits = SignLimits.Default;
        var command = new Command(
            "warnings",
            "Signs that ask a person to look at some audits, of every source and age; none is rejected for one. "
            + $"The same answers (from {limits.SameAnswersLeast} on) at {limits.SameAnswersStations} stations; {limits.HeapedPercent} % of at least "
            + $"{limits.HeapedLeast} measurements alike; a visitor of {limits.NeverNoStations} stations without one no among "
            + $"{limits.NeverNoAnswers} answers; a day's visits that take more than {limits.HoursADay} hours at {limits.KilometresAnHour} km/h and "
            + $"{limits.MinutesAStation} minutes a station; one photograph in different visits. Exit code 1 where there is a sign.")
        {
            CountryOptions.Json, CountryOptions.Date, CountryOptions.Region, Wished, Pixels,
        };
        command.SetAction((parsed, cancel) => Task.FromResult(WorkspaceAccess.In(parsed, services.GetRequiredService<TimeProvider>(), workspace =>
        {
            var (output, error) = (parsed.InvocationConfiguration.Output, parsed.InvocationConfiguration.Error);
            if (Shelf.Of(workspace, error) is not { } shelf)
                return ExitCodes.BadInput;
            var search = Look(workspace, shelf, parsed.GetValue(CountryOptions.Region), CountryOptions.Day(parsed, services.GetRequiredService<TimeProvider>()), cancel);
            if (search is null)
                return CountryOptions.TellNoRegion(parsed.GetValue(CountryOptions.Region)!, error);
            var signs = search.Found().Concat(parsed.GetValue(Pixels) ? Alike(workspace, search.Photos, error, cancel) : []).ToList();
            if (parsed.GetValue(CountryOptions.Json))
            {
                foreach (var sign in signs)
                    output.WriteLine(Encoding.UTF8.GetString(SignJson.Write(sign)));
            }
            else
            {
                Tell(output, signs, parsed.GetValue(Wished) ?? Language.English);
            }

            return signs.Count > 0 ? ExitCodes.Refused : ExitCodes.Done;
        })));
        return command;
    }

    /// <summary>Null where the register has no such region.</summary>
    private static SignSearch? Look(Workspace workspace, ChecklistShelf shelf, string? region, DateOnly day, CancellationToken cancel)
    {
        var (search, stations) = (new SignSearch(shelf, SignLimits.Default), 0);
        foreach (var station in workspace.Audits.ByStation(region))
        {
            cancel.ThrowIfCancellationRequested();
            stations++;
            foreach (var audit in station.Audits.Where(a => a.Date <= day))
                search.Add(station.Station.Station, audit);
        }

        return region is null || stations > 0 ? search : null;
    }

    private static IReadOnlyList<Sign> Alike(Workspace workspace, PhotoCitations photos, TextWriter error, CancellationToken cancel)
    {
        var loader = new PhotoLoader();
        var (looks, unseen) = (new Dictionary<string, ulong>(StringComparer.Ordinal), 0);
        foreach (var (photo, seen, hash) in InOrder.Select(photos.Photos, p => Look(workspace, loader, p), cancel))
        {
            unseen += seen ? 0 : 1;
            if (hash is { } known)
                looks[photo] = known;
        }

        if (unseen > 0)
            error.WriteLine($"{unseen} photographs that audits name are not in the workspace or cannot be opened; they were not looked at.");
        return photos.Alike(looks, SignLimits.Default);
    }

    private static (string Photo, bool Seen, ulong? Hash) Look(Workspace workspace, PhotoLoader loader, string photo) =>
        PhotoHash.TryParse(photo, null, out var hash) && workspace.Photos.Find(hash) is { } file
            && loader.LoadFile(file, longSide: 256) is PhotoResult.Loaded { Photo.Gray: var gray }
                ? (photo, true, PerceptualHash.Of(gray))
                : (photo, false, null);

    private static void Tell(TextWriter output, List<Sign> signs, Language language)
    {
        foreach (var sign in signs)
        {
            output.WriteLine(sign.Says(language));
            var more = sign.Stations.Count > MostStationsShown ? $" … (+{sign.Stations.Count - MostStationsShown})" : "";
            output.WriteLine($"    {string.Join(", ", sign.Stations.Take(MostStationsShown))}{more}");
        }

        output.WriteLine(signs.Count > 0 ? SignWords.Asks(language) : SignWords.None(language));
    }
}
