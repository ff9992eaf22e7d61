using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using AccessAudit.Checklists;
using AccessAudit.Imaging.Scorecards;
using AccessAudit.Planning;
using AccessAudit.Storage;
using AccessAudit.Web.Uploads;

namespace AccessAudit.Cli;

/// <summary>Draws cards of a workspace into a folder, on every core; a card that cannot be drawn stops no other.</summary>
/// <param name="folder">Where the files go.</param>
/// <param name="formats">Which files.</param>
/// <param name="languages">Which languages.</param>
/// <param name="day">The reporting date.</param>
/// <param name="cancel">Stops between two cards.</param>
internal sealed class CardRun(string folder, CardFormats formats, IReadOnlyList<Language> languages, DateOnly day, CancellationToken cancel)
{
    private const int CardsBetweenTellings = 1_000;

    public string Folder => folder;

    public DateOnly Day => day;

    /// <summary>The list of what the folder holds; null keeps none.</summary>
    public DrawnCards? Drawn { get; init; }

    /// <summary>Whether cards stay as they are that the list says were drawn from the same.</summary>
    public bool GoesOn { get; init; }

    /// <summary>What decides the look of cards besides their data: the program and the checklists.</summary>
    public string Terms { get; init; } = "";

    /// <summary>For progress and for what could not be drawn.</summary>
    public TextWriter Error { get; init; } = TextWriter.Null;

    /// <summary>Cards that were left as they are.</summary>
    public int Kept { get; private set; }

    /// <summary>Cards that could not be drawn.</summary>
    public int Failed { get; private set; }

    /// <summary>The number of files that were written.</summary>
    public int Stations(Workspace workspace, ChecklistShelf shelf, IEnumerable<Survey> surveys)
    {
        var printed = new PrintedSheets(workspace, shelf);
        return Write(surveys.Select(survey =>
        {
            var facts = new StationFacts
            {
                Station = survey.Station.Station,
                Current = survey.Current,
                Before = survey.Before,
                ReportingDate = day,
                Tag = printed.PosterTag(survey.Station, printRun: 1),
            };
            return new CardJob($"station-{facts.Station.Id}", new(() => $"{facts.Hash} {facts.Tag}"), language => StationCard.Make(facts, language));
        }));
    }

    /// <summary>The number of files that were written.</summary>
    /// <param name="facts">Of one region each, or of the country.</param>
    public int Regions(IEnumerable<RegionFacts> facts) => Write(facts.Select(f =>
        new CardJob($"region-{f.Figures.Region}", new(() => f.Hash), language => RegionCard.Make(f, language))));

    /// <summary>The number of files that were written.</summary>
    /// <param name="facts">Of every region, and of the country as the last.</param>
    /// <param name="plan">Of the country; null leaves it out.</param>
    public int National(IReadOnlyList<RegionFacts> facts, Plan? plan = null) =>
        Write([new CardJob("national", new(() => NationalCard.Hash(facts, plan)), language => NationalCard.Make(facts, language, plan))]);

    /// <summary>The number of files that were written.</summary>
    internal int Write(IEnumerable<CardJob> jobs)
    {
        var (files, cards) = (0, 0);
        foreach (var card in InOrder.Select(jobs.SelectMany(j => languages.Select(l => (Job: j, Language: l))), c => Draw(c.Job, c.Language), cancel))
        {
            Account(card);
            files += card.Files.Count;
            if (++cards % CardsBetweenTellings == 0)
                Error.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{cards:#,0} cards."));
        }

        return files;
    }

    private void Account(DrawnCard card)
    {
        if (card.Fault is { } fault)
        {
            Failed++;
            Error.WriteLine($"{card.Name}: it could not be drawn: {fault.Message}");
        }
        else if (card.Files.Count == 0)
        {
            Kept++;
        }
        else
        {
            Drawn?.Add(card.Name, card.Fingerprint, card.Files);
        }
    }

    /// <summary>What is wrong with one card stays with it; what is wrong with the folder would be wrong for every card.</summary>
    private DrawnCard Draw(CardJob job, Language language)
    {
        var (name, fingerprint) = ($"{job.Name}.{language.Code}", "");
        try
        {
            if (Drawn is not null)
                fingerprint = Fingerprint(job);
            return Drawn is not null && GoesOn && Drawn.Has(name, fingerprint)
                ? new DrawnCard(name, fingerprint, [], null)
                : new DrawnCard(name, fingerprint, CardFiles.Write(job.Make(language), folder, formats), null);
        }
        catch (Exception fault) when (fault is not (IOException or UnauthorizedAccessException or OperationCanceledException))
        {
            return new DrawnCard(name, fingerprint, [], fault);
        }
    }

    private string Fingerprint(CardJob job) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(
        string.Create(CultureInfo.InvariantCulture, $"{job.Data.Value}\n{day:O}\n{(int)formats}\n{Terms}"))))[..32];

    private sealed record DrawnCard(string Name, string Fingerprint, IReadOnlyList<string> Files, Exception? Fault);
}
