using System.Data.Common;
using System.Globalization;
using AccessAudit.Audits;
using AccessAudit.Stations;
using AccessAudit.Storage.Databases;
using AccessAudit.Storage.Log;
using Dapper;

namespace AccessAudit.Storage.Actions;

/// <summary>What is done about gaps. Every change is a line of the history, which stays.</summary>
public sealed class ActionStore
{
    private const string Select =
        """
        select a.number as Number, a.station as Station, a.criterion as Criterion, a.office as Office, a.due as Due, a.state as State, a.note as Note,
            a.opened as Opened, a.changed as Changed, a.confirmed_by as ConfirmedBy
        from actions a
        """;

    private readonly Database database;
    private readonly LogWriter log;

    internal ActionStore(Database database, LogWriter log) => (this.database, this.log) = (database, log);

    /// <summary>Null where the station has one for this criterion that was not checked yet.</summary>
    /// <param name="station">One of the register.</param>
    /// <param name="criterion">Its id.</param>
    /// <param name="plan">Not checked: only an audit can do that.</param>
    public GapAction? Open(StationId station, string criterion, ActionPlan plan)
    {
        RefuseChecked(plan);
        return database.Write(
            transaction =>
            {
                var now = Now;
                var row = new Row(
                    Counters.Next(transaction, Counters.Actions), station.ToString(), criterion, plan.Office.Code(), Day(plan.Due), plan.State.Code(), plan.Note, now, now, null);
                var added = transaction.Connection!.Execute(
                    """
                    insert into actions (number, station, criterion, office, due, state, note, opened, changed, confirmed_by)
                    values (@Number, @Station, @Criterion, @Office, @Due, @State, @Note, @Opened, @Changed, @ConfirmedBy)
                    on conflict do nothing
                    """,
                    row,
                    transaction);
                if (added == 0)
                    return null;
                Note(transaction, "action.open", row);
                return Read(row);
            },
            keep: a => a is not null);
    }

    /// <summary>Null where it was changed or checked since the person looked.</summary>
    /// <param name="number">Of the action.</param>
    /// <param name="seen">When it was changed last, as the person saw it.</param>
    /// <param name="plan">Not checked: only an audit can do that.</param>
    public GapAction? Change(long number, DateTimeOffset seen, ActionPlan plan)
    {
        RefuseChecked(plan);
        return database.Write(
            transaction => Find(transaction.Connection!, number, transaction) is { } row
                && row.Changed == seen.ToUnixTimeMilliseconds() && row.State != ActionState.Checked.Code()
                ? Put(transaction, "action.change", row with { Office = plan.Office.Code(), Due = Day(plan.Due), State = plan.State.Code(), Note = plan.Note })
                : null,
            keep: a => a is not null);
    }

    /// <summary>After an audit found the criterion met. Null where it was checked before.</summary>
    public GapAction? Confirm(long number, AuditId audit) => database.Write(
        transaction => Find(transaction.Connection!, number, transaction) is { } row && row.State != ActionState.Checked.Code()
            ? Put(transaction, "action.confirm", row with { State = ActionState.Checked.Code(), ConfirmedBy = audit.ToString() })
            : null,
        keep: a => a is not null);

    public GapAction? Find(long number) => database.Read(c => Find(c, number, null)) is { } row ? Read(row) : null;

    /// <summary>In the order in which they were opened.</summary>
    public IReadOnlyList<GapAction> All() => [.. database.Stream<Row>($"{Select} order by a.number").Select(Read)];

    public IReadOnlyList<GapAction> OfStation(StationId station) =>
        [.. database.Stream<Row>($"{Select} where a.station = @station order by a.number", new { station = station.ToString() }).Select(Read)];

    /// <summary>Those that no audit has confirmed yet.</summary>
    public IReadOnlyList<GapAction> Unchecked() => [.. database.Stream<Row>($"{Select} where a.state <> 'checked' order by a.number").Select(Read)];

    /// <summary>Oldest first.</summary>
    public IReadOnlyList<ActionStep> History(long number) =>
    [
        .. database.Stream<Step>(
            """
            select office as Office, due as Due, state as State, note as Note, done_by as Who, done as Done
            from action_steps where action = @number order by number
            """,
            new { number })
            .Select(s => new ActionStep(PlanOf(s.Office, s.Due, s.State, s.Note), s.Who, DateTimeOffset.FromUnixTimeMilliseconds(s.Done))),
    ];

    private long Now => log.Time.GetUtcNow().ToUnixTimeMilliseconds();

    private static void RefuseChecked(ActionPlan plan)
    {
        ArgumentNullException.ThrowIfNull(plan);
        if (plan.State == ActionState.Checked)
            throw new ArgumentOutOfRangeException(nameof(plan), "only an audit checks an action");
    }

    private GapAction Put(DbTransaction transaction, string deed, Row row)
    {
        // Two changes within one millisecond must differ, for the moment tells whether somebody came in between.
        row = row with { Changed = Math.Max(Now, row.Changed + 1) };
        transaction.Connection!.Execute(
            "update actions set office = @Office, due = @Due, state = @State, note = @Note, changed = @Changed, confirmed_by = @ConfirmedBy where number = @Number",
            row,
            transaction);
        Note(transaction, deed, row);
        return Read(row);
    }

    private void Note(DbTransaction transaction, string deed, Row row)
    {
        transaction.Connection!.Execute(
            """
            insert into action_steps (number, action, office, due, state, note, done_by, done)
            values (@step, @Number, @Office, @Due, @State, @Note, @who, @Changed)
            """,
            new { step = Counters.Next(transaction, Counters.ActionSteps), row.Number, row.Office, row.Due, row.State, row.Note, who = log.Who, row.Changed },
            transaction);
        log.Append(transaction, deed, $"{row.Number}", new { row.Station, row.Criterion, row.Office, row.Due, row.State, row.Note, Audit = row.ConfirmedBy });
    }

    private static Row? Find(DbConnection connection, long number, DbTransaction? transaction) =>
        connection.QuerySingleOrDefault<Row>($"{Select} where a.number = @number", new { number }, transaction);

    private static GapAction Read(Row row) => new()
    {
        Number = row.Number,
        Station = StationId.Parse(row.Station, null),
        Criterion = row.Criterion,
        Plan = PlanOf(row.Office, row.Due, row.State, row.Note),
        Opened = DateTimeOffset.FromUnixTimeMilliseconds(row.Opened),
        Changed = DateTimeOffset.FromUnixTimeMilliseconds(row.Changed),
        ConfirmedBy = row.ConfirmedBy is { } audit ? AuditId.Parse(audit, null) : null,
    };

    private static ActionPlan PlanOf(string office, string due, string state, string note) => new(
        ActionCodes.ParseOffice(office)!.Value, DateOnly.ParseExact(due, "yyyy-MM-dd", CultureInfo.InvariantCulture), ActionCodes.ParseState(state)!.Value, note);

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private sealed record Row(
        long Number, string Station, string Criterion, string Office, string Due, string State, string Note, long Opened, long Changed, string? ConfirmedBy);

    private sealed record Step(string Office, string Due, string State, string Note, string Who, long Done);
}
