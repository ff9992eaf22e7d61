namespace AccessAudit.Cli;

/// <summary>Some whole lines of a file, as bytes: enough of them that a core is busy for a while, few enough that memory stays flat.</summary>
/// <param name="FirstLine">Number of the first line, from 1.</param>
/// <param name="Bytes">The lines with their ends; the last line of a file may have none.</param>
internal readonly record struct LineBlock(int FirstLine, ReadOnlyMemory<byte> Bytes)
{
    private const int Size = 1 << 18;

    /// <summary>Cuts a stream between lines; a mark of the byte order at its beginning is left out.</summary>
    public static IEnumerable<LineBlock> Of(Stream stream)
    {
        var (line, rest) = (1, ReadOnlyMemory<byte>.Empty);
        for (var isFirst = true; ; isFirst = false)
        {
            var buffer = GC.AllocateUninitializedArray<byte>(rest.Length + Size);
            rest.CopyTo(buffer);
            var read = stream.ReadAtLeast(buffer.AsSpan(rest.Length), Size, throwOnEndOfStream: false);
            var bytes = buffer.AsMemory(0, rest.Length + read);
            if (isFirst && bytes.Span.StartsWith("\uFEFF"u8))
                bytes = bytes[3..];
            var end = read < Size ? bytes.Length : bytes.Span.LastIndexOf((byte)'\n') + 1;
            if (end > 0)
                yield return new LineBlock(line, bytes[..end]);
            if (read < Size)
                yield break;
            line += bytes.Span[..end].Count((byte)'\n');
            rest = bytes[end..];
        }
    }

    /// <summary>The lines that hold something, with their numbers.</summary>
    public IEnumerable<(int Number, ReadOnlyMemory<byte> Line)> Lines()
    {
        var rest = Bytes;
        for (var number = FirstLine; rest.Length > 0; number++)
        {
            var end = rest.Span.IndexOf((byte)'\n');
            var line = end < 0 ? rest : rest[..end];
            if (line.Span.ContainsAnyExcept(" \t\r"u8))
                yield return (number, line);
            rest = end < 0 ? default : rest[(end + 1)..];
        }
    }
}
