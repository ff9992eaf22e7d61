using AccessAudit.Checklists;
using AccessAudit.Planning;

namespace AccessAudit.Imaging.Scorecards.Plans;

/// <summary>Everything a plan's card says; the picture and its twin in words both tell this and nothing else.</summary>
internal sealed record PlanStory
{
    public required Language Language { get; init; }

    public required string Kicker { get; init; }

    public required string Title { get; init; }

    public required string Headline { get; init; }

    /// <summary>What is measured, where and when.</summary>
    public required string Measured { get; init; }

    public required IReadOnlyList<string> Lead { get; init; }

    /// <summary>Null where nobody is stopped.</summary>
    public required FrontierStory? Frontier { get; init; }

    public required RemediesStory Remedies { get; init; }

    public required IReadOnlyList<string> Foot { get; init; }
}

/// <summary>The curve of voters freed over the budget.</summary>
internal sealed record FrontierStory
{
    public required string Heading { get; init; }

    public required string Remark { get; init; }

    public required IReadOnlyList<FrontierPoint> Points { get; init; }

    /// <summary>Where the plan lies.</summary>
    public required FrontierPoint Own { get; init; }

    public required string OwnSays { get; init; }

    public required string AllSays { get; init; }

    public required long Stopped { get; init; }

    public required string StoppedSays { get; init; }

    /// <summary>Tenge in a unit of the axis.</summary>
    public required long AxisUnit { get; init; }

    public required string AxisSays { get; init; }

    public required IReadOnlyList<string> Heads { get; init; }

    /// <summary>Budget and voters, for each tenth of those who can be freed.</summary>
    public required IReadOnlyList<(string Budget, string Freed)> Rows { get; init; }
}

/// <summary>What is done, the dearest first.</summary>
internal sealed record RemediesStory(string Heading, IReadOnlyList<string> Heads, IReadOnlyList<RemedyRow> Rows, string? None);

internal sealed record RemedyRow(string Does, string Stations, string Cost);
