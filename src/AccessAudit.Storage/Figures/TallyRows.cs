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

    private readonly Dictionary<(string Place, string Checklist), Sum> sums = [];

    public void Replace(StandingRows.Counted station)
    {
        if (station.In != station.Now.Place)
        {
            if (station.In is not null)
                Of(station.In, Register).Stations--;
            Of(station.Now.Place, Register).Stations++;
        }

        if (station.In is not null && station.By is not null)
            Of(station.In, station.By).Add(station.As, -1);
        if (station.Now.Checklist is { } checklist)
            Of(station.Now.Place, checklist.ToString()).Add(station.Now.Share, 1);
    }

    public void Write()
    {
        using var put = new Prepared(
            transaction,
            """
            insert into tallies (place, checklist, stations, counts) values (@place, @checklist, @stations, @counts)
            on conflict (place, checklist) do update set stations = excluded.stations, counts = excluded.counts
            """,
            "@place", "@checklist", "@stations", "@counts");
        foreach (var ((place, checklist), sum) in sums)
            put.Run(place, checklist, sum.Stations, sum.Counts?.Pack());
    }

    private Sum Of(string place, string checklist)
    {
        if (!sums.TryGetValue((place, checklist), out var sum))
            sums[(place, checklist)] = sum = Read(place, checklist);
        return sum;
    }

    private Sum Read(string place, string checklist)
    {
        var counts = checklist != Register && shelf.Find(ChecklistId.Parse(checklist, null)) is { } edition ? new EditionTally(edition) : null;
        var row = transaction.Connection!.QuerySingleOrDefault<Row>(
            "select stations as Stations, counts as Counts from tallies where place = @place and checklist = @checklist",
            new { place, checklist },
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
