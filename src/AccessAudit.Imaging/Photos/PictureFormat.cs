namespace AccessAudit.Imaging.Photos;

/// <summary>The kinds of picture that are read.</summary>
public enum PictureFormat
{
    Jpeg,
    Png,
    WebP,
}

/// <summary>Tells what a file is from its first bytes; its name may say anything.</summary>
public static class FileSignature
{
    /// <summary>The picture format, or null and the common name of what it is instead.</summary>
    public static (PictureFormat? Format, string LooksLike) Of(ReadOnlySpan<byte> start)
    {
        if (start.IsEmpty)
            return (null, "an empty file");
        if (start.StartsWith<byte>([0xFF, 0xD8, 0xFF]))
            return (PictureFormat.Jpeg, "JPEG");
        if (start.StartsWith<byte>([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]))
            return (PictureFormat.Png, "PNG");
        if (start.StartsWith("RIFF"u8) && start.Length >= 12 && start[8..].StartsWith("WEBP"u8))
            return (PictureFormat.WebP, "WebP");

        return (null, Other(start));
    }

    private static string Other(ReadOnlySpan<byte> start)
    {
        if (start.StartsWith("%PDF"u8))
            return "PDF";
        if (start.StartsWith("GIF8"u8))
            return "GIF";
        if (start.StartsWith("BM"u8))
            return "BMP";
        if (start.StartsWith("II*\0"u8) || start.StartsWith("MM\0*"u8))
            return "TIFF";
        if (start.StartsWith("PK\x03\x04"u8))
            return "a ZIP archive or an office document";
        if (start.Length >= 12 && start[4..].StartsWith("ftyp"u8))
            return IsHeif(start[8..12]) ? "HEIC" : "a video";

        return TextKind(start);
    }

    private static bool IsHeif(ReadOnlySpan<byte> brand) =>
        brand.SequenceEqual("heic"u8) || brand.SequenceEqual("heix"u8) || brand.SequenceEqual("mif1"u8) || brand.SequenceEqual("avif"u8);

    private static string TextKind(ReadOnlySpan<byte> start)
    {
        var text = start[..Math.Min(start.Length, 512)].TrimStart(" \t\r\n\uFEFF"u8);
        if (text.IndexOf("<svg"u8) >= 0)
            return "SVG";

        return text.StartsWith("<"u8) ? "HTML or XML" : "something else";
    }
}
