using System.Globalization;

namespace AccessAudit.Cli;

/// <summary>Says in plain lines how far long work has come; short work stays silent.</summary>
internal sealed class ProgressLines(string what, int total, TextWriter error, TimeProvider time)
{
    private static readonly TimeSpan Every = TimeSpan.FromSeconds(10);

    private readonly long start = time.GetTimestamp();
    private TimeSpan next = Every;
    private int done;

    public void Step()
    {
        done++;
        var elapsed = time.GetElapsedTime(start);
        if (elapsed < next || done >= total)
            return;
        next = elapsed + Every;
        var rate = done / elapsed.TotalSeconds;
        error.WriteLine(string.Create(
            CultureInfo.InvariantCulture, $"{done:N0} of {total:N0} {what}, {rate:0.0} a second, {Left((total - done) / rate)} left"));
    }

    private static string Left(double seconds) => TimeSpan.FromSeconds(Math.Ceiling(seconds)) is var left && left.TotalHours >= 1
        ? $"{(int)left.TotalHours}:{left:mm\\:ss} h"
        : left.TotalMinutes >= 1 ? $"{left:m\\:ss} min" : $"{left.TotalSeconds:0} s";
}
