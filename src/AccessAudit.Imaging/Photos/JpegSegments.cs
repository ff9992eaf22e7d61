using System.Buffers.Binary;

namespace AccessAudit.Imaging.Photos;

/// <summary>Looks at what a JPEG carries besides its pixels.</summary>
internal static class JpegSegments
{
    private const byte StartOfScan = 0xDA;
    private const byte Application = 0xE0;
    private const byte Comment = 0xFE;

    /// <summary>
    /// Whether there is neither EXIF (camera, place, time), nor comment, nor any other note: only what decoding needs, which is the
    /// JFIF head (APP0), colour profiles (APP2 <c>ICC_PROFILE</c>) and Adobe's colour mark (APP14). Nor anything after the picture's end.
    /// </summary>
    public static bool HoldOnlyThePicture(ReadOnlySpan<byte> bytes)
    {
        if (!bytes.StartsWith<byte>([0xFF, 0xD8]) || !bytes.EndsWith<byte>([0xFF, 0xD9]))
            return false;
        for (var at = 2; at + 4 <= bytes.Length;)
        {
            var (marker, length) = (bytes[at + 1], BinaryPrimitives.ReadUInt16BigEndian(bytes[(at + 2)..]));
            if (bytes[at] != 0xFF || length < 2 || at + 2 + length > bytes.Length)
                return false;
            if (marker == StartOfScan)
                return bytes[at..].IndexOf<byte>([0xFF, 0xD9]) == bytes.Length - 2 - at;
            if (!IsNeeded(marker, bytes.Slice(at + 4, length - 2)))
                return false;
            at += 2 + length;
        }

        return false;
    }

    private static bool IsNeeded(byte marker, ReadOnlySpan<byte> content) => marker switch
    {
        Application => content.StartsWith("JFIF\0"u8),
        Application + 2 => content.StartsWith("ICC_PROFILE\0"u8),
        Application + 14 => content.StartsWith("Adobe"u8),
        > Application and <= 0xEF or Comment => false,
        _ => true,
    };
}
