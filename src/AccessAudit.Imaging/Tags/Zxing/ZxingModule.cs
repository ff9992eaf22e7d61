using System.Security.Cryptography;
using Wasmtime;

namespace AccessAudit.Imaging.Tags.Zxing;

/// <summary>The decoder's WebAssembly, compiled once a process.</summary>
internal static class ZxingModule
{
    /// <summary>Of <c>zxing_reader.wasm</c> in zxing-wasm 3.1.4: <see cref="ZxingImports"/> fits this build and no other.</summary>
    private const string Sha256 = "e8af31edb56d0522f4de74495839385ef019ba8bc90d38e5ecb2f18795d86fb2";

    private static readonly Lazy<Engine> LazyEngine = new(() =>
        // Traps by the machine's signals would share them with this runtime: its own faults could then end the process.
        new Engine(new Config().WithOptimizationLevel(OptimizationLevel.Speed).WithEpochInterruption(true).WithSignalsBasedTraps(false)));

    private static readonly Lazy<Module> LazyModule = new(Compile);

    private static readonly Lazy<EpochClock> LazyClock = new(() => new EpochClock(Engine));

    public static Engine Engine => LazyEngine.Value;

    public static Module Compiled => LazyModule.Value;

    public static EpochClock Clock => LazyClock.Value;

    private static Module Compile()
    {
        var bytes = Resources.Read("zxing_reader.wasm");
        var found = Convert.ToHexStringLower(SHA256.HashData(bytes));
        if (found != Sha256)
            throw new InvalidOperationException($"zxing_reader.wasm has the SHA-256 {found}; this program is written for {Sha256}.");

        return Module.FromBytes(Engine, "zxing", bytes);
    }
}
