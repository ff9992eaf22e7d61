namespace AccessAudit.Imaging.Tags;

/// <summary>How long something may go on, however many steps it takes.</summary>
public sealed class Deadline
{
    private readonly TimeProvider clock;
    private readonly long start;
    private readonly TimeSpan whole;

    private Deadline(TimeProvider clock, long start, TimeSpan whole) => (this.clock, this.start, this.whole) = (clock, start, whole);

    /// <summary>Not above zero once it has passed.</summary>
    public TimeSpan Left => whole - clock.GetElapsedTime(start);

    /// <param name="time">From now on.</param>
    /// <param name="clock">Null for the processor time of this thread.</param>
    public static Deadline In(TimeSpan time, TimeProvider? clock = null)
    {
        var by = clock ?? ProcessorTime.OfThisThread;
        return new Deadline(by, by.GetTimestamp(), time);
    }

    /// <summary>An earlier one: after this part of the whole time.</summary>
    public Deadline After(double part) => new(clock, start, whole * part);
}
