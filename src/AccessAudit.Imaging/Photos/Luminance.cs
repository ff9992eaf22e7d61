using System.Numerics;
using System.Runtime.InteropServices;

namespace AccessAudit.Imaging.Photos;

/// <summary>Turns colours into grey as JPEG and television do (ITU-R BT.601): 0.299 red, 0.587 green, 0.114 blue.</summary>
internal static class Luminance
{
    private const uint Red = 77;
    private const uint Green = 150;
    private const uint Blue = 29;
    private const uint Half = 128;

    /// <param name="colours">Blue, green, red, alpha; colours already multiplied by alpha. What is transparent shows white paper.</param>
    /// <param name="grays">As many pixels.</param>
    public static void FromBgra(ReadOnlySpan<uint> colours, Span<byte> grays)
    {
        var block = Vector<byte>.Count;
        var quarter = Vector<uint>.Count;
        var x = 0;
        for (; x <= colours.Length - block; x += block)
        {
            var low = Vector.Narrow(Gray(colours[x..]), Gray(colours[(x + quarter)..]));
            var high = Vector.Narrow(Gray(colours[(x + 2 * quarter)..]), Gray(colours[(x + 3 * quarter)..]));
            Vector.Narrow(low, high).CopyTo(grays[x..]);
        }

        for (; x < colours.Length; x++)
            grays[x] = Gray(colours[x]);
    }

    private static Vector<uint> Gray(ReadOnlySpan<uint> colours)
    {
        var colour = new Vector<uint>(colours);
        // Two products at once: blue sits in the lower 16 bits and red in the upper, and neither product outgrows its half.
        var blueAndRed = Vector.AsVectorUInt32(
            Vector.AsVectorUInt16(colour & new Vector<uint>(0x00FF00FF)) * Vector.AsVectorUInt16(new Vector<uint>(Red << 16 | Blue)));
        var green = Vector.AsVectorUInt32(
            Vector.AsVectorUInt16((colour >>> 8) & new Vector<uint>(0xFF)) * Vector.AsVectorUInt16(new Vector<uint>(Green)));
        var sum = (blueAndRed & new Vector<uint>(0xFFFF)) + (blueAndRed >>> 16) + green + new Vector<uint>(Half);
        return (sum >>> 8) + new Vector<uint>(255) - (colour >>> 24);
    }

    private static byte Gray(uint colour)
    {
        var sum = (colour & 0xFF) * Blue + (colour >> 8 & 0xFF) * Green + (colour >> 16 & 0xFF) * Red + Half;
        return (byte)((sum >> 8) + 255 - (colour >> 24));
    }

    public static void FromBgra(ReadOnlySpan<byte> colours, Span<byte> grays) => FromBgra(MemoryMarshal.Cast<byte, uint>(colours), grays);
}
