namespace AccessAudit.Tests.Photographs.Trials;

/// <summary>Which photographs may be looked at while the reader is made, and which only count.</summary>
public static class TrialSeeds
{
    /// <summary>Even.</summary>
    public static IEnumerable<int> Tuning(int count) => Enumerable.Range(1, count).Select(i => 2 * i);

    /// <summary>Odd: never looked at, only reported on.</summary>
    public static IEnumerable<int> Report(int count) => Enumerable.Range(0, count).Select(i => (2 * i) + 1);
}
