using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace AccessAudit.Storage.Log;

/// <summary>What holds the log's entries together: the SHA-256 of each and of the hash before it.</summary>
/// <remarks>
/// Hashed are the previous hash (64 zeros before the first entry), number, time (milliseconds since 1970, UTC), who, action, subject and
/// details, each in UTF-8 as a netstring: <c>LENGTH:BYTES,</c>. The length says where each ends, so no text can pass for another, and
/// anyone can compute it again with a few lines in any language.
/// </remarks>
public static class LogChain
{
    /// <summary>What stands before the first entry.</summary>
    public static string Beginning { get; } = new('0', 2 * SHA256.HashSizeInBytes);

    /// <summary>The hash of an entry, whatever it says its hash is; 64 hexadecimal digits.</summary>
    public static string HashOf(LogEntry entry, string previous)
    {
        ArgumentNullException.ThrowIfNull(entry);
        ReadOnlySpan<string> fields =
        [
            previous,
            entry.Number.ToString(CultureInfo.InvariantCulture),
            entry.Time.ToUnixTimeMilliseconds().ToString(CultureInfo.InvariantCulture),
            entry.Who, entry.Action, entry.Subject, entry.Details,
        ];
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var field in fields)
        {
            var bytes = Encoding.UTF8.GetBytes(field);
            hash.AppendData(Encoding.ASCII.GetBytes(FormattableString.Invariant($"{bytes.Length}:")));
            hash.AppendData(bytes);
            hash.AppendData(","u8);
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }
}
