using AccessAudit.Checklists;
using AccessAudit.Sheets;
using AccessAudit.Storage.Databases;
using Dapper;

namespace AccessAudit.Storage.Sheets;

/// <summary>Every layout that was ever printed here, under the number that it keeps for good.</summary>
public sealed class PrintedLayouts
{
    private const string Select = "select number as Number, checklist as Checklist, fingerprint as Fingerprint from printed_layouts";

    private readonly Database database;

    internal PrintedLayouts(Database database) => this.database = database;

    /// <summary>The layout's number, given now if it is new; null where all 511 have been given.</summary>
    /// <param name="checklist">The edition.</param>
    /// <param name="fingerprint">See <see cref="LayoutJson.Fingerprint"/>.</param>
    public int? NumberFor(ChecklistId checklist, string fingerprint)
    {
        ArgumentNullException.ThrowIfNull(checklist);
        const string find = "select number from printed_layouts where checklist = @checklist and fingerprint = @fingerprint";
        var layout = new { checklist = checklist.ToString(), fingerprint };
        return database.Read(c => c.ExecuteScalar<int?>(find, layout)) ?? database.Write<int?>(transaction =>
        {
            var connection = transaction.Connection!;
            // Asked again, for another process may have come first.
            if (connection.ExecuteScalar<int?>(find, layout, transaction) is { } given)
                return given;
            var next = connection.ExecuteScalar<int>("select coalesce(max(number), 0) + 1 from printed_layouts", transaction: transaction);
            if (next > SheetNumber.MostLayouts)
                return null;
            connection.Execute(
                "insert into printed_layouts (number, checklist, fingerprint) values (@next, @checklist, @fingerprint)",
                new { next, layout.checklist, layout.fingerprint },
                transaction);
            return next;
        });
    }

    public PrintedLayout? Find(int number)
    {
        var row = database.Read(c => c.QuerySingleOrDefault<Row>($"{Select} where number = @number", new { number }));
        return row is null ? null : Read(row);
    }

    public IReadOnlyList<PrintedLayout> All() => [.. database.Stream<Row>($"{Select} order by number").Select(Read)];

    private static PrintedLayout Read(Row row) => new((int)row.Number, ChecklistId.Parse(row.Checklist, null), row.Fingerprint);

    private sealed record Row(long Number, string Checklist, string Fingerprint);
}
