using System.Data.Common;
using System.Globalization;
using AccessAudit.Checklists;
using AccessAudit.Storage.Databases;
using AccessAudit.Storage.Stations;
using Dapper;

namespace AccessAudit.Storage.Figures;

/// <summary>Counts anew the stations that have changed or were audited since; a bounded number in one transaction.</summary>
internal sealed class StandingRefresh(Database database, StationStore stations, ChecklistShelf shelf, string basis)
{
    private const int MostAtOnce = 5000;
    private const int FewEnoughForStatements = 50;
    private const string Table = "staged_standings";

    /// <summary>Whether some may be left.</summary>
    public bool Run() => database.Write(transaction =>
    {
        database.Dialect.MayBeLost(transaction);
        Rebase(transaction);
        // By their names, so that no database takes it for a reason to read everything.
        var behind = transaction.Connection!.Query<string>(
            "select station from stale_stations order by station limit @most", new { most = MostAtOnce }, transaction).ToList();
        if (behind.Count == 0)
            return false;
        var rows = transaction.Connection!.Query<StandingRows.Row>(
            StandingRows.Of(database.Dialect, "@behind"), new { behind }, transaction);
        // Whichever day it is: audits of later days are set right when the figures of an earlier one are asked for.
        var counted = StandingRows.Judge(rows, shelf, DateOnly.MaxValue, stations, database.Place).ToList();
        var tallies = new TallyRows(transaction, shelf);
        foreach (var station in counted)
            tallies.Replace(station);
        tallies.Write();
        Write(transaction, counted);
        return counted.Count == MostAtOnce;
    });

    /// <summary>Other checklists than the last time, or another way of counting: nothing that was counted holds.</summary>
    private void Rebase(DbTransaction transaction)
    {
        var connection = transaction.Connection!;
        if (connection.ExecuteScalar<string?>("select basis from figures_basis", transaction: transaction) == basis)
            return;
        connection.Execute(
            """
            delete from figures_basis;
            delete from standings;
            delete from tallies;
            insert into stale_stations (station) select id from stations where true on conflict do nothing;
            """,
            transaction: transaction);
        connection.Execute("insert into figures_basis (basis) values (@basis)", new { basis }, transaction);
    }

    private void Write(DbTransaction transaction, List<StandingRows.Counted> counted)
    {
        const string put =
            """
            on conflict (station) do update
            set place = excluded.place, audit = excluded.audit, date = excluded.date, checklist = excluded.checklist, share = excluded.share
            """;
        using var staging = counted.Count <= FewEnoughForStatements ? null : database.Dialect.Stage(
            transaction, Table,
            ("station", StagedType.Text), ("place", StagedType.Text), ("audit", StagedType.Text), ("date", StagedType.Text),
            ("checklist", StagedType.Text), ("share", StagedType.Bytes));
        using var one = new Prepared(
            transaction,
            $"insert into standings (station, place, audit, date, checklist, share) values (@station, @place, @audit, @date, @checklist, @share) {put}",
            "@station", "@place", "@audit", "@date", "@checklist", "@share");
        foreach (var (now, _, _, _) in counted)
        {
            ReadOnlySpan<object?> row =
            [
                now.Station.ToString(), now.Place, now.Audit?.Id.ToString(), now.Audit?.Date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
                now.Checklist?.ToString(), now.Share,
            ];
            if (staging is null)
                one.Run(row);
            else
                staging.Add(row);
        }

        if (staging is not null)
        {
            staging.Complete();
            transaction.Connection!.Execute($"insert into standings select * from {Table} where true {put}", transaction: transaction);
        }

        transaction.Connection!.Execute(
            "delete from stale_stations where station <= @last", new { last = counted[^1].Now.Station.ToString() }, transaction);
    }
}
