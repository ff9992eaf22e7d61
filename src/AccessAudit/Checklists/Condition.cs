namespace AccessAudit.Checklists;

/// <summary>A rule over answers and facts of the station, as a tree.</summary>
public abstract record Condition
{
    private Condition()
    {
    }

    public sealed record All(IReadOnlyList<Condition> Parts) : Condition;

    public sealed record Any(IReadOnlyList<Condition> Parts) : Condition;

    public sealed record Not(Condition Part) : Condition;

    /// <param name="Criterion">Place of the tested criterion in <see cref="Checklist.Criteria"/>.</param>
    /// <param name="Check">What its answer must be.</param>
    public sealed record OfAnswer(int Criterion, Check Check) : Condition;

    public sealed record OfStation(StationFact Fact, Check Check) : Condition;

    /// <summary>The tests in this tree, from left to right.</summary>
    public IEnumerable<Condition> Tests() => this switch
    {
        All all => all.Parts.SelectMany(p => p.Tests()),
        Any any => any.Parts.SelectMany(p => p.Tests()),
        Not not => not.Part.Tests(),
        _ => [this],
    };
}

/// <summary>What a test asks of one value.</summary>
public abstract record Check
{
    private Check()
    {
    }

    /// <summary>It is one of these: <c>yes</c>, <c>no</c>, choices, or kinds of station.</summary>
    public sealed record OneOf(IReadOnlyList<string> Values) : Check;

    public sealed record AtMost(decimal Bound) : Check;

    public sealed record AtLeast(decimal Bound) : Check;
}

/// <summary>What the register knows of a station and a condition may test.</summary>
public enum StationFact
{
    /// <summary>Written <c>station.kind</c>.</summary>
    Kind,

    /// <summary>Written <c>station.floor</c>.</summary>
    Floor,
}
