using System.Text;

namespace AccessAudit.Cli;

/// <summary>Writes UTF-8 bytes to where text is written.</summary>
internal static class Utf8Output
{
    /// <remarks>The program's own standard output is UTF-8: its bytes go through as they are, not by way of text.</remarks>
    public static void Write(TextWriter output, ReadOnlySpan<byte> utf8)
    {
        if (output is StreamWriter { Encoding: UTF8Encoding } writer)
        {
            writer.Flush();
            writer.BaseStream.Write(utf8);
        }
        else
        {
            output.Write(Encoding.UTF8.GetString(utf8));
        }
    }
}
