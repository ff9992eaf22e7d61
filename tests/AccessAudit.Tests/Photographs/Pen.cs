using SkiaSharp;

namespace AccessAudit.Tests.Photographs;

/// <summary>What the hand holds.</summary>
/// <param name="Color">Of the ink where it lies thick.</param>
/// <param name="Width">Of a line, in millimetres.</param>
/// <param name="Cover">Share of the paper under a line that takes ink; graphite leaves the hollows white.</param>
public sealed record Pen(SKColor Color, double Width, double Cover)
{
    public static Pen BlueBall { get; } = new(new SKColor(0x22, 0x38, 0x9C), 0.4, 0.95);

    public static Pen BlackBall { get; } = new(new SKColor(0x22, 0x22, 0x26), 0.35, 0.95);

    public static Pen Pencil { get; } = new(new SKColor(0x58, 0x58, 0x5C), 0.55, 0.7);

    public static Pen Felt { get; } = new(new SKColor(0x14, 0x14, 0x1C), 0.85, 1);

    public static IReadOnlyList<Pen> All { get; } = [BlueBall, BlackBall, Pencil, Felt];
}
