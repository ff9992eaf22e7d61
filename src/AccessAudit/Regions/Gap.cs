using AccessAudit.Checklists;

namespace AccessAudit.Regions;

/// <summary>How often one criterion fails in a region, and whom that concerns.</summary>
public sealed record Gap
{
    /// <summary>The region's code, or <see cref="RegionFigures.WholeCountry"/>.</summary>
    public required string Region { get; init; }

    /// <summary>Null where a whole region or the country is counted; empty for stations whose register names no district.</summary>
    public string? District { get; init; }

    /// <summary>As the newest edition has it.</summary>
    public required Criterion Criterion { get; init; }

    /// <summary>Audited stations where it applies or may apply.</summary>
    public required int Asked { get; init; }

    public required int NotMet { get; init; }

    public required int Unknown { get; init; }

    /// <summary>Voters with special needs of the groups it serves, at the stations where it is not met.</summary>
    public required long Voters { get; init; }
}
