using Wasmtime;

namespace AccessAudit.Imaging.Tags.Zxing;

/// <summary>Moves the engine's epoch on while something runs in it, so that whoever passes its deadline is stopped.</summary>
/// <remarks>A thread of its own: a busy thread pool must not make the clock late. It sleeps while nothing runs.</remarks>
internal sealed class EpochClock
{
    public static readonly TimeSpan Tick = TimeSpan.FromMilliseconds(5);

    private readonly Engine engine;
    private readonly object gate = new();
    private int running;

    public EpochClock(Engine engine)
    {
        this.engine = engine;
        new Thread(Run) { IsBackground = true, Name = "code reader deadline" }.Start();
    }

    /// <summary>The deadline in ticks: never before the limit, and at most two ticks after it.</summary>
    public static ulong TicksIn(TimeSpan limit) => (ulong)Math.Ceiling(limit / Tick) + 1;

    public void Enter()
    {
        lock (gate)
        {
            if (running++ == 0)
                Monitor.Pulse(gate);
        }
    }

    public void Leave()
    {
        lock (gate)
            running--;
    }

    private void Run()
    {
        while (true)
        {
            lock (gate)
            {
                while (running == 0)
                    Monitor.Wait(gate);
            }

            Thread.Sleep(Tick);
            engine.IncrementEpoch();
        }
    }
}
