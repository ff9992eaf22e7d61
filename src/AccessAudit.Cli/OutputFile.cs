namespace AccessAudit.Cli;

/// <summary>Writes a file whole or not at all.</summary>
internal static class OutputFile
{
    /// <summary>Whether it was written; if not, the reason was told and whatever stood there before still stands.</summary>
    public static bool Write(string path, Action<Stream> content, TextWriter error)
    {
        var unfinished = $"{path}.{Environment.ProcessId}.part";
        try
        {
            if (Path.GetDirectoryName(Path.GetFullPath(path)) is { } folder)
                Directory.CreateDirectory(folder);
            using (var stream = new FileStream(unfinished, FileMode.Create, FileAccess.Write, FileShare.None, 1 << 16))
                content(stream);
            File.Move(unfinished, path, overwrite: true);
            return true;
        }
        catch (Exception fault) when (InputFile.IsExpected(fault))
        {
            error.WriteLine($"{InputFile.Reason(path, fault)} Nothing was written.");
            return false;
        }
        finally
        {
            Discard(unfinished);
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
