using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;
using SkiaSharp;

namespace AccessAudit.Tests.Imaging.Photos;

/// <summary>Files that say more than they hold, hold more than they seem, or are not what they are named.</summary>
internal static class HostilePictures
{
    /// <summary>A PNG of one colour: a hundred kilobytes that decode to a hundred million pixels.</summary>
    public static byte[] ConstantPng(int width, int height)
    {
        using var packed = new MemoryStream();
        using (var zlib = new ZLibStream(packed, CompressionLevel.Fastest, leaveOpen: true))
        {
            var row = new byte[width + 1];
            for (var y = 0; y < height; y++)
                zlib.Write(row);
        }

        return Png(Header(width, height), Chunk("IDAT", packed.ToArray()), Chunk("IEND", []));
    }

    /// <summary>A small PNG with tens of thousands of chunks of text in front of its pixels.</summary>
    public static byte[] PngOfManyChunks(int chunks)
    {
        var whole = ConstantPng(64, 64);
        var text = Chunk("tEXt", "Comment\0nothing"u8);
        using var file = new MemoryStream();
        file.Write(whole, 0, 33);
        for (var at = 0; at < chunks; at++)
            file.Write(text);
        file.Write(whole, 33, whole.Length - 33);
        return file.ToArray();
    }

    /// <summary>A PNG whose compressed note unpacks to a quarter of a gigabyte of nothing.</summary>
    public static byte[] PngWithBombInNote()
    {
        using var packed = new MemoryStream();
        using (var zlib = new ZLibStream(packed, CompressionLevel.Fastest, leaveOpen: true))
        {
            var block = new byte[1 << 20];
            for (var at = 0; at < 256; at++)
                zlib.Write(block);
        }

        var whole = ConstantPng(64, 64);
        return [.. whole[..33], .. Chunk("zTXt", [.. "Note\0\0"u8, .. packed.ToArray()]), .. whole[33..]];
    }

    /// <summary>A progressive grey JPEG of many scans: each goes through every block again, and says nothing new.</summary>
    public static byte[] JpegOfManyScans(int side, int scans)
    {
        using var file = new MemoryStream();
        file.Write([0xFF, 0xD8]);
        Segment(file, 0xDB, [0, .. Enumerable.Repeat((byte)1, 64)]);
        Segment(file, 0xC2, [8, (byte)(side >> 8), (byte)side, (byte)(side >> 8), (byte)side, 1, 1, 0x11, 0]);
        // One code of one bit: no difference in the first scan, end of band in the others.
        Segment(file, 0xC4, [0x00, 1, .. new byte[15], 0, 0x10, 1, .. new byte[15], 0]);
        var bits = new byte[(side / 8 * (side / 8) + 7) / 8];
        Segment(file, 0xDA, [1, 1, 0x00, 0, 0, 0]);
        file.Write(bits);
        for (var scan = 1; scan < scans; scan++)
        {
            Segment(file, 0xDA, [1, 1, 0x00, 1, 63, 0]);
            file.Write(bits);
        }

        file.Write([0xFF, 0xD9]);
        return file.ToArray();
    }

    /// <summary>Real files: a small photograph of a sheet in each format.</summary>
    public static IReadOnlyList<(string Name, byte[] File)> Real()
    {
        using var bitmap = SKBitmap.Decode(HouseTests.Root("images/sample-sheets/KZ-11-0026-1.jpg"));
        using var small = bitmap.Resize(new SKImageInfo(bitmap.Width / 4, bitmap.Height / 4), new SKSamplingOptions(SKFilterMode.Linear));
        return
        [
            ("jpeg", Encoded.Of(small, SKEncodedImageFormat.Jpeg, 80)),
            ("png", Encoded.Of(small, SKEncodedImageFormat.Png)),
            ("webp", Encoded.Of(small, SKEncodedImageFormat.Webp, 80)),
            ("exif", Encoded.WithOrientation(Encoded.Of(small, SKEncodedImageFormat.Jpeg, 60), 6)),
        ];
    }

    private static void Segment(MemoryStream file, byte marker, ReadOnlySpan<byte> content)
    {
        Span<byte> head = [0xFF, marker, 0, 0];
        BinaryPrimitives.WriteUInt16BigEndian(head[2..], (ushort)(content.Length + 2));
        file.Write(head);
        file.Write(content);
    }

    private static byte[] Png(params ReadOnlySpan<byte[]> chunks)
    {
        using var file = new MemoryStream();
        file.Write([0x89, .. "PNG\r\n\u001a\n"u8]);
        foreach (var chunk in chunks)
            file.Write(chunk);
        return file.ToArray();
    }

    private static byte[] Header(int width, int height)
    {
        Span<byte> content = stackalloc byte[13];
        BinaryPrimitives.WriteInt32BigEndian(content, width);
        BinaryPrimitives.WriteInt32BigEndian(content[4..], height);
        content[8] = 8;
        return Chunk("IHDR", content);
    }

    private static byte[] Chunk(string type, ReadOnlySpan<byte> content) => Encoded.Chunk([.. Encoding.ASCII.GetBytes(type), .. content]);
}
