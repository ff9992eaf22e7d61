using AccessAudit.Checklists;
using AccessAudit.Imaging.Scorecards;
using AccessAudit.Storage;

namespace AccessAudit.Cli;

/// <summary>Draws cards of a workspace into a folder.</summary>
/// <param name="Folder">Where the files go.</param>
/// <param name="Formats">Which files.</param>
/// <param name="Languages">Which languages.</param>
/// <param name="Day">The reporting date.</param>
/// <param name="Cancel">Stops between two cards.</param>
internal sealed record CardRun(string Folder, CardFormats Formats, IReadOnlyList<Language> Languages, DateOnly Day, CancellationToken Cancel)
{
    /// <summary>The number of files that were written.</summary>
    public int Stations(Workspace workspace, ChecklistShelf shelf, IEnumerable<Survey> surveys)
    {
        var printed = new PrintedSheets(workspace, shelf);
        return Write(surveys.Select(s => (Func<Language, Card>)(language => StationCard.Make(
            new StationFacts
            {
                Station = s.Station.Station,
                Current = s.Current,
                Before = s.Before,
                ReportingDate = Day,
                Tag = printed.PosterTag(s.Station, printRun: 1),
            },
            language))));
    }

    /// <summary>The number of files that were written.</summary>
    /// <param name="facts">Of one region each, or of the country.</param>
    public int Regions(IEnumerable<RegionFacts> facts) =>
        Write(facts.Select(f => (Func<Language, Card>)(language => RegionCard.Make(f, language))));

    /// <summary>The number of files that were written.</summary>
    /// <param name="facts">Of every region, and of the country as the last.</param>
    public int National(IReadOnlyList<RegionFacts> facts) => Write([language => NationalCard.Make(facts, language)]);

    private int Write(IEnumerable<Func<Language, Card>> cards) => InOrder
        .Select(cards.SelectMany(c => Languages.Select(l => (c, l))), card => CardFiles.Write(card.c(card.l), Folder, Formats).Count, Cancel)
        .Sum();
}
