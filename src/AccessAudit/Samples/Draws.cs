namespace AccessAudit.Samples;

/// <summary>Random numbers that are the same on every machine: SplitMix64, and arithmetic that rounds alike everywhere.</summary>
/// <remarks>Every made-up thing has a row of its own, so that none depends on how many were made before it.</remarks>
internal sealed class Draws
{
    private ulong state;

    /// <param name="seed">The user's.</param>
    /// <param name="purpose">What is drawn for: the same thing draws other numbers for another purpose.</param>
    /// <param name="thing">Which one.</param>
    public Draws(long seed, int purpose, long thing) => state = Mixed(Mixed(Mixed((ulong)seed) + (ulong)purpose) + (ulong)thing);

    public ulong Next() => Mixed(state += 0x9E3779B97F4A7C15);

    /// <summary>From 0 up to but not including 1.</summary>
    public double Unit() => (Next() >> 11) * (1.0 / (1UL << 53));

    public bool Chance(double probability) => Unit() < probability;

    /// <summary>From 0 up to but not including the bound.</summary>
    public int Below(int bound) => (int)(((UInt128)Next() * (uint)bound) >> 64);

    /// <summary>Between −1 and 1, the middle most often.</summary>
    public double Scatter() => Unit() + Unit() - 1;

    /// <summary>A whole number whose mean is the given one.</summary>
    public int About(double mean) => (int)mean + (Chance(mean - (int)mean) ? 1 : 0);

    private static ulong Mixed(ulong z)
    {
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
        return z ^ (z >> 31);
    }
}
