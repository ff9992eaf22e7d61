using AccessAudit.Imaging.Photos;
using AccessAudit.Imaging.Tags.Zxing;

namespace AccessAudit.Imaging.Tags;

/// <summary>Reads QR codes: ZXing's C++ decoder as WebAssembly, in a box with a memory limit and a deadline.</summary>
/// <remarks>
/// Any number of threads may read at once. A picture that makes the decoder loop, trap or run out of memory costs its own reading
/// and nothing else: the instance that read it is thrown away. The first use in a process compiles the module, which takes
/// most of a second, and reads a known code to see that it works.
/// </remarks>
public sealed class CodeReader : IDisposable
{
    private readonly InstancePool pool = new();

    /// <summary>Looks for all QR codes in a picture.</summary>
    /// <param name="picture">In any orientation; a module of the code should be at least 2 pixels wide.</param>
    /// <param name="effort">How hard to look.</param>
    /// <param name="limit">After this time the reading is broken off.</param>
    public CodeReading Read(GrayImage picture, CodeEffort effort, TimeSpan limit)
    {
        ArgumentNullException.ThrowIfNull(picture);
        if (limit <= TimeSpan.Zero)
            return new CodeReading.TimedOut();

        var instance = pool.Rent();
        var reading = instance.Read(picture, effort, limit);
        pool.Return(instance);
        return reading;
    }

    /// <summary>Does now what the first use would wait for.</summary>
    public void WarmUp() => pool.Return(pool.Rent());

    /// <summary>The same on another thread, to be called as soon as it is known that pictures will come; a reading waits for it.</summary>
    public Task WarmUpAsync() => Task.Run(WarmUp);

    public void Dispose() => pool.Dispose();
}
