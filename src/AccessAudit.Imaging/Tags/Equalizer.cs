namespace AccessAudit.Imaging.Tags;

/// <summary>Undoes what lens and hand did to a tag: learns from the modules that are known how light and dark run into each other, and
/// decides the others by that.</summary>
/// <remarks>
/// A linear filter over the neighbourhood of a module, fitted by least squares to the patterns that every tag has. It needs no idea of
/// the blur: out of focus, moved, or sharpened too much by the phone, the patterns went through the same. What it decides wrongly the
/// code's own error correction mends or refuses.
/// </remarks>
internal sealed class Equalizer
{
    private const int Reach = 3;
    private const int Taps = 2 * Reach + 1;
    private const int Unknowns = Taps * Taps + 1;
    private const int Side = 2 * (Modules - 1) + Taps;
    private const int HalfModule = 3;

    private const int Modules = TagSymbol.Modules;
    private const int Rounds = 3;

    private readonly float[] greys = new float[Side * Side];

    /// <summary>Width of a module that the flat picture must have.</summary>
    public const int ModulePixels = 2 * HalfModule;

    /// <summary>Modules that must lie around the symbol.</summary>
    public const int Margin = 2;

    /// <param name="flat">With <see cref="ModulePixels"/> and at least <see cref="Margin"/>.</param>
    public Equalizer(FlatTag flat) => Gather(flat);

    /// <summary>Which modules are dark, row by row.</summary>
    /// <remarks>Learns first from the modules that are known; then, twice, from all, each by as much as it stood out the time before.</remarks>
    /// <param name="caution">How much the greys themselves are believed rather than the filter: little where blur is worst, much where noise is.</param>
    public bool[] Decide(double caution)
    {
        var belief = new double[Modules * Modules];
        for (var at = 0; at < belief.Length; at++)
            belief[at] = Known(at) ?? 0;
        for (var round = 0; round < Rounds; round++)
            Apply(Learn(belief, caution), belief);
        return [.. belief.Select(dark => dark > 0)];
    }

    /// <summary>The mean greys of half modules, the middle of each module among them.</summary>
    private void Gather(FlatTag flat)
    {
        var picture = flat.Picture;
        var first = flat.Margin * flat.ModulePixels + HalfModule - Reach * HalfModule - HalfModule / 2;
        var total = 0f;
        for (var y = 0; y < Side; y++)
        {
            for (var x = 0; x < Side; x++)
            {
                var sum = 0;
                for (var part = 0; part < HalfModule * HalfModule; part++)
                    sum += picture[first + x * HalfModule + part % HalfModule, first + y * HalfModule + part / HalfModule];
                total += greys[y * Side + x] = sum;
            }
        }

        var mean = total / greys.Length;
        var spread = MathF.Sqrt(greys.Sum(grey => (grey - mean) * (grey - mean)) / greys.Length);
        for (var at = 0; at < greys.Length; at++)
            greys[at] = (greys[at] - mean) / MathF.Max(1, spread);
    }

    private static double? Known(int at) => KnownModules.IsDark(at % Modules, at / Modules) is { } dark ? dark ? 1 : -1 : null;

    /// <param name="belief">1 where a module is surely dark, −1 where it is surely light, 0 where nobody knows.</param>
    /// <param name="caution">See <see cref="Decide"/>.</param>
    private double[] Learn(double[] belief, double caution)
    {
        var products = new double[Unknowns, Unknowns];
        var targets = new double[Unknowns];
        Span<double> values = stackalloc double[Unknowns];
        for (var at = 0; at < belief.Length; at++)
        {
            if (belief[at] == 0)
                continue;
            Neighbourhood(at % Modules, at / Modules, values);
            var weight = Math.Abs(belief[at]);
            for (var a = 0; a < Unknowns; a++)
            {
                targets[a] += belief[at] * values[a];
                var weighted = weight * values[a];
                for (var b = 0; b <= a; b++)
                    products[a, b] += weighted * values[b];
            }
        }

        return LeastSquares.Solve(products, targets, caution * products[Unknowns / 2, Unknowns / 2]);
    }

    private void Apply(double[] filter, double[] belief)
    {
        Span<double> values = stackalloc double[Unknowns];
        for (var at = 0; at < belief.Length; at++)
        {
            Neighbourhood(at % Modules, at / Modules, values);
            var sum = 0.0;
            for (var tap = 0; tap < Unknowns; tap++)
                sum += filter[tap] * values[tap];
            belief[at] = Known(at) ?? Math.Clamp(sum, -1, 1);
        }
    }

    private void Neighbourhood(int column, int row, Span<double> values)
    {
        for (var y = 0; y < Taps; y++)
        {
            for (var x = 0; x < Taps; x++)
                values[y * Taps + x] = greys[(2 * row + y) * Side + 2 * column + x];
        }

        values[^1] = 1;
    }
}
