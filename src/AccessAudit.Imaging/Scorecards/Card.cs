using AccessAudit.Checklists;

namespace AccessAudit.Imaging.Scorecards;

/// <summary>A finished card: pages laid out for drawing, and the same in words.</summary>
public sealed record Card
{
    /// <summary>Without folder, language and ending, such as <c>station-KZ-11-0083</c>, <c>region-KZ-11</c> or <c>national</c>.</summary>
    public required string Name { get; init; }

    public required Language Language { get; init; }

    public required string Title { get; init; }

    /// <summary>The picture in a few lines, for those who do not see it.</summary>
    public required string Alternative { get; init; }

    /// <summary>The twin in words: an HTML page with every figure that stands on the card.</summary>
    public required string Html { get; init; }

    /// <summary>The day as of which the card speaks.</summary>
    public required DateOnly Date { get; init; }

    public required IReadOnlyList<CardPage> Pages { get; init; }
}
