using System.Buffers.Binary;
using AccessAudit.Audits;

namespace AccessAudit.Web.Review.Audits;

/// <summary>When an audit was begun by the clock of the device that made it, which may be wrong.</summary>
internal static class DeviceClock
{
    /// <summary>An id of our own making holds the moment in its first 48 bits (UUID version 7); null of another program's.</summary>
    public static DateTimeOffset? Of(AuditId audit)
    {
        if (!Guid.TryParse(audit.ToString(), out var id) || id.Version != 7)
            return null;
        Span<byte> bytes = stackalloc byte[16];
        id.TryWriteBytes(bytes, bigEndian: true, out _);
        return DateTimeOffset.FromUnixTimeMilliseconds((long)(BinaryPrimitives.ReadUInt64BigEndian(bytes) >> 16));
    }
}
