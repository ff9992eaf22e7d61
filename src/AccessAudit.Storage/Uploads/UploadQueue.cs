using System.Data.Common;
using AccessAudit.Audits;
using AccessAudit.Storage.Databases;
using AccessAudit.Storage.Log;
using AccessAudit.Storage.Sheets;
using Dapper;

namespace AccessAudit.Storage.Uploads;

/// <summary>Photographs of sheets that wait to be read; any number of readers, here and on other machines, take from it side by side.</summary>
/// <remarks>
/// Who takes a photograph has it for <see cref="Lease"/>, and no other reader gets it meanwhile. Of a reader that dies the photograph is
/// free again when the lease has run out; what such a reader says later is not heard.
/// </remarks>
public sealed class UploadQueue
{
    /// <summary>How long a photograph stays with who took it: many times what reading takes.</summary>
    public static readonly TimeSpan Lease = TimeSpan.FromMinutes(1);

    private readonly Database database;
    private readonly LogWriter log;

    internal UploadQueue(Database database, LogWriter log) => (this.database, this.log) = (database, log);

    /// <summary>Puts a photograph at the end; of the same photograph of the same person there is one.</summary>
    public UploadAddition Add(NewUpload given)
    {
        ArgumentNullException.ThrowIfNull(given);
        return database.Write(transaction =>
        {
            var row = new
            {
                number = Counters.Next(transaction, Counters.Uploads),
                photo = given.Photo.ToString(),
                file = given.File,
                by = given.HandedInBy,
                now = Now,
                regions = UploadRow.Text(given.Regions),
                visited = UploadRow.Text(given.Visited),
                source = given.Source.Code(),
                auditor = given.Auditor,
                waiting = UploadRow.Waiting,
                refused = UploadRow.Refused,
            };
            var addition = Insert(transaction, row) ? UploadAddition.Added : ReadAgain(transaction, row) ? UploadAddition.Again : UploadAddition.AlreadyThere;
            if (addition is not UploadAddition.AlreadyThere)
                (log with { Who = given.HandedInBy }).Append(transaction, "upload.add", given.Photo.ToString(), new { given.File });
            return addition;
        });
    }

    /// <summary>The first photograph that nobody has taken, now the reader's; null where there is none.</summary>
    /// <param name="reader">A name that no other reader has.</param>
    public Upload? Take(string reader)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(reader);
        return database.Claim(transaction =>
        {
            var arguments = new { reader, now = Now, until = Now + (long)Lease.TotalMilliseconds, waiting = UploadRow.Waiting };
            var taken = transaction.Connection!.ExecuteScalar<long?>(
                $"""
                update uploads set leased_by = @reader, leased_until = @until, tries = tries + 1
                where number = (
                    select number from uploads where state = @waiting and (leased_until is null or leased_until <= @now)
                    order by number limit 1 {database.Dialect.SkipTaken})
                returning number
                """,
                arguments,
                transaction);
            return taken is null ? null : transaction.Connection!.QuerySingle<UploadRow>(
                $"select {UploadRow.Columns} from uploads u where u.number = @taken", new { taken }, transaction).Upload(Now);
        });
    }

    /// <summary>Gives a photograph back unread, as if it had not been taken.</summary>
    public void GiveBack(Upload upload, string reader) => database.Claim(t => Change(
        t, "leased_by = null, leased_until = null, tries = tries - 1", upload, reader, new { }));

    /// <summary>A page was kept. False where the photograph is another reader's by now.</summary>
    public bool Finish(Upload upload, string reader, PaperPage page)
    {
        ArgumentNullException.ThrowIfNull(page);
        return database.Claim(t => Change(
            t, "state = @state, station = @station, audit = @audit, page = @page, says = null", upload, reader,
            new { state = UploadRow.Read, station = page.Paper.Station.ToString(), audit = page.Audit.ToString(), page = page.Page }));
    }

    /// <inheritdoc cref="Finish(Upload, string, PaperPage)"/>
    public bool Finish(Upload upload, string reader, UploadState.Refused refused)
    {
        ArgumentNullException.ThrowIfNull(refused);
        return database.Claim(t => Change(
            t, "state = @state, says = @says", upload, reader, new { state = UploadRow.Refused, says = UploadRow.Text(refused.Says) }));
    }

    /// <summary>What a person handed in, the newest first.</summary>
    public IReadOnlyList<Upload> Of(string who, int skip, int most)
    {
        var now = Now;
        return database.Read(c => c.Query<UploadRow>(
            $"select {UploadRow.Columns} from uploads u where u.handed_in_by = @who order by u.handed_in desc, u.number desc limit @most offset @skip",
            new { who, most, skip })).Select(r => r.Upload(now)).ToList();
    }

    public UploadCounts Counts(string who) => database.Read(c =>
    {
        var states = c.Query<(string State, long Count)>("select state, count(*) from uploads where handed_in_by = @who group by state", new { who })
            .ToDictionary(s => s.State, s => (int)s.Count);
        var open = c.ExecuteScalar<int>(
            """
            select count(*) from review_items i
            where i.is_open = 1 and exists (select 1 from uploads u where u.handed_in_by = @who and u.audit = i.audit and u.page = i.page)
            """,
            new { who });
        return new UploadCounts(
            states.GetValueOrDefault(UploadRow.Waiting), states.GetValueOrDefault(UploadRow.Read), states.GetValueOrDefault(UploadRow.Refused), open);
    });

    private long Now => log.Time.GetUtcNow().ToUnixTimeMilliseconds();

    private static bool Insert(DbTransaction transaction, object row) => transaction.Connection!.Execute(
        """
        insert into uploads (number, photo, file, handed_in_by, handed_in, regions, visited, source, auditor, state, tries)
        values (@number, @photo, @file, @by, @now, @regions, @visited, @source, @auditor, @waiting, 0)
        on conflict (handed_in_by, photo) do nothing
        """,
        row,
        transaction) == 1;

    /// <summary>What was refused may be read by now: the register, the checklist or the person's regions may have changed.</summary>
    private static bool ReadAgain(DbTransaction transaction, object row) => transaction.Connection!.Execute(
        """
        update uploads set number = @number, file = @file, handed_in = @now, regions = @regions, visited = @visited, source = @source, auditor = @auditor,
            state = @waiting, tries = 0, leased_by = null, leased_until = null, says = null
        where handed_in_by = @by and photo = @photo and state = @refused
        """,
        row,
        transaction) == 1;

    private static bool Change(DbTransaction transaction, string set, Upload upload, string reader, object values)
    {
        var arguments = new DynamicParameters(values);
        arguments.AddDynamicParams(new { number = upload.Number, reader, waiting = UploadRow.Waiting });
        return transaction.Connection!.Execute(
            $"update uploads set {set} where number = @number and leased_by = @reader and state = @waiting", arguments, transaction) == 1;
    }
}
