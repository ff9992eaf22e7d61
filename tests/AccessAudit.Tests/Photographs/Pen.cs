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

    /// <summary>A hard pencil that was held lightly: thin and pale.</summary>
    public static Pen PencilHard { get; } = new(new SKColor(0x74, 0x74, 0x78), 0.35, 0.6);

    /// <summary>A soft pencil that hardly touched the paper: broad and pale.</summary>
    public static Pen PencilLight { get; } = new(new SKColor(0x8A, 0x8A, 0x8E), 0.6, 0.5);

    /// <summary>A ball pen that runs dry.</summary>
    public static Pen BlueDry { get; } = new(new SKColor(0x60, 0x72, 0xC0), 0.3, 0.9);

    public static Pen FeltBlue { get; } = new(new SKColor(0x1C, 0x30, 0xA8), 1.1, 1);

    /// <summary>Those that a careful reader may just see.</summary>
    public static IReadOnlyList<Pen> Faint { get; } = [PencilHard, PencilLight, BlueDry];

    public static IReadOnlyList<Pen> Thick { get; } = [Felt, FeltBlue];

    public static IReadOnlyList<Pen> All { get; } = [BlueBall, BlackBall, Pencil, Felt];
}
