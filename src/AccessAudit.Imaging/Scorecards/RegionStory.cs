using AccessAudit.Checklists;
using AccessAudit.Scoring;

namespace AccessAudit.Imaging.Scorecards;

/// <summary>Everything a region's card says; the picture and its twin in words both tell this and nothing else.</summary>
internal sealed record RegionStory
{
    public required Language Language { get; init; }

    public required string Kicker { get; init; }

    public required string Title { get; init; }

    public required string Headline { get; init; }

    public required IReadOnlyList<string> Lead { get; init; }

    /// <summary>The figures at the top, large.</summary>
    public required IReadOnlyList<(string Number, string Label)> Tiles { get; init; }

    /// <summary>The rest is null where nothing has been audited.</summary>
    public required SharesStory? Shares { get; init; }

    public required EndsStory? Ends { get; init; }

    public required ScoresStory? Scores { get; init; }

    public required GapsStory? Gaps { get; init; }

    public required MoreStory? More { get; init; }

    public required IReadOnlyList<string> Foot { get; init; }
}

/// <summary>For each voter group the share of stations where they surely vote on their own.</summary>
internal sealed record SharesStory(
    string Heading, string Remark, string GroupHead, string ShareHead, string MoreHead, string Axis, IReadOnlyList<ShareRow> Rows);

/// <param name="Group">The voter group.</param>
/// <param name="Bar">Share and ends of its interval in tenths of a percent; null with too few stations for a percentage.</param>
/// <param name="Says">The same in words.</param>
/// <param name="More">The other counts.</param>
internal sealed record ShareRow(string Group, (int Share, int Low, int High)? Bar, string Says, string More);

/// <summary>Where the way ends: voter groups by stages, and what has no sure barrier.</summary>
internal sealed record EndsStory(
    string Heading, string Remark, string GroupHead, IReadOnlyList<string> Stages, string NoneHead, IReadOnlyList<EndsRow> Rows);

/// <param name="Group">The voter group.</param>
/// <param name="Stations">By stage: the number as it is written, itself, and its share for the shade; null with too few stations for one.</param>
/// <param name="None">Stations without a sure barrier.</param>
internal sealed record EndsRow(string Group, IReadOnlyList<(string Says, int Number, double? Share)> Stations, string None);

/// <summary>The distribution of the stations' scores.</summary>
/// <param name="Heading">Of the section.</param>
/// <param name="Remark">What is shown.</param>
/// <param name="ScoreHead">Heads the bins.</param>
/// <param name="StationsHead">Heads their counts.</param>
/// <param name="Bins">Ten bins of ten percent each; the last includes 100.</param>
/// <param name="Quartiles">For the picture; null with too few stations.</param>
/// <param name="Says">The quartiles in words.</param>
internal sealed record ScoresStory(
    string Heading, string Remark, string ScoreHead, string StationsHead, IReadOnlyList<(string Range, int Stations, string Says)> Bins,
    (Share Q1, Share Median, Share Q3)? Quartiles, IReadOnlyList<string> Says);

/// <summary>The gaps that concern most voters.</summary>
/// <param name="Heading">Of the section.</param>
/// <param name="Remark">What is shown, or that there is nothing.</param>
/// <param name="Heads">Of the columns.</param>
/// <param name="Rows">One cell for each column.</param>
internal sealed record GapsStory(string Heading, string Remark, IReadOnlyList<string> Heads, IReadOnlyList<IReadOnlyList<string>> Rows);

internal sealed record MoreStory(string Heading, IReadOnlyList<string> Lines);
