namespace AccessAudit.Storage;

/// <summary>Writes files of the workspace so that a reader finds the old one or the new one, whole, whatever happens meanwhile.</summary>
internal static class WorkspaceFiles
{
    private const int WindowsDiskFull = unchecked((int)0x80070070);
    private const int WindowsHandleDiskFull = unchecked((int)0x80070027);
    private const int UnixDiskFull = 28;
    private const int UnixReadOnly = 30;
    private const int UnixQuotaExceeded = 122;

    /// <summary>In place of what was there; a secret can be read by its owner only.</summary>
    public static void Write(string path, ReadOnlySpan<byte> content, bool secret = false)
    {
        var draft = Draft(path, content, secret);
        Finish(draft, () => File.Move(draft, path, overwrite: true));
    }

    /// <summary>False where the file is there already; it is left as it is.</summary>
    public static bool WriteNew(string path, ReadOnlySpan<byte> content, bool secret = false)
    {
        if (File.Exists(path))
            return false;
        var draft = Draft(path, content, secret);
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

    private static WorkspaceProblem? Of(string path, IOException e) => e.HResult switch
    {
        WindowsDiskFull or WindowsHandleDiskFull or UnixDiskFull or UnixQuotaExceeded => new WorkspaceProblem.DiskFull(path),
        UnixReadOnly => new WorkspaceProblem.NotWritable(path),
        _ when e is FileNotFoundException or DirectoryNotFoundException => null,
        _ => new WorkspaceProblem.DiskFault(path, e.Message),
    };

    private static string Draft(string path, ReadOnlySpan<byte> content, bool secret)
    {
        var draft = Path.Combine(Path.GetDirectoryName(path)!, $".{Path.GetFileName(path)}.{Guid.NewGuid():N}");
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
