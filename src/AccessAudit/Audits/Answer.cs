namespace AccessAudit.Audits;

/// <summary>What was seen of one criterion.</summary>
public sealed record Answer
{
    /// <summary>Null where it was not seen and only a note or a photo was left.</summary>
    public required AnswerValue? Value { get; init; }

    /// <summary>A solution set up only for the election.</summary>
    public bool Temporary { get; init; }

    public string? Note { get; init; }

    /// <summary>Photographs by content: <c>sha256:</c> and 64 hexadecimal digits.</summary>
    public IReadOnlyList<string> Photos { get; init; } = [];
}

/// <summary>The answer itself.</summary>
public abstract record AnswerValue
{
    private AnswerValue()
    {
    }

    /// <summary><c>yes</c>, <c>no</c>, or one of the offered choices.</summary>
    public sealed record Word(string Text) : AnswerValue;

    /// <summary>A number that was read off an instrument.</summary>
    /// <param name="Value">In the unit of the criterion.</param>
    /// <param name="Tolerance">Half the width of what the instrument leaves open; 0 where it was not said.</param>
    public sealed record Number(decimal Value, decimal Tolerance) : AnswerValue
    {
        internal Interval Interval { get; } = Interval.Around(Value, Tolerance);
    }

    /// <summary>A ticked band; <c>OpenBelow</c> where it was given as <c>over</c>.</summary>
    public sealed record Band(Interval Interval) : AnswerValue;

    public sealed record NotApplicable(string? Reason) : AnswerValue;

    /// <summary>The measure as an interval, or null where the answer is none.</summary>
    public Interval? Measured => this switch
    {
        Number number => number.Interval,
        Band band => band.Interval,
        _ => null,
    };
}
