using System.Text;

namespace AccessAudit.Cli;

/// <summary>A text file that the user named; what cannot be read is a sentence, not an exception.</summary>
internal static class InputFile
{
    /// <summary>Bytes that are no UTF-8 are an error: a file in another encoding would be read as something that nobody wrote.</summary>
    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>The whole text, or null after the reason was told.</summary>
    public static string? ReadText(string path, TextWriter error)
    {
        try
        {
            using var reader = new StreamReader(OpenBytes(path), Strict);
            return reader.ReadToEnd();
        }
        catch (Exception fault) when (IsExpected(fault))
        {
            error.WriteLine(Reason(path, fault));
            return null;
        }
    }

    /// <summary>The file's bytes, or null after the reason was told; <c>-</c> is standard input.</summary>
    public static Stream? OpenLines(string path, TextWriter error)
    {
        try
        {
            return OpenBytes(path);
        }
        catch (Exception fault) when (IsExpected(fault))
        {
            error.WriteLine(Reason(path, fault));
            return null;
        }
    }

    /// <summary>A stream that can be read again from its beginning, or null after the reason was told.</summary>
    /// <remarks>Standard input and pipes give their bytes only once; they are copied to a file that goes when it is closed.</remarks>
    public static Stream? OpenAgain(string path, TextWriter error)
    {
        try
        {
            var stream = OpenBytes(path);
            if (stream.CanSeek)
                return stream;
            using (stream)
            {
                var copy = new FileStream(
                    Path.GetTempFileName(), FileMode.Open, FileAccess.ReadWrite, FileShare.None, 1 << 16, FileOptions.DeleteOnClose);
                stream.CopyTo(copy);
                return copy;
            }
        }
        catch (Exception fault) when (IsExpected(fault))
        {
            error.WriteLine(Reason(path, fault));
            return null;
        }
    }

    /// <summary>A new reader from the beginning of the stream, which it leaves open.</summary>
    public static StreamReader FromStart(Stream stream)
    {
        stream.Position = 0;
        return new StreamReader(stream, Strict, leaveOpen: true);
    }

    /// <summary>The file; <c>-</c> is standard input.</summary>
    public static Stream OpenBytes(string path) => path == "-" ? Console.OpenStandardInput() : File.OpenRead(path);

    /// <summary>The lines that hold something, with their numbers from 1.</summary>
    public static IEnumerable<(int Number, string Text)> Lines(StreamReader reader)
    {
        for (var number = 1; reader.ReadLine() is { } line; number++)
        {
            if (!string.IsNullOrWhiteSpace(line))
                yield return (number, line);
        }
    }

    public static bool IsExpected(Exception fault) =>
        fault is IOException or UnauthorizedAccessException or DecoderFallbackException or ArgumentException or NotSupportedException;

    public static string Reason(string path, Exception fault) => fault switch
    {
        FileNotFoundException or DirectoryNotFoundException => $"{path}: there is no such file.",
        UnauthorizedAccessException when Directory.Exists(path) => $"{path}: this is a folder; name a file.",
        UnauthorizedAccessException => $"{path}: it may not be read or written by this user.",
        DecoderFallbackException => $"{path}: this is not UTF-8 text; save the file as UTF-8.",
        _ => $"{path}: {fault.Message}",
    };
}
