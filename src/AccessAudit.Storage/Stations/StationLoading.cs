using System.Data.Common;
using System.Text;
using AccessAudit.Stations;
using AccessAudit.Storage.Databases;
using Dapper;

namespace AccessAudit.Storage.Stations;

/// <summary>Takes many stations in within a transaction, in the way that is fastest for the database.</summary>
internal static class StationLoading
{
    private const string Table = "staged_stations";

    public static StationImport Import(DbTransaction transaction, Dialect dialect, IEnumerable<Station> stations, CancellationToken cancel)
    {
        var last = Counters.Last(transaction.Connection!, Counters.Stations, transaction);
        using var staging = dialect.Stage(
            transaction, Table,
            ("number", StagedType.Whole), ("id", StagedType.Text), ("region", StagedType.Text), ("document", StagedType.Json));
        var import = staging is null
            ? OneByOne(transaction, dialect, stations, last, cancel)
            : ThroughStaging(transaction, staging, stations, last, cancel);
        if (import.Added > 0)
            Counters.Take(transaction, Counters.Stations, import.Added);
        return import;
    }

    private static StationImport OneByOne(
        DbTransaction transaction, Dialect dialect, IEnumerable<Station> stations, long last, CancellationToken cancel)
    {
        var (added, changed, unchanged) = (0, 0, 0);
        var json = dialect.Json("@document");
        using var find = new Prepared(transaction, "select document from stations where id = @id", "@id");
        using var renew = new Prepared(
            transaction, $"update stations set region = @region, document = {json} where id = @id", "@id", "@region", "@document");
        using var add = new Prepared(
            transaction,
            $"insert into stations (id, serial, region, document) values (@id, @serial, @region, {json})",
            "@id", "@serial", "@region", "@document");
        foreach (var station in stations)
        {
            cancel.ThrowIfCancellationRequested();
            var (id, document) = (station.Id.ToString(), DocumentOf(station));
            var known = find.Text(id);
            if (known is null)
                added += add.Run(id, last + added + 1, station.CountsFor, document);
            else if (!string.Equals(known, document, StringComparison.Ordinal))
                changed += renew.Run(id, station.CountsFor, document);
            else
                unchanged++;
        }

        return new StationImport(added, changed, unchanged);
    }

    /// <remarks>Of a station that is named twice the last word counts; its place among the serials is that of the first.</remarks>
    private static StationImport ThroughStaging(
        DbTransaction transaction, StagingTable staging, IEnumerable<Station> stations, long last, CancellationToken cancel)
    {
        var number = 0L;
        foreach (var station in stations)
        {
            cancel.ThrowIfCancellationRequested();
            staging.Add(++number, station.Id.ToString(), station.CountsFor, DocumentOf(station));
        }

        staging.Complete();
        var connection = transaction.Connection!;
        var changed = connection.Execute(
            $"""
            with newest as (select distinct on (id) id, region, document from {Table} order by id, number desc)
            update stations s set region = n.region, document = n.document from newest n
            where n.id = s.id and n.document::text <> s.document::text
            """,
            transaction: transaction);
        var added = connection.Execute(
            $"""
            with newest as (
                select distinct on (id) id, region, document, min(number) over (partition by id) as first from {Table} order by id, number desc)
            insert into stations (id, serial, region, document)
            select id, @last + row_number() over (order by first), region, document from newest n
            where not exists (select 1 from stations where id = n.id)
            """,
            new { last },
            transaction);
        return new StationImport(added, changed, (int)number - added - changed);
    }

    private static string DocumentOf(Station station) => Encoding.UTF8.GetString(StationJson.Write(station));
}
