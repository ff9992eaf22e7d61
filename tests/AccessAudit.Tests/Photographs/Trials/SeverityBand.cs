namespace AccessAudit.Tests.Photographs.Trials;

/// <summary>A range of severities that a report counts together.</summary>
public sealed record SeverityBand(string Name, double Low, double High)
{
    public static SeverityBand Mild { get; } = new("mild", 0, 0.3);

    public static SeverityBand Middling { get; } = new("middling", 0.3, 0.65);

    public static SeverityBand Severe { get; } = new("severe", 0.65, 1);

    public static IReadOnlyList<SeverityBand> All { get; } = [Mild, Middling, Severe];

    public double Draw(Random random) => Low + ((High - Low) * random.NextDouble());
}
