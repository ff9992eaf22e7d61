namespace AccessAudit.Sheets;

/// <summary>Base32 as RFC 4648 has it, in capitals and without padding: letters and digits that a QR code holds at 5.5 bits each.</summary>
internal static class Base32
{
    private const string Alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    public static int LengthOf(int bytes) => (bytes * 8 + 4) / 5;

    public static string Write(ReadOnlySpan<byte> bytes)
    {
        Span<char> text = stackalloc char[LengthOf(bytes.Length)];
        var (buffer, bits, at) = (0, 0, 0);
        foreach (var value in bytes)
        {
            buffer = buffer << 8 | value;
            for (bits += 8; bits >= 5; bits -= 5)
                text[at++] = Alphabet[buffer >> (bits - 5) & 31];
        }

        if (bits > 0)
            text[at] = Alphabet[buffer << (5 - bits) & 31];
        return new string(text);
    }

    /// <summary>False if the length is wrong, a character is none of the 32, or a bit beyond the last byte is set.</summary>
    /// <remarks>Without the last rule two texts would stand for the same bytes.</remarks>
    public static bool TryRead(ReadOnlySpan<char> text, Span<byte> bytes)
    {
        if (text.Length != LengthOf(bytes.Length))
            return false;
        var (buffer, bits, at) = (0, 0, 0);
        foreach (var character in text)
        {
            if (ValueOf(character) is not { } value)
                return false;
            buffer = buffer << 5 | value;
            bits += 5;
            if (bits < 8)
                continue;
            bits -= 8;
            bytes[at++] = (byte)(buffer >> bits);
        }

        return (buffer & (1 << bits) - 1) == 0;
    }

    private static int? ValueOf(char character) => character switch
    {
        >= 'A' and <= 'Z' => character - 'A',
        >= 'a' and <= 'z' => character - 'a',
        >= '2' and <= '7' => character - '2' + 26,
        _ => null,
    };
}
