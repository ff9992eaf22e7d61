using System.Runtime.InteropServices;

namespace AccessAudit.Imaging.Tags;

/// <summary>A clock that runs while this thread does: on a machine that is busy with other work a photograph is searched no less.</summary>
/// <remarks>Only on Linux; elsewhere it is the machine's own clock. Two readings must be taken on one thread.</remarks>
public sealed partial class ProcessorTime : TimeProvider
{
    private const int OfThread = 3;   // CLOCK_THREAD_CPUTIME_ID of <time.h>

    private ProcessorTime()
    {
    }

    public static TimeProvider OfThisThread { get; } = OperatingSystem.IsLinux() && Environment.Is64BitProcess ? new ProcessorTime() : System;

    /// <summary>Nanoseconds.</summary>
    public override long TimestampFrequency => 1_000_000_000;

    public override long GetTimestamp() =>
        ClockGetTime(OfThread, out var time) == 0 ? (time.Seconds * TimestampFrequency) + time.Nanoseconds : throw new InvalidOperationException("the thread's clock cannot be read");

    [LibraryImport("libc", EntryPoint = "clock_gettime")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial int ClockGetTime(int clock, out Timespec time);

    [StructLayout(LayoutKind.Sequential)]
    private struct Timespec
    {
        public long Seconds;
        public long Nanoseconds;
    }
}
