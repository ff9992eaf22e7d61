using AccessAudit.Checklists;
using AccessAudit.Imaging.Scorecards.Plans;

namespace AccessAudit.Imaging.Scorecards;

/// <summary>Everything the national card says; the picture and its twin in words both tell this and nothing else.</summary>
internal sealed record NationalStory
{
    public required Language Language { get; init; }

    public required string Kicker { get; init; }

    public required string Title { get; init; }

    public required string Headline { get; init; }

    public required IReadOnlyList<string> Lead { get; init; }

    public required string MapHeading { get; init; }

    public required string MapRemark { get; init; }

    public required string LeagueHeading { get; init; }

    public required string LeagueRemark { get; init; }

    /// <summary>Region, audited, share, place.</summary>
    public required IReadOnlyList<string> Heads { get; init; }

    /// <summary>What the axis under the dots measures, and in which unit.</summary>
    public required string Axis { get; init; }

    /// <summary>The best share first, then those without one; within that in code order.</summary>
    public required IReadOnlyList<LeagueRow> Rows { get; init; }

    /// <summary>Null where nothing that was seen is not met.</summary>
    public required HeatStory? Heat { get; init; }

    /// <summary>Null where no budget was given.</summary>
    public required PlanStory? Plan { get; init; }

    public required IReadOnlyList<string> Foot { get; init; }
}

/// <param name="Region">Its name.</param>
/// <param name="Tile">Column and row on the tile map; null for a region that is not on it.</param>
/// <param name="Map">What stands on its tile.</param>
/// <param name="Audited">Of registered.</param>
/// <param name="Bar">Share and ends of its interval in tenths of a percent; null with too few stations for a percentage.</param>
/// <param name="Beside">The same in numbers, as it stands beside the dot; null where there is none.</param>
/// <param name="Says">The same in words.</param>
/// <param name="Place">The range of ranks.</param>
internal sealed record LeagueRow(
    string Region, (int Column, int Row)? Tile, string Map, string Audited, (int Share, int Low, int High)? Bar, string? Beside, string Says,
    string Place);
