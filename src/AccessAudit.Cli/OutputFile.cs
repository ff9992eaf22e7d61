using System.Diagnostics;
using System.Globalization;

namespace AccessAudit.Cli;

/// <summary>Writes a file whole or not at all.</summary>
internal static class OutputFile
{
    private const int DiskFull = 28;
    private const int WindowsDiskFull = 0x70;

    /// <summary>Whether it was written; if not, the reason was told and whatever stood there before still stands.</summary>
    public static bool Write(string path, Action<NativeSafeStream> content, TextWriter error, bool secret = false)
    {
        if (Directory.Exists(path))
        {
            error.WriteLine($"{path}: this is a folder; name a file. Nothing was written.");
            return false;
        }

        var unfinished = $"{path}.{Environment.ProcessId}.part";
        try
        {
            if (Path.GetDirectoryName(Path.GetFullPath(path)) is { } folder)
            {
                Directory.CreateDirectory(folder);
                DiscardAbandoned(folder, Path.GetFileName(path));
            }

            var options = new FileStreamOptions { Mode = FileMode.Create, Access = FileAccess.Write, Share = FileShare.None, BufferSize = 1 << 16 };
            if (secret && !OperatingSystem.IsWindows())
                options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
            using (var stream = new FileStream(unfinished, options))
            {
                var output = new NativeSafeStream(stream);
                content(output);
                output.ThrowIfFailed();
            }

            File.Move(unfinished, path, overwrite: true);
            return true;
        }
        catch (Exception fault) when (InputFile.IsExpected(fault))
        {
            error.WriteLine($"{Reason(path, fault)} Nothing was written.");
            return false;
        }
        finally
        {
            Discard(unfinished);
        }
    }

    /// <summary>Whether the folder is there now; if not, the reason was told.</summary>
    public static bool MakeFolder(string path, TextWriter error)
    {
        try
        {
            Directory.CreateDirectory(path);
            return true;
        }
        catch (Exception fault) when (InputFile.IsExpected(fault))
        {
            error.WriteLine(Reason(path, fault));
            return false;
        }
    }

    public static string Reason(string path, Exception fault) => fault switch
    {
        _ when (fault.HResult & 0xFFFF) is DiskFull or WindowsDiskFull => $"{path}: the disk is full.",
        UnauthorizedAccessException => $"{path}: it may not be written by this user.",
        IOException when Places(path).FirstOrDefault(File.Exists) is { } file => $"{path}: {file} is a file, not a folder.",
        FileNotFoundException or DirectoryNotFoundException => $"{path}: it cannot be made there.",
        _ => $"{path}: {fault.Message}",
    };

    /// <summary>The place itself and every folder above it.</summary>
    private static IEnumerable<string> Places(string path)
    {
        for (var folder = Path.GetFullPath(path); folder is not null; folder = Path.GetDirectoryName(folder))
            yield return folder;
    }

    /// <summary>Removes what earlier runs that were killed left of the same file.</summary>
    private static void DiscardAbandoned(string folder, string name)
    {
        foreach (var unfinished in Directory.EnumerateFiles(folder, $"{name}.*.part"))
        {
            var process = Path.GetFileName(unfinished)[(name.Length + 1)..^".part".Length];
            if (int.TryParse(process, NumberStyles.None, CultureInfo.InvariantCulture, out var id) && !Runs(id))
                Discard(unfinished);
        }
    }

    private static bool Runs(int process)
    {
        try
        {
            Process.GetProcessById(process).Dispose();
            return true;
        }
        catch (ArgumentException)
        {
            return false;
        }
    }

    private static void Discard(string unfinished)
    {
        try
        {
            File.Delete(unfinished);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            // The folder is gone or read-only; then the unfinished file is not there either, or is not ours to remove.
        }
    }
}
