namespace AccessAudit.Audits;

/// <summary>What the marks in one row of a sheet say.</summary>
public abstract record RowDecision
{
    private RowDecision()
    {
    }

    /// <summary>Exactly one mark, and what it says.</summary>
    public sealed record Decided(Answer Answer) : RowDecision;

    /// <summary>No mark at all: not seen. Never "all", never a guess.</summary>
    public sealed record NotSeen : RowDecision;

    /// <summary>A person has to look.</summary>
    /// <param name="Reason">Why.</param>
    /// <param name="Options">The boxes in question.</param>
    public sealed record Ask(ReviewReason Reason, IReadOnlyList<string> Options) : RowDecision;
}

public enum ReviewReason
{
    /// <summary>A box is neither clearly empty nor clearly marked.</summary>
    Unclear,

    TwoMarks,

    /// <summary>A box was filled to take it back and no other was ticked.</summary>
    OnlyCancelled,

    /// <summary><em>Temporary</em> stands alone where it says nothing, or beside an answer that it does not fit.</summary>
    TemporaryAlone,

    /// <summary>Two photographs of one page say different things of the row, or a later one contradicts what a person had seen.</summary>
    PicturesDiffer,

    /// <summary>A number was written by hand. Where a band is ticked the row has its answer already, and the number makes it finer.</summary>
    Number,
}
