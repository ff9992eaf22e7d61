using System.Diagnostics;
using System.Globalization;

namespace AccessAudit.Tests.Storage;

/// <summary>Starts <see cref="ChildProgram"/>.</summary>
internal static class Child
{
    public static Process Import(TempWorkspace workspace, int first, int count) => Start(
        "dotnet", ["exec", .. Arguments(workspace.Path, first, count), .. workspace.Connection is { } database ? [database] : Array.Empty<string>()]);

    /// <summary>The same in a mount namespace of its own, after a shell command has made the disk what the test needs.</summary>
    public static (int Code, string Output) ImportWhere(string shell, string workspace, int first, int count)
    {
        using var process = Start("unshare", ["-m", "sh", "-c", $"{shell} && exec dotnet exec \"$@\"", "sh", .. Arguments(workspace, first, count)]);
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return (process.ExitCode, output);
    }

    public static bool CanMount()
    {
        if (!OperatingSystem.IsLinux())
            return false;
        try
        {
            using var process = Start("unshare", ["-m", "sh", "-c", "mount -t tmpfs tmpfs /mnt"]);
            process.WaitForExit();
            return process.ExitCode == 0;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return false;
        }
    }

    private static string[] Arguments(string workspace, int first, int count) =>
    [
        typeof(Child).Assembly.Location, workspace, first.ToString(CultureInfo.InvariantCulture), count.ToString(CultureInfo.InvariantCulture),
    ];

    private static Process Start(string program, IEnumerable<string> arguments) => Process.Start(
        new ProcessStartInfo(program, arguments) { UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true })!;
}

/// <summary>A test that needs a disk of its own; where this machine lets nobody mount one it is skipped and says so.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class MountFactAttribute : FactAttribute
{
    private static readonly Lazy<bool> CanMount = new(Child.CanMount);

    public MountFactAttribute()
    {
        if (!CanMount.Value)
            Skip = "needs the right to mount a disk (Linux, root)";
    }
}
