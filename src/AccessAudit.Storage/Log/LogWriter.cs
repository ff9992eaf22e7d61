using System.Data.Common;
using System.Text.Encodings.Web;
using System.Text.Json;
using Dapper;

namespace AccessAudit.Storage.Log;

/// <summary>Writes what somebody does into the log, in the transaction that does it: both are stored, or neither.</summary>
internal sealed record LogWriter(string Who, TimeProvider Time)
{
    private static readonly JsonSerializerOptions Json = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <param name="transaction">A writing one, of which there is one at a time: so each entry knows the one before it.</param>
    /// <param name="action">Such as <c>audits.import</c>.</param>
    /// <param name="subject">What it is done to.</param>
    /// <param name="details">Written as a JSON object, names in snake case; null is an empty one.</param>
    public void Append(DbTransaction transaction, string action, string subject, object? details = null)
    {
        var connection = transaction.Connection!;
        var last = connection.QuerySingleOrDefault<Last>(
            "select number as Number, hash as Hash from log_entries order by number desc limit 1", transaction: transaction);
        var entry = new LogEntry
        {
            Number = (last?.Number ?? 0) + 1,
            Time = Time.GetUtcNow(),
            Who = Plain(Who),
            Action = action,
            Subject = Plain(subject),
            Details = details is null ? "{}" : JsonSerializer.Serialize(details, Json),
            Hash = "",
        };
        connection.Execute(
            """
            insert into log_entries (number, time, who, action, subject, details, hash)
            values (@Number, @time, @Who, @Action, @Subject, @Details, @hash)
            """,
            new
            {
                entry.Number,
                time = entry.Time.ToUnixTimeMilliseconds(),
                entry.Who,
                entry.Action,
                entry.Subject,
                entry.Details,
                hash = LogChain.HashOf(entry, last?.Hash ?? LogChain.Beginning),
            },
            transaction);
    }

    /// <summary>A name is shown on one line, and PostgreSQL keeps no NUL.</summary>
    private static string Plain(string text) => string.Concat(text.Select(c => char.IsControl(c) ? ' ' : c)).Trim();

    private sealed record Last(long Number, string Hash);
}
