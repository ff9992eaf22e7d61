namespace AccessAudit.Scoring;

/// <summary>What came out for one criterion at one station.</summary>
public enum Outcome : byte
{
    Met,

    /// <summary>Met, by a solution set up only for the election.</summary>
    MetTemporarily,

    NotMet,

    NotApplicable,

    /// <summary>Not seen, or too close to a limit to say.</summary>
    Unknown,
}
