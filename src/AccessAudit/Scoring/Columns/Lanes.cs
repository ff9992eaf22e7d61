using System.Numerics;
using System.Runtime.InteropServices;

namespace AccessAudit.Scoring.Columns;

/// <summary>A column as the processor takes it: as many rows at once as it is wide.</summary>
internal static class Lanes
{
    public static Span<Vector<byte>> Of(byte[] column) => MemoryMarshal.Cast<byte, Vector<byte>>(column.AsSpan());

    public static Span<Vector<uint>> Of(uint[] column) => MemoryMarshal.Cast<uint, Vector<uint>>(column.AsSpan());
}
