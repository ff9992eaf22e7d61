namespace AccessAudit;

/// <summary>What came of reading something: the whole value, or everything that is wrong with it. Never half of each.</summary>
public abstract record Parsed<T>
{
    private Parsed()
    {
    }

    public sealed record Good(T Value) : Parsed<T>;

    public sealed record Bad(IReadOnlyList<Fault> Faults) : Parsed<T>;

    internal static Parsed<T> From(IReadOnlyList<Fault> faults, Func<T> make) =>
        faults.Count > 0 ? new Bad(faults) : new Good(make());
}
