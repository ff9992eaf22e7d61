namespace AccessAudit.Regions;

/// <summary>The places among the regions that the audits leave open: a sample cannot tell neighbours apart.</summary>
public sealed record RankRange(int Best, int Worst)
{
    /// <summary>Under this number of audited stations a region has no rank: too few audited.</summary>
    public const int LeastAudited = 5;

    /// <summary>Best: one behind all that lie wholly above. Worst: the number of regions that do not lie wholly below, itself included.</summary>
    /// <remarks>Every region with an interval takes part, also one that is itself too little audited for a rank.</remarks>
    public static RankRange Among(IEnumerable<ShareInterval> all, ShareInterval own)
    {
        var (above, notBelow) = (0, 0);
        foreach (var other in all)
        {
            above += other.Low > own.High ? 1 : 0;
            notBelow += other.High >= own.Low ? 1 : 0;
        }

        return new RankRange(above + 1, notBelow);
    }
}
