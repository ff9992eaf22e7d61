namespace AccessAudit.Storage;

/// <summary>Writes files of the workspace so that a reader finds the old one or the new one, whole, whatever happens meanwhile.</summary>
internal static class WorkspaceFiles
{
    private const int WindowsDiskFull = unchecked((int)0x80070070);
    private const int WindowsHandleDiskFull = unchecked((int)0x80070027);
    private const int UnixDiskFull = 28;
    private const int UnixReadOnly = 30;
    private const int UnixQuotaExceeded = 122;
    private const string DraftEnding = ".part";

    /// <summary>No draft is written for longer; one that is older was left by a program that was killed.</summary>
    private static readonly TimeSpan LongestDraft = TimeSpan.FromHours(1);

    /// <summary>In place of what was there; a secret can be read by its owner only.</summary>
    /// <param name="path">The file.</param>
    /// <param name="content">All of it.</param>
    /// <param name="secret">Whether only its owner may read it.</param>
    /// <param name="drafts">A folder on the same disk for the draft; null is the file's own.</param>
    public static void Write(string path, ReadOnlySpan<byte> content, bool secret = false, string? drafts = null)
    {
        var draft = Draft(path, content, secret, drafts);
        Finish(draft, () => File.Move(draft, path, overwrite: true));
    }

    /// <summary>False where the file is there already; it is left as it is.</summary>
    public static bool WriteNew(string path, ReadOnlySpan<byte> content, bool secret = false)
    {
        if (File.Exists(path))
            return false;
        var draft = Draft(path, content, secret, drafts: null);
        try
        {
            Finish(draft, () => File.Move(draft, path, overwrite: false));
            return true;
        }
        catch (IOException) when (File.Exists(path))
        {
            return false;
        }
    }

    /// <summary>Removes the drafts of programs that were killed.</summary>
    public static void RemoveAbandoned(string folder)
    {
        foreach (var draft in new DirectoryInfo(folder).EnumerateFiles($".*{DraftEnding}"))
        {
            if (DateTime.UtcNow - draft.LastWriteTimeUtc > LongestDraft)
                draft.Delete();
        }
    }

    /// <summary>False where the rights or the disk forbid it; any other trouble shows itself when something is written.</summary>
    public static bool CanWriteIn(string folder) => Can(() => new FileStream(
        Path.Combine(folder, $".{Guid.NewGuid():N}{DraftEnding}"), FileMode.CreateNew, FileAccess.Write, FileShare.None, 1, FileOptions.DeleteOnClose));

    public static bool CanWrite(string file) => Can(() => new FileStream(file, FileMode.Open, FileAccess.ReadWrite, FileShare.ReadWrite | FileShare.Delete));

    public static void Watch(string path, Action work) => Watch(path, () =>
    {
        work();
        return true;
    });

    /// <summary>Turns what is nobody's bug into a problem of the workspace.</summary>
    public static T Watch<T>(string path, Func<T> work)
    {
        try
        {
            return work();
        }
        catch (UnauthorizedAccessException e)
        {
            throw new WorkspaceException(new WorkspaceProblem.NotWritable(path), e);
        }
        catch (IOException e) when (Of(path, e) is { } problem)
        {
            throw new WorkspaceException(problem, e);
        }
    }

    private static bool Can(Func<FileStream> open)
    {
        try
        {
            open().Dispose();
            return true;
        }
        catch (UnauthorizedAccessException)
        {
            return false;
        }
        catch (IOException e)
        {
            return e.HResult != UnixReadOnly;
        }
    }

    private static WorkspaceProblem? Of(string path, IOException e) => e.HResult switch
    {
        WindowsDiskFull or WindowsHandleDiskFull or UnixDiskFull or UnixQuotaExceeded => new WorkspaceProblem.DiskFull(path),
        UnixReadOnly => new WorkspaceProblem.NotWritable(path),
        _ when e is FileNotFoundException or DirectoryNotFoundException => null,
        _ => new WorkspaceProblem.DiskFault(path, e.Message),
    };

    private static string Draft(string path, ReadOnlySpan<byte> content, bool secret, string? drafts)
    {
        var draft = Path.Combine(drafts ?? Path.GetDirectoryName(path)!, $".{Path.GetFileName(path)}.{Guid.NewGuid():N}{DraftEnding}");
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (secret && !OperatingSystem.IsWindows())
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        try
        {
            using var stream = new FileStream(draft, options);
            stream.Write(content);
            stream.Flush(flushToDisk: true);
        }
        catch
        {
            File.Delete(draft);
            throw;
        }

        return draft;
    }

    private static void Finish(string draft, Action move)
    {
        try
        {
            move();
        }
        finally
        {
            File.Delete(draft);
        }
    }
}
