using System.Data.Common;
using AccessAudit.Audits;
using AccessAudit.Checklists;
using AccessAudit.Stations;
using AccessAudit.Storage.Databases;
using AccessAudit.Storage.Photos;
using Dapper;

namespace AccessAudit.Storage.Sheets;

/// <summary>What was read on photographs of sheets, page by page.</summary>
public sealed class PaperPages
{
    private const string Select =
        """
        select g.number as Number, p.station as Station, p.checklist as Checklist, p.print as Print, g.page as Page, g.photo as Photo, g.again as Again,
            g.added as Added, g.reading as Reading, g.audit as Audit
        from paper_pages g join papers p on p.audit = g.audit
        """;

    private readonly Database database;
    private readonly TimeProvider time;

    internal PaperPages(Database database, TimeProvider time) => (this.database, this.time) = (database, time);

    /// <summary>Keeps a reading; null where the register has no such station.</summary>
    /// <param name="paper">The station, checklist and print run that the page's tag names.</param>
    /// <param name="page">The page's number, from 1.</param>
    /// <param name="photo">The picture, kept in the <see cref="PhotoStore"/>.</param>
    /// <param name="reading">JSON; what is in it is the caller's business.</param>
    public PaperAddition? Add(Paper paper, int page, PhotoHash photo, string reading)
    {
        ArgumentNullException.ThrowIfNull(paper);
        ArgumentOutOfRangeException.ThrowIfZero(paper.PrintRun);
        ArgumentOutOfRangeException.ThrowIfLessThan(page, 1);
        ArgumentNullException.ThrowIfNull(reading);
        return database.Write(transaction => Add(transaction, paper, page, photo, reading));
    }

    internal PaperAddition? Add(DbTransaction transaction, Paper paper, int page, PhotoHash photo, string reading)
    {
        if (AuditOf(transaction, paper) is not { } audit)
            return null;
        var pictures = Rows(transaction, "where g.audit = @audit and g.page = @page order by g.number", new { audit, page });
        if (pictures.Find(p => p.Photo == photo) is { } kept)
            return new PaperAddition(kept, IsNew: false);
        var added = new PaperPage
        {
            Number = Counters.Next(transaction, Counters.PaperPages),
            Paper = paper,
            Page = page,
            Photo = photo,
            Again = pictures.Count > 0,
            Added = DateTimeOffset.FromUnixTimeMilliseconds(time.GetUtcNow().ToUnixTimeMilliseconds()),
            Reading = reading,
            Audit = AuditId.Parse(audit, null),
        };
        Insert(transaction, added);
        return new PaperAddition(added, IsNew: true);
    }

    /// <summary>All pictures that feed an audit, by page and then in the order in which they came.</summary>
    public IReadOnlyList<PaperPage> OfAudit(AuditId audit) => Pages("where g.audit = @audit order by g.page, g.number", new { audit = audit.ToString() });

    /// <summary>Every page that was read on a photograph; empty where it was never kept.</summary>
    public IReadOnlyList<PaperPage> OfPhoto(PhotoHash photo) => Pages("where g.photo = @photo order by g.number", new { photo = photo.ToString() });

    /// <summary>All of a station, in the order in which they came.</summary>
    public IReadOnlyList<PaperPage> OfStation(StationId station) =>
        Pages("where p.station = @station order by g.number", new { station = station.ToString() });

    /// <summary>All of them in the order in which they came, one by one.</summary>
    public IEnumerable<PaperPage> All() => database.Stream<Row>($"{Select} order by g.number").Select(Read);

    internal static IReadOnlyList<PaperPage> OfAudit(DbTransaction transaction, AuditId audit) =>
        Rows(transaction, "where g.audit = @audit order by g.number", new { audit = audit.ToString() });

    private static List<PaperPage> Rows(DbTransaction transaction, string condition, object arguments) =>
        [.. transaction.Connection!.Query<Row>($"{Select} {condition}", arguments, transaction).Select(Read)];

    private static void Insert(DbTransaction transaction, PaperPage page) => transaction.Connection!.Execute(
        """
        insert into paper_pages (number, audit, page, photo, again, added, reading)
        values (@number, @audit, @page, @photo, @again, @added, @reading)
        """,
        new
        {
            number = page.Number,
            audit = page.Audit.ToString(),
            page = page.Page,
            photo = page.Photo.ToString(),
            again = page.Again ? 1 : 0,
            added = page.Added.ToUnixTimeMilliseconds(),
            reading = page.Reading,
        },
        transaction);

    private static PaperPage Read(Row row) => new()
    {
        Number = row.Number,
        Paper = new Paper(StationId.Parse(row.Station, null), ChecklistId.Parse(row.Checklist, null), PrintRuns.Byte(row.Print)),
        Page = (int)row.Page,
        Photo = PhotoHash.Parse(row.Photo, null),
        Again = row.Again != 0,
        Added = DateTimeOffset.FromUnixTimeMilliseconds(row.Added),
        Reading = row.Reading,
        Audit = AuditId.Parse(row.Audit, null),
    };

    /// <summary>The audit that a paper feeds, given now if this is its first page; null where there is no such station.</summary>
    private string? AuditOf(DbTransaction transaction, Paper paper)
    {
        var connection = transaction.Connection!;
        var print = PrintRuns.Latest(paper.PrintRun, Counters.Last(connection, Counters.Prints, transaction));
        var key = new
        {
            station = paper.Station.ToString(),
            checklist = paper.Checklist.ToString(),
            print,
            audit = AuditId.New(time.GetUtcNow()).ToString(),
        };
        connection.Execute(
            """
            insert into papers (station, checklist, print, audit)
            select @station, @checklist, @print, @audit where exists (select 1 from stations where id = @station)
            on conflict (station, checklist, print) do nothing
            """,
            key,
            transaction);
        return connection.ExecuteScalar<string?>(
            "select audit from papers where station = @station and checklist = @checklist and print = @print", key, transaction);
    }

    private List<PaperPage> Pages(string condition, object arguments) =>
        [.. database.Stream<Row>($"{Select} {condition}", arguments).Select(Read)];

    private sealed record Row(
        long Number, string Station, string Checklist, long Print, long Page, string Photo, long Again, long Added, string Reading, string Audit);
}
