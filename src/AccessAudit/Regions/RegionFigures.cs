using AccessAudit.Scoring;

namespace AccessAudit.Regions;

/// <summary>What the audits say of one region, or of the whole country.</summary>
public sealed record RegionFigures
{
    /// <summary>What the whole country is called in place of a region's code.</summary>
    public const string WholeCountry = "all";

    public required string Region { get; init; }

    /// <summary>Null where a whole region or the country is counted; empty for stations whose register names no district.</summary>
    public string? District { get; init; }

    /// <summary>Stations in the register.</summary>
    public required int Registered { get; init; }

    /// <summary>Stations with at least one audit.</summary>
    public required int Audited { get; init; }

    /// <summary>Audited of registered; null where none is registered.</summary>
    public Share? Coverage => Registered == 0 ? null : Share.Of(Audited, Registered);

    /// <summary>Of the scores' lower ends; null where no audited station has a score.</summary>
    public required Quartiles? ScoreLow { get; init; }

    public required Quartiles? ScoreHigh { get; init; }

    /// <summary>By voter group, in the checklists' order.</summary>
    public required IReadOnlyDictionary<string, GroupFigures> Groups { get; init; }

    /// <summary>Stations that are surely independent for every voter group.</summary>
    public required IndependentShare Everyone { get; init; }

    /// <summary>Null with too few audited stations, and for the whole country.</summary>
    public RankRange? Rank { get; init; }

    public required NeedsFigures Voters { get; init; }

    /// <summary>Audited stations at which something is met only by a solution set up for the election.</summary>
    public required int WithTemporary { get; init; }
}

/// <summary>How many stations serve a voter group, as far as is known.</summary>
/// <param name="Independent">Surely independent: also if everything unknown is not met.</param>
/// <param name="PossiblyIndependent">Independent if everything unknown is met.</param>
/// <param name="SurelyBlocked">Blocked even if everything unknown is met.</param>
/// <param name="Unknown">The verdict depends on what is not known.</param>
public sealed record GroupFigures(IndependentShare Independent, int PossiblyIndependent, int SurelyBlocked, int Unknown);

/// <summary>A number of stations as a share of the audited ones, and where the share of all registered ones lies.</summary>
public sealed record IndependentShare(int Stations, int Audited, int Registered)
{
    /// <summary>Null where none was audited.</summary>
    public Share? Share => Audited == 0 ? null : Scoring.Share.Of(Stations, Audited);

    /// <summary>Null where none was audited.</summary>
    public ShareInterval? Interval => Audited == 0 ? null : ShareInterval.Of(Stations, Audited, Registered);
}

/// <summary>Voters with special needs at the audited stations, and how many of them are blocked. Counts only.</summary>
public sealed record NeedsFigures(long Needs, long SurelyBlocked, long PossiblyBlocked);
