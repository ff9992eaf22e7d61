using System.Diagnostics;
using AccessAudit.Imaging.Photos;
using Wasmtime;

namespace AccessAudit.Imaging.Tags.Zxing;

/// <summary>One running copy of the decoder with a memory of its own. One reading at a time.</summary>
internal sealed class ZxingInstance : IDisposable
{
    /// <summary>Enough for the largest picture that is read in one piece, three times over.</summary>
    private const long MemoryLimit = 256L << 20;

    /// <summary>An instance that has grown beyond this is not kept: WebAssembly's memory never shrinks.</summary>
    private const long MemoryWorthKeeping = 96L << 20;

    private static readonly TimeSpan StartLimit = TimeSpan.FromSeconds(20);

    private readonly Store store = new(ZxingModule.Engine);
    private readonly Linker linker = new(ZxingModule.Engine);
    private readonly Guest guest = new();
    private readonly Bindings bindings;
    private readonly ReadResults results;
    private readonly BoundFunction read;
    private readonly int quick;
    private readonly int thorough;
    private bool broken;

    public ZxingInstance()
    {
        bindings = new Bindings(guest);
        store.SetLimits(memorySize: MemoryLimit);
        store.SetEpochDeadline(EpochClock.TicksIn(StartLimit));
        new ZxingImports(guest, new CppExceptions(guest), bindings, linker).DefineAll(ZxingModule.Compiled);
        guest.Bind(linker.Instantiate(store, ZxingModule.Compiled));
        guest.RunConstructors();

        results = new ReadResults(guest, bindings);
        read = bindings.Functions["readBarcodesFromPixmap"];
        quick = ReaderOptions.Make(guest, bindings.Structs["ReaderOptions"], CodeEffort.Quick);
        thorough = ReaderOptions.Make(guest, bindings.Structs["ReaderOptions"], CodeEffort.Thorough);
    }

    public long MemoryBytes => guest.MemoryBytes;

    public bool IsWorthKeeping => !broken && MemoryBytes <= MemoryWorthKeeping;

    public CodeReading Read(GrayImage picture, CodeEffort effort, TimeSpan limit)
    {
        var start = Stopwatch.GetTimestamp();
        ZxingModule.Clock.Enter();
        try
        {
            store.SetEpochDeadline(EpochClock.TicksIn(limit));
            return Read(picture, effort == CodeEffort.Thorough ? thorough : quick);
        }
        catch (Exception fault) when (fault is WasmtimeException or CppException)
        {
            // Whatever it was doing is half done. A deadline is told by our own clock: once a trap has passed through calls
            // of calls, the engine no longer says which kind it was.
            broken = true;
            return Stopwatch.GetElapsedTime(start) >= limit ? new CodeReading.TimedOut() : new CodeReading.GaveUp(ReasonOf(fault));
        }
        finally
        {
            ZxingModule.Clock.Leave();
        }
    }

    private CodeReading Read(GrayImage picture, int options)
    {
        var pixels = guest.Allocate(picture.Pixels.Length);
        if (pixels == 0)
            return new CodeReading.GaveUp($"A picture of {picture.Width} × {picture.Height} does not fit the code reader's memory.");

        picture.Pixels.CopyTo(guest.Bytes(pixels, picture.Pixels.Length));
        var list = guest.FunctionAt(read.Caller, to => to.WrapFunc<int, int, int, int, int, int>())(
            read.Target, pixels, picture.Width, picture.Height, options);
        var codes = results.Take(list, out var error);
        guest.Free(pixels);
        return error is null ? new CodeReading.Done(codes) : new CodeReading.GaveUp(error);
    }

    /// <summary>The last line of the engine's account, which names the trap; before it stand the frames.</summary>
    private static string ReasonOf(Exception fault) =>
        fault.Message.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)[^1];

    public void Dispose()
    {
        linker.Dispose();
        store.Dispose();
    }
}
