namespace AccessAudit.Storage.Log;

/// <summary>One line of the log: who did what to what, and when.</summary>
public sealed record LogEntry
{
    /// <summary>From 1, without gaps.</summary>
    public required long Number { get; init; }

    /// <summary>UTC, to the millisecond.</summary>
    public required DateTimeOffset Time { get; init; }

    /// <summary>The user of the machine, or the name that was given.</summary>
    public required string Who { get; init; }

    /// <summary>Such as <c>audits.import</c>.</summary>
    public required string Action { get; init; }

    /// <summary>What it was done to: an audit's id, a key's number …</summary>
    public required string Subject { get; init; }

    /// <summary>A JSON object, letter for letter as it was written.</summary>
    public required string Details { get; init; }

    /// <summary>See <see cref="LogChain"/>.</summary>
    public required string Hash { get; init; }
}
