using System.Data.Common;
using AccessAudit.Checklists;
using AccessAudit.Regions;
using AccessAudit.Storage.Databases;
using Dapper;

namespace AccessAudit.Storage.Figures;

/// <summary>The sums that are touched while stations are counted anew: read when they are first needed, written at the end.</summary>
internal sealed class TallyRows(DbTransaction transaction, ChecklistShelf shelf)
{
    /// <summary>Counts registered stations.</summary>
    public const string Register = "";

    private const long ByRegion = 1;
    private const long ByDistrict = 2;

    private readonly Dictionary<(long Level, string Place, string Checklist), Sum> sums = [];

    /// <summary>Under which number the sums of a level lie; the country is the sum of its regions.</summary>
    public static long LevelOf(Level level) => level == Level.District ? ByDistrict : ByRegion;

    public void Replace(StandingRows.Counted station)
    {
        var (before, now) = (station.In is null ? (TallyPlace?)null : Standing.PlaceOf(station.In), Standing.PlaceOf(station.Now.Place));
        Replace(ByRegion, before?.InRegion, now.InRegion, station);
        Replace(ByDistrict, before, now, station);
    }

    public void Write()
    {
        using var put = new Prepared(
            transaction,
            """
            insert into tallies (level, place, checklist, stations, counts) values (@level, @place, @checklist, @stations, @counts)
            on conflict (level, place, checklist) do update set stations = excluded.stations, counts = excluded.counts
            """,
            "@level", "@place", "@checklist", "@stations", "@counts");
        foreach (var ((level, place, checklist), sum) in sums)
            put.Run(level, place, checklist, sum.Stations, sum.Counts?.Pack());
    }

    private void Replace(long level, TallyPlace? before, TallyPlace now, StandingRows.Counted station)
    {
        if (before != now)
        {
            if (before is { } left)
                Of(level, left, Register).Stations--;
            Of(level, now, Register).Stations++;
        }

        if (before is { } place && station.By is not null)
            Of(level, place, station.By).Add(station.As, -1);
        if (station.Now.Checklist is { } checklist)
            Of(level, now, checklist.ToString()).Add(station.Now.Share, 1);
    }

    private Sum Of(long level, TallyPlace where, string checklist)
    {
        var place = Standing.PlaceOf(where);
        if (!sums.TryGetValue((level, place, checklist), out var sum))
            sums[(level, place, checklist)] = sum = Read(level, place, checklist);
        return sum;
    }

    private Sum Read(long level, string place, string checklist)
    {
        var counts = checklist != Register && shelf.Find(ChecklistId.Parse(checklist, null)) is { } edition ? new EditionTally(edition) : null;
        var row = transaction.Connection!.QuerySingleOrDefault<Row>(
            "select stations as Stations, counts as Counts from tallies where level = @level and place = @place and checklist = @checklist",
            new { level, place, checklist },
            transaction);
        if (row?.Counts is { } packed)
            counts?.Add(packed);
        return new Sum { Counts = counts, Stations = row?.Stations ?? 0 };
    }

    private sealed record Row(long Stations, byte[]? Counts);

    private sealed class Sum
    {
        public EditionTally? Counts { get; init; }

        public long Stations { get; set; }

        public void Add(byte[]? share, int times)
        {
            Stations += times;
            if (share is not null)
                Counts!.Add(share, times);
        }
    }
}
