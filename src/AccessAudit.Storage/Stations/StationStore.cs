using System.Text;
using AccessAudit.Stations;
using AccessAudit.Storage.Databases;
using AccessAudit.Storage.Log;
using Dapper;

namespace AccessAudit.Storage.Stations;

/// <summary>The register of stations.</summary>
public sealed class StationStore
{
    private const string Select = "select serial as Serial, document as Document from stations";

    private readonly Database database;
    private readonly LogWriter log;

    internal StationStore(Database database, LogWriter log) => (this.database, this.log) = (database, log);

    /// <summary>Adds new stations and renews known ones, all or, where anything goes wrong, none.</summary>
    public StationImport Import(IEnumerable<Station> stations, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(stations);
        return database.Write(transaction =>
        {
            var import = StationLoading.Import(transaction, database.Dialect, stations, cancel);
            if (import.Added + import.Changed > 0)
                log.Append(transaction, "stations.import", "stations", import);
            return import;
        });
    }

    public StoredStation? Find(StationId id) => FindWhere("id = @key", id.ToString());

    /// <param name="serial">The number in a tag.</param>
    public StoredStation? Find(uint serial) => FindWhere("serial = @key", (long)serial);

    /// <summary>All of them in the order of their ids, one by one.</summary>
    public IEnumerable<StoredStation> All() => database.Stream<Row>($"{Select} order by id").Select(Read);

    /// <param name="region">A region's code.</param>
    public IEnumerable<StoredStation> OfRegion(string region) =>
        database.Stream<Row>($"{Select} where region = @region order by id", new { region }).Select(Read);

    public int Count() => database.Read(c => c.ExecuteScalar<int>("select count(*) from stations"));

    public int CountOfRegion(string region) =>
        database.Read(c => c.ExecuteScalar<int>("select count(*) from stations where region = @region", new { region }));

    internal StoredStation Read(long serial, string document) => StationJson.Read(Encoding.UTF8.GetBytes(document)) switch
    {
        Parsed<Station>.Good station => new StoredStation((uint)serial, station.Value),
        Parsed<Station>.Bad bad => throw new WorkspaceException(
            new WorkspaceProblem.Damaged(database.Place, $"station number {serial}: {string.Join("; ", bad.Faults)}")),
        _ => throw new InvalidOperationException("a station is good or bad"),
    };

    private StoredStation? FindWhere(string condition, object key)
    {
        var row = database.Read(c => c.QuerySingleOrDefault<Row>($"{Select} where {condition}", new { key }));
        return row is null ? null : Read(row);
    }

    private StoredStation Read(Row row) => Read(row.Serial, row.Document);

    private sealed record Row(long Serial, string Document);
}
