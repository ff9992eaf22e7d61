namespace AccessAudit.Planning;

/// <summary>What can become of a station by the date of the plan, whatever the budget.</summary>
public enum Prospect
{
    NotAudited,

    /// <summary>Nothing that was seen stops anybody; what was not seen may.</summary>
    NoKnownBarrier,

    /// <summary>Everything that stops somebody can be remedied by the date.</summary>
    FixableByTheDate,

    /// <summary>
    /// Something that stops somebody has no remedy in time: consider another room. A note for people to decide on, never an automatic
    /// closure.
    /// </summary>
    NotFixableInTime,
}

public static class Prospects
{
    public static string Code(this Prospect prospect) => prospect switch
    {
        Prospect.NotAudited => "not-audited",
        Prospect.NoKnownBarrier => "no-known-barrier",
        Prospect.FixableByTheDate => "fixable-by-the-date",
        _ => "not-fixable-in-time",
    };
}
