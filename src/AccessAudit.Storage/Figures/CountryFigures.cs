using System.Globalization;
using AccessAudit.Checklists;
using AccessAudit.Regions;
using AccessAudit.Storage.Databases;
using AccessAudit.Storage.Stations;
using Dapper;

namespace AccessAudit.Storage.Figures;

/// <summary>The figures of regions and country, kept counted: a new audit changes a few counts, and nobody reads the country for it.</summary>
/// <remarks>
/// Triggers note every station whose register entry or audits changed, whoever changed them. Whoever asks for figures counts those
/// stations anew in passing, and stores that once they are more than a few. What comes out is exactly what counting every station from
/// its audits gives.
/// </remarks>
public sealed class CountryFigures
{
    /// <summary>So many stations are counted in passing as fast as it would take to store it.</summary>
    private const int FewBehind = 10;

    private const int MostByName = 200;

    private const string Counts =
        """
        select basis from figures_basis;
        select count(*) from stale_stations;
        select place as Place, checklist as Checklist, stations as Stations, counts as Counts from tallies where level = @level;
        """;

    /// <summary>Stations that have changed, and those whose newest audit is of a later day than is asked for.</summary>
    private const string Others = "select station from stale_stations union select station from standings where date > @day";

    private readonly Database database;
    private readonly StationStore stations;

    internal CountryFigures(Database database, StationStore stations) => (this.database, this.stations) = (database, stations);

    /// <summary>All stations, each counted as its current audit on a day says, judged by the edition in force on the audit's day.</summary>
    /// <param name="shelf">The checklists at hand.</param>
    /// <param name="day">The reporting date: later audits are not looked at.</param>
    /// <param name="level">The smallest places whose figures are wanted.</param>
    public CountryTally Of(ChecklistShelf shelf, DateOnly day, Level level = Level.Region)
    {
        ArgumentNullException.ThrowIfNull(shelf);
        var basis = $"{CountryTally.Version} {shelf.Fingerprint}";
        if (ReadTallies(shelf, day, level, basis, mostBehind: FewBehind) is { } country)
            return country;
        TryRefresh(new StandingRefresh(database, stations, shelf, basis));
        return ReadTallies(shelf, day, level, basis, mostBehind: int.MaxValue) ?? Count(shelf, day);
    }

    /// <summary>The same, by judging every station's audits.</summary>
    public CountryTally Count(ChecklistShelf shelf, DateOnly day)
    {
        var country = new CountryTally();
        foreach (var (now, _, _, _) in StandingRows.Judge(
            database.Stream<StandingRows.Row>(StandingRows.All), shelf, day, stations, database.Place))
            Count(country, Standing.PlaceOf(now.Place), now.Checklist, now.Share, shelf, 1);
        return country;
    }

    /// <summary>What is behind is counted in passing where it cannot be stored.</summary>
    private static void TryRefresh(StandingRefresh refresh)
    {
        try
        {
            while (refresh.Run())
            {
            }
        }
        catch (WorkspaceException e) when (e.Problem is WorkspaceProblem.NotWritable or WorkspaceProblem.Locked)
        {
        }
    }

    /// <summary>Null where it was counted by other checklists, or more has changed since than may be.</summary>
    private CountryTally? ReadTallies(ChecklistShelf shelf, DateOnly day, Level level, string basis, int mostBehind) => database.Read(connection =>
    {
        using var moment = database.Dialect.BeginReading(connection);
        var date = new { level = TallyRows.LevelOf(level), day = day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) };
        var country = new CountryTally();
        List<string> others;
        // In one question, for on a busy machine each way to the server and back is what takes the time.
        using (var answers = connection.QueryMultiple($"{Counts} {Others} limit {MostByName + 1}", date, moment))
        {
            if (answers.ReadSingleOrDefault<string>() != basis | answers.ReadSingle<long>() > mostBehind)
                return null;
            foreach (var row in answers.Read<TallyRow>())
                Add(country.At(Standing.PlaceOf(row.Place)), row, shelf);
            others = [.. answers.Read<string>()];
        }

        if (others.Count == 0)
            return country;
        // A few by their names, so that no database takes it for a reason to read everything; many, as of a day long past, in one pass.
        var rows = others.Count > MostByName
            ? connection.Query<StandingRows.Row>(StandingRows.In(Others), date, moment, buffered: false)
            : connection.Query<StandingRows.Row>(StandingRows.Of(database.Dialect, "@others"), new { others }, moment, buffered: false);
        foreach (var station in StandingRows.Judge(rows, shelf, day, stations, database.Place))
        {
            if (station.In is not null)
                Count(country, At(station.In), station.By is null ? null : ChecklistId.Parse(station.By, null), station.As, shelf, -1);
            Count(country, At(station.Now.Place), station.Now.Checklist, station.Now.Share, shelf, 1);
        }

        return country;

        TallyPlace At(string place) => level == Level.District ? Standing.PlaceOf(place) : Standing.PlaceOf(place).InRegion;
    });

    private static void Add(PlaceTally place, TallyRow row, ChecklistShelf shelf)
    {
        if (row.Checklist == TallyRows.Register)
            place.Registered += (int)row.Stations;
        else if (shelf.Find(ChecklistId.Parse(row.Checklist, null)) is not { } checklist)
            place.AddMissing(ChecklistId.Parse(row.Checklist, null), (int)row.Stations);
        else if (row.Counts is not null)
            place.Of(checklist).Add(row.Counts);
    }

    /// <summary>Adds a station, or takes it out again.</summary>
    private static void Count(CountryTally country, TallyPlace where, ChecklistId? checklist, byte[]? share, ChecklistShelf shelf, int times)
    {
        var place = country.At(where);
        place.Registered += times;
        if (checklist is null)
            return;
        if (share is null)
            place.AddMissing(checklist, times);
        else
            place.Of(shelf.Find(checklist)!).Add(share, times);
    }

    private sealed record TallyRow(string Place, string Checklist, long Stations, byte[]? Counts);
}
