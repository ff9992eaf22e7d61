using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;

namespace AccessAudit.Storage.Photos;

/// <summary>Names a photograph by its bytes: <c>sha256:</c> and 64 hexadecimal digits, as audits cite it.</summary>
public readonly record struct PhotoHash : IParsable<PhotoHash>
{
    private const string Prefix = "sha256:";

    private readonly string? hex;

    private PhotoHash(string hex) => this.hex = hex;

    internal string Hex => hex ?? new string('0', 2 * SHA256.HashSizeInBytes);

    public static PhotoHash Of(ReadOnlySpan<byte> photo) => new(Convert.ToHexStringLower(SHA256.HashData(photo)));

    public static PhotoHash Of(Stream photo) => new(Convert.ToHexStringLower(SHA256.HashData(photo)));

    public static PhotoHash Parse(string s, IFormatProvider? provider) =>
        TryParse(s, provider, out var hash) ? hash : throw new FormatException($"'{s}' names no photograph; write sha256: and 64 hexadecimal digits.");

    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out PhotoHash result)
    {
        result = default;
        if (s?.StartsWith(Prefix, StringComparison.Ordinal) != true || s.Length != Prefix.Length + (2 * SHA256.HashSizeInBytes))
            return false;
        var digits = s[Prefix.Length..];
        if (!digits.All(char.IsAsciiHexDigitLower))
            return false;
        result = new PhotoHash(digits);
        return true;
    }

    public override string ToString() => Prefix + Hex;
}
