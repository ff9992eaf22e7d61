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
            return File.ReadAllText(path, Strict);
        }
        catch (Exception fault) when (IsExpected(fault))
        {
            error.WriteLine(Reason(path, fault));
            return null;
        }
    }

    /// <summary>An open reader, or null after the reason was told; <c>-</c> is standard input.</summary>
    public static StreamReader? Open(string path, TextWriter error)
    {
        try
        {
            return new StreamReader(path == "-" ? Console.OpenStandardInput() : File.OpenRead(path), Strict);
        }
        catch (Exception fault) when (IsExpected(fault))
        {
            error.WriteLine(Reason(path, fault));
            return null;
        }
    }

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
