namespace AccessAudit.Imaging.Photos;

/// <summary>Counts how often a JPEG file goes through its picture, without decoding it.</summary>
internal static class JpegScans
{
    private const byte Mark = 0xFF;
    private const byte StartOfScan = 0xDA;
    private const byte FirstRestart = 0xD0;
    private const byte EndOfImage = 0xD9;

    /// <param name="file">From its first byte.</param>
    /// <param name="most">Counting stops here.</param>
    public static int Count(ReadOnlySpan<byte> file, int most)
    {
        var (count, at) = (0, 0);
        while (count < most && Next(file, at) is { } marker)
        {
            at = marker + 2;
            if (file[marker + 1] == StartOfScan)
                count++;
            // Segments have a length; what looks like a marker inside them is none.
            if (!HasNoLength(file[marker + 1]) && at + 2 <= file.Length)
                at += Math.Max(2, file[at] << 8 | file[at + 1]);
        }

        return count;
    }

    /// <summary>The place of the next marker: neither filling, nor a byte of the pixels that happens to be 255.</summary>
    private static int? Next(ReadOnlySpan<byte> file, int from)
    {
        while (from < file.Length - 1)
        {
            var step = file[from..].IndexOf(Mark);
            if (step < 0 || from + step + 1 >= file.Length)
                return null;
            from += step;
            if (file[from + 1] is not (0 or Mark))
                return from;
            from++;
        }

        return null;
    }

    private static bool HasNoLength(byte marker) => marker is >= FirstRestart and <= EndOfImage or 1;
}
