using AccessAudit.Checklists;

namespace AccessAudit.Scoring.Columns;

/// <summary>What came out for the audits of a block, in their order: the same figures as an <see cref="Assessment"/>'s, in columns.</summary>
/// <remarks>Made once and filled again for each block; read it before the next block is scored.</remarks>
public sealed class BlockScores
{
    private readonly byte[][] outcomes;
    private readonly byte[][] worst;
    private readonly byte[][] best;
    private readonly byte[][] barriers;

    internal BlockScores(Checklist checklist)
    {
        outcomes = [.. checklist.Criteria.Select(_ => new byte[AnswerBlock.Capacity])];
        worst = [.. checklist.Groups.Select(_ => new byte[AnswerBlock.Capacity])];
        best = [.. checklist.Groups.Select(_ => new byte[AnswerBlock.Capacity])];
        barriers = [.. checklist.Groups.Select(_ => new byte[AnswerBlock.Capacity])];
    }

    /// <summary>Where no barrier is sure.</summary>
    public const byte NoBarrier = byte.MaxValue;

    public int Count { get; internal set; }

    /// <summary>Of the required criteria.</summary>
    public ComplianceColumns Compliance { get; } = new();

    public ComplianceColumns Recommended { get; } = new();

    /// <summary>Tenths of a percent.</summary>
    public short[] Completeness { get; } = new short[AnswerBlock.Capacity];

    public long[] SurelyBlocked { get; } = new long[AnswerBlock.Capacity];

    public long[] PossiblyBlocked { get; } = new long[AnswerBlock.Capacity];

    /// <summary>Of one criterion, as <see cref="Outcome"/>.</summary>
    public ReadOnlySpan<byte> Outcomes(int criterion) => outcomes[criterion].AsSpan(0, Count);

    /// <summary>Of one voter group, as <see cref="Verdict"/>.</summary>
    public ReadOnlySpan<byte> Worst(int group) => worst[group].AsSpan(0, Count);

    public ReadOnlySpan<byte> Best(int group) => best[group].AsSpan(0, Count);

    /// <summary>The place among the checklist's stages at which the group's way surely ends, or <see cref="NoBarrier"/>.</summary>
    public ReadOnlySpan<byte> FirstBarrier(int group) => barriers[group].AsSpan(0, Count);

    internal byte[] OutcomesOf(int criterion) => outcomes[criterion];

    internal (byte[] Worst, byte[] Best, byte[] Barrier) VerdictsOf(int group) => (worst[group], best[group], barriers[group]);
}

/// <summary>Compliance of a block's audits, in tenths of a percent; -1 where nothing is asked.</summary>
public sealed class ComplianceColumns
{
    public short[] Low { get; } = new short[AnswerBlock.Capacity];

    public short[] High { get; } = new short[AnswerBlock.Capacity];

    public short[] Temporary { get; } = new short[AnswerBlock.Capacity];
}
