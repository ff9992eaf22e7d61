using System.Buffers.Binary;
using System.Diagnostics.CodeAnalysis;

namespace AccessAudit.Sheets;

/// <summary>The 18 bytes of a tag, as 29 characters: 1 key, 4 station, 2 sheet, 1 print run, 10 signature; numbers big-endian.</summary>
/// <remarks>A code only has the right form. Whether it is genuine is <see cref="TagKeyRing"/>'s to say.</remarks>
public sealed class TagCode : IParsable<TagCode>, IEquatable<TagCode>
{
    /// <summary>Characters of the text form.</summary>
    public const int Length = 29;

    internal const int SignedBytes = 8;
    internal const int SignatureBytes = 10;

    private readonly byte[] bytes;

    private TagCode(byte[] bytes) => this.bytes = bytes;

    internal static TagCode Of(Tag claim, TagKey key)
    {
        var whole = new byte[SignedBytes + SignatureBytes];
        whole[0] = claim.KeyId;
        BinaryPrimitives.WriteUInt32BigEndian(whole.AsSpan(1), claim.Station);
        BinaryPrimitives.WriteUInt16BigEndian(whole.AsSpan(5), claim.Sheet);
        whole[7] = claim.PrintRun;
        key.Sign(whole.AsSpan(0, SignedBytes), whole.AsSpan(SignedBytes));
        return new TagCode(whole);
    }

    /// <summary>What the code claims to be: not to be believed before its signature was checked.</summary>
    internal Tag Claim => new(
        bytes[0],
        BinaryPrimitives.ReadUInt32BigEndian(bytes.AsSpan(1)),
        BinaryPrimitives.ReadUInt16BigEndian(bytes.AsSpan(5)),
        bytes[7]);

    internal bool IsSignedWith(TagKey key) => key.HasSigned(bytes.AsSpan(0, SignedBytes), bytes.AsSpan(SignedBytes));

    public static TagCode Parse(string s, IFormatProvider? provider) =>
        TryParse(s, provider, out var code) ? code : throw new FormatException($"'{s}' is no tag code of {Length} letters and digits.");

    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, [MaybeNullWhen(false)] out TagCode result) =>
        TryParse(s.AsSpan(), out result);

    internal static bool TryParse(ReadOnlySpan<char> text, [MaybeNullWhen(false)] out TagCode result)
    {
        var read = new byte[SignedBytes + SignatureBytes];
        result = Base32.TryRead(text, read) ? new TagCode(read) : null;
        return result is not null;
    }

    /// <summary>What stands in the QR code of a deployment.</summary>
    public string TextAt(TagHost host) => TagText.Of(host, this);

    public bool Equals(TagCode? other) => other is not null && bytes.AsSpan().SequenceEqual(other.bytes);

    public override bool Equals(object? obj) => Equals(obj as TagCode);

    public override int GetHashCode() => BinaryPrimitives.ReadInt32BigEndian(bytes.AsSpan(SignedBytes));

    public override string ToString() => Base32.Write(bytes);
}
