namespace AccessAudit.Imaging.Photos;

/// <summary>For every pixel of the new size: which old pixels it is made of, and how much each counts.</summary>
internal sealed class ResamplingTaps
{
    private readonly int[] firsts;
    private readonly uint[] weights;
    private readonly int width;

    private ResamplingTaps(int target, int width)
    {
        this.width = width;
        firsts = new int[target];
        weights = new uint[target * width];
    }

    public int FirstOf(int pixel) => firsts[pixel];

    public ReadOnlySpan<uint> WeightsOf(int pixel) => weights.AsSpan(pixel * width, width);

    /// <summary>Area averaging when the side shrinks, linear interpolation when it grows.</summary>
    /// <param name="source">The old length of the side.</param>
    /// <param name="target">The new one.</param>
    /// <param name="total">What the weights of one pixel add up to.</param>
    public static ResamplingTaps Between(int source, int target, uint total) =>
        target < source ? Averaging(source, target, total) : Linear(source, target, total);

    private static ResamplingTaps Averaging(int source, int target, uint total)
    {
        var step = (double)source / target;
        var taps = new ResamplingTaps(target, Math.Min(source, (int)Math.Ceiling(step) + 1));
        for (var pixel = 0; pixel < target; pixel++)
        {
            var (from, to) = (pixel * step, (pixel + 1) * step);
            var first = taps.firsts[pixel] = Math.Min((int)from, source - taps.width);
            var own = taps.weights.AsSpan(pixel * taps.width, taps.width);
            // Differences of a rounded running total add up exactly, whatever the rounding of each was.
            uint before = 0;
            for (var tap = 0; tap < own.Length; tap++)
            {
                var covered = Math.Clamp((first + tap + 1 - from) / step, 0, 1);
                var after = tap == own.Length - 1 ? total : (uint)Math.Round(covered * total);
                own[tap] = after - before;
                before = after;
            }
        }

        return taps;
    }

    private static ResamplingTaps Linear(int source, int target, uint total)
    {
        var taps = new ResamplingTaps(target, Math.Min(source, 2));
        for (var pixel = 0; pixel < target; pixel++)
        {
            var middle = Math.Clamp((pixel + 0.5) * source / target - 0.5, 0, source - 1);
            var first = taps.firsts[pixel] = Math.Min((int)middle, source - taps.width);
            var second = (uint)Math.Round((middle - first) * total);
            taps.weights[pixel * taps.width] = total - second;
            if (taps.width == 2)
                taps.weights[pixel * 2 + 1] = second;
        }

        return taps;
    }
}
