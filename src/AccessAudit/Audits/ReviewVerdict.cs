namespace AccessAudit.Audits;

/// <summary>What a person saw in a row that the reader left to them.</summary>
public abstract record ReviewVerdict
{
    private ReviewVerdict()
    {
    }

    /// <summary>These boxes are marked, and no others; none of them means that the row was not seen.</summary>
    /// <param name="Options">By their codes, such as <c>yes</c> or <c>5-8</c>.</param>
    public sealed record Marks(IReadOnlyList<string> Options) : ReviewVerdict;

    /// <summary>This number stands in the frame.</summary>
    /// <param name="Value">In the unit of the criterion.</param>
    public sealed record Number(decimal Value) : ReviewVerdict;

    /// <summary>What lies in the frame is no number: the row stays as it is.</summary>
    public sealed record NoNumber : ReviewVerdict;

    /// <summary>Nobody can say from this photograph: the page is to be taken again. Until then the row was not seen.</summary>
    public sealed record Retake : ReviewVerdict;
}

/// <summary>Why a verdict cannot be recorded. A closed list.</summary>
public abstract record VerdictProblem
{
    private VerdictProblem()
    {
    }

    /// <summary>The row has no such box.</summary>
    public sealed record UnknownOption(string Option) : VerdictProblem;

    /// <summary>The boxes together are not one answer: two of them, or <em>temporary</em> where it says nothing.</summary>
    public sealed record NotOneAnswer : VerdictProblem;

    /// <summary>No such number can be seen here.</summary>
    public sealed record OutsideRange(decimal From, decimal To) : VerdictProblem;

    /// <summary>The number contradicts the band that is ticked beside it.</summary>
    public sealed record OutsideBand(Interval Band) : VerdictProblem;

    /// <summary>A number where boxes were asked about, or boxes where a number was.</summary>
    public sealed record OtherQuestion : VerdictProblem;
}
