using System.Security.Cryptography;

namespace AccessAudit.Sheets;

/// <summary>What a key may still do.</summary>
public enum TagKeyState
{
    /// <summary>Signs new tags; its tags are accepted.</summary>
    Active,

    /// <summary>Signs no more; the tags it signed are still accepted.</summary>
    Accepted,

    /// <summary>Its tags are refused.</summary>
    Retired,
}

/// <summary>A secret of 32 bytes that signs tags, with the number by which tags name it.</summary>
public sealed class TagKey
{
    internal const int SecretBytes = 32;

    /// <summary>Key 0. Everybody knows its secret, so it proves nothing; only the demo's ring takes it.</summary>
    internal const byte DemoId = 0;

    internal static readonly TagKey Demo = new(DemoId, SHA256.HashData("AccessAudit demo key: public, proves nothing"u8), TagKeyState.Active);

    private readonly byte[] secret;

    private TagKey(byte id, byte[] secret, TagKeyState state) => (Id, this.secret, State) = (id, secret, state);

    public byte Id { get; }

    public TagKeyState State { get; }

    /// <exception cref="ArgumentException">The id is the demo's, or the secret has not 32 bytes.</exception>
    public static TagKey Of(byte id, ReadOnlySpan<byte> secret)
    {
        ArgumentOutOfRangeException.ThrowIfEqual(id, DemoId);
        if (secret.Length != SecretBytes)
            throw new ArgumentException($"A key's secret has {SecretBytes} bytes, not {secret.Length}.", nameof(secret));
        return new TagKey(id, secret.ToArray(), TagKeyState.Active);
    }

    /// <summary>A key that nobody has seen before.</summary>
    public static TagKey New(byte id) => Of(id, RandomNumberGenerator.GetBytes(SecretBytes));

    internal TagKey As(TagKeyState state) => new(Id, secret, state);

    internal string SecretInHex() => Convert.ToHexStringLower(secret);

    /// <param name="message">What is signed.</param>
    /// <param name="signature">As much of the HMAC-SHA-256 as there is room for.</param>
    internal void Sign(ReadOnlySpan<byte> message, Span<byte> signature)
    {
        Span<byte> whole = stackalloc byte[HMACSHA256.HashSizeInBytes];
        HMACSHA256.HashData(secret, message, whole);
        whole[..signature.Length].CopyTo(signature);
    }

    internal bool HasSigned(ReadOnlySpan<byte> message, ReadOnlySpan<byte> signature)
    {
        Span<byte> right = stackalloc byte[signature.Length];
        Sign(message, right);
        // In constant time: how long a wrong answer takes must not tell how much of it was right.
        return CryptographicOperations.FixedTimeEquals(right, signature);
    }
}
