namespace AccessAudit.Tests.Photographs;

/// <summary>What a hand made in one box: the truth that a reader of the photograph is held against.</summary>
public sealed record PenMark(string Criterion, string Option, MarkKind Kind);

/// <summary>The ways in which people fill a box.</summary>
public enum MarkKind
{
    Tick,
    Cross,
    Dot,

    /// <summary>The whole box, which takes an answer back by the printed rule.</summary>
    Fill,
}
