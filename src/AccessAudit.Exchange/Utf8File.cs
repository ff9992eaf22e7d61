using System.Text;
using System.Text.Unicode;

namespace AccessAudit.Exchange;

/// <summary>A file that must be UTF-8 text; of anything else it says what it seems to be.</summary>
internal static class Utf8File
{
    private const string Expected = "UTF-8 (in a spreadsheet program: save as \"CSV UTF-8\")";

    public static Parsed<string> Read(ReadOnlySpan<byte> file)
    {
        if (Foreign(file) is { } foreign)
            return Bad(1, foreign);
        var text = file.StartsWith(Encoding.UTF8.Preamble) ? file[Encoding.UTF8.Preamble.Length..] : file;
        if (text.Contains((byte)0))
            return Bad(LineOf(text, text.IndexOf((byte)0)), "the file holds zero bytes and is no text, or text in UTF-16");
        if (!Utf8.IsValid(text))
            return Bad(LineOf(text, FirstInvalid(text)), Misencoded(text));
        return new Parsed<string>.Good(Encoding.UTF8.GetString(text));
    }

    private static string? Foreign(ReadOnlySpan<byte> file)
    {
        if (file.StartsWith(Encoding.Unicode.Preamble) || file.StartsWith(Encoding.BigEndianUnicode.Preamble))
            return "the file is in UTF-16";
        return file.StartsWith("PK\u0003\u0004"u8) ? "the file is a ZIP archive, such as an XLSX workbook" : null;
    }

    private static string Misencoded(ReadOnlySpan<byte> text)
    {
        var (high, cyrillic) = (0, 0);
        foreach (var value in text)
        {
            high += value >= 0x80 ? 1 : 0;
            cyrillic += value >= 0xC0 ? 1 : 0;   // where Windows-1251 has the Russian alphabet
        }

        var first = text[FirstInvalid(text)];
        var likely = cyrillic * 10L >= high * 8L ? "; it seems to be Windows-1251" : "";
        return $"the file is not in UTF-8: the byte 0x{first:X2} cannot stand where it does{likely}";
    }

    private static int FirstInvalid(ReadOnlySpan<byte> text)
    {
        var at = 0;
        while (Rune.DecodeFromUtf8(text[at..], out _, out var length) == System.Buffers.OperationStatus.Done)
            at += length;
        return at;
    }

    private static int LineOf(ReadOnlySpan<byte> text, int at) => text[..at].Count((byte)'\n') + 1;

    private static Parsed<string>.Bad Bad(int line, string problem) => new([new Fault(line, "", problem, Expected)]);
}
