using AccessAudit.Checklists;
using AccessAudit.Storage.Audits;
using AccessAudit.Storage.Databases;
using AccessAudit.Storage.Stations;

namespace AccessAudit.Storage.Figures;

/// <summary>Reads what stations are to be counted as, and what they were counted as before.</summary>
internal static class StandingRows
{
    private const string Id = "s.id";

    public static string All { get; } = Select(_ => "true");

    /// <param name="stations">A question for the ids of the stations.</param>
    public static string In(string stations) => Select(id => id == Id ? $"{id} in ({stations})" : "true");

    /// <param name="dialect">Of the database.</param>
    /// <param name="parameter">Holds the ids of the stations: few.</param>
    /// <remarks>Each table is told the names, or PostgreSQL reads two of them whole for more than three stations.</remarks>
    public static string Of(Dialect dialect, string parameter) => Select(id => dialect.IsOneOf(id, parameter));

    private static string Select(Func<string, string> isAsked) =>
        $"""
        select s.serial as Serial, s.document as Station, a.document as Audit,
            o.place as CountedIn, o.checklist as CountedBy, o.share as CountedAs
        from stations s
        left join audits a on a.station = s.id and {AuditStore.Counts} and {isAsked("a.station")}
        left join standings o on o.station = s.id and {isAsked("o.station")}
        where {isAsked(Id)}
        order by s.id, a.id
        """;

    /// <summary>One for each station, judged on as many cores as there are.</summary>
    /// <param name="rows">Of one of the questions above, those of a station together.</param>
    /// <param name="shelf">The checklists at hand.</param>
    /// <param name="day">The reporting date.</param>
    /// <param name="stations">Reads them.</param>
    /// <param name="place">Of the database, for a problem.</param>
    public static IEnumerable<Counted> Judge(IEnumerable<Row> rows, ChecklistShelf shelf, DateOnly day, StationStore stations, string place) =>
        InOrder.SelectSmall(Together(rows), s => new Counted(
            Standing.Of(shelf, stations.Read(s[0].Serial, s[0].Station).Station, s.Where(r => r.Audit is not null).Select(r => AuditDocument.Read(r.Audit!, place)), day),
            s[0].CountedIn, s[0].CountedBy, s[0].CountedAs));

    private static IEnumerable<List<Row>> Together(IEnumerable<Row> rows)
    {
        var station = new List<Row>();
        foreach (var row in rows)
        {
            if (station.Count > 0 && station[0].Serial != row.Serial)
            {
                yield return station;
                station = [];
            }

            station.Add(row);
        }

        if (station.Count > 0)
            yield return station;
    }

    public sealed record Row(long Serial, string Station, string? Audit, string? CountedIn, string? CountedBy, byte[]? CountedAs);

    /// <param name="Now">What the station is to be counted as.</param>
    /// <param name="In">The place in which it is counted so far; null where it was never counted.</param>
    /// <param name="By">The checklist by which it is counted so far; null where it counts as not audited.</param>
    /// <param name="As">Its share so far; null where it counts as not audited, or its checklist was not at hand.</param>
    public sealed record Counted(Standing Now, string? In, string? By, byte[]? As);
}
