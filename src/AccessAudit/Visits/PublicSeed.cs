using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace AccessAudit.Visits;

/// <summary>A text that was made public before the draw, such as the result of a lottery, and the numbers that follow from it.</summary>
/// <remarks>
/// The number of a station is the first eight bytes, the greatest first, of SHA-256 over the UTF-8 bytes of <c>SEED|STATION</c>; the
/// number of the draw's start that of <c>SEED|</c>. Anybody can work them out with <c>printf '%s' 'SEED|STATION' | sha256sum</c>.
/// </remarks>
public sealed record PublicSeed(string Text)
{
    /// <summary>A whole number from 0 to 2^64 − 1.</summary>
    public ulong NumberOf(string station) =>
        BinaryPrimitives.ReadUInt64BigEndian(SHA256.HashData(Encoding.UTF8.GetBytes($"{Text}|{station}")));

    public ulong Start => NumberOf("");
}
