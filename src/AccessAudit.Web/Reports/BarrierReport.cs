namespace AccessAudit.Web.Reports;

/// <summary>What a voter reported through the public page: a word from a citizen, for a person to look at. No name is asked or kept.</summary>
public sealed class BarrierReport
{
    public required string Id { get; init; }

    public required string Station { get; init; }

    /// <summary>The station's region when it came in, for the scope of those who look.</summary>
    public string? Region { get; init; }

    /// <summary>The voter group that it is about; null where the voter did not say.</summary>
    public string? Group { get; init; }

    /// <summary>The stage of the way; null where the voter did not say.</summary>
    public string? Stage { get; init; }

    public required string Text { get; init; }

    /// <summary>The language that the page had.</summary>
    public required string Language { get; init; }

    /// <summary>Milliseconds since 1970, UTC.</summary>
    public required long Received { get; init; }

    public ReportState State { get; set; }

    /// <summary>The name of the account that decided.</summary>
    public string? DecidedBy { get; set; }

    /// <summary>Milliseconds since 1970, UTC.</summary>
    public long? Decided { get; set; }
}

/// <summary>What became of a report.</summary>
public enum ReportState
{
    Waiting,

    /// <summary>Worth a visit: it stands on the station's page.</summary>
    Accepted,

    Dismissed,
}
