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

    /// <summary>A tick whose long leg goes on far over the box's upper right corner.</summary>
    LongTick,

    /// <summary>A cross twice as large as the box.</summary>
    WideCross,

    /// <summary>One line from corner to corner.</summary>
    Slash,

    /// <summary>To and fro two or three times: more than a tick, far less than full.</summary>
    Scribble,
}
