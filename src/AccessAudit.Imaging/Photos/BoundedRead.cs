namespace AccessAudit.Imaging.Photos;

/// <summary>Reads a stream to its end, unless that is too far away.</summary>
internal static class BoundedRead
{
    private const int Block = 256 * 1024;

    /// <summary>All the bytes, or null if there are more than the limit.</summary>
    public static byte[]? ToEnd(Stream stream, int limit)
    {
        using var kept = new MemoryStream(stream.CanSeek ? (int)(stream.Length - stream.Position) : Block);
        var block = new byte[Block];
        int read;
        while ((read = stream.Read(block)) > 0)
        {
            if (kept.Length + read > limit)
                return null;

            kept.Write(block, 0, read);
        }

        return kept.ToArray();
    }
}
