using AccessAudit.Checklists;
using AccessAudit.Scoring;

namespace AccessAudit.Imaging.Scorecards;

/// <summary>Everything a station's card says, in words and numbers; the picture and its twin in words both tell this and nothing else.</summary>
internal sealed record StationStory
{
    public required Language Language { get; init; }

    public required string Title { get; init; }

    public required string Name { get; init; }

    /// <summary>Address, district and region; the visit; the voters.</summary>
    public required IReadOnlyList<string> About { get; init; }

    public required string Headline { get; init; }

    public required IReadOnlyList<string> Lead { get; init; }

    public required JourneyStory? Journey { get; init; }

    public required ScoreStory? Score { get; init; }

    public required FindingsStory? Findings { get; init; }

    public required ChangeStory? Changes { get; init; }

    public required IReadOnlyList<string> Foot { get; init; }

    public required string? Tag { get; init; }
}

/// <summary>The voter groups' ways from the street to the ballot box.</summary>
internal sealed record JourneyStory(
    string Heading, string GroupHeading, string VerdictHeading, IReadOnlyList<string> Stages, IReadOnlyList<JourneyRow> Rows,
    IReadOnlyList<(Stop Stop, string Says)> Key);

/// <param name="Group">The voter group.</param>
/// <param name="Stops">One for each stage.</param>
/// <param name="End">The place of the first sure barrier among the stops; null where the way is not surely closed.</param>
/// <param name="Verdict">In words.</param>
/// <param name="Range">The same for the picture.</param>
internal sealed record JourneyRow(string Group, IReadOnlyList<JourneyStop> Stops, int? End, string Verdict, VerdictRange Range);

/// <param name="Stop">What is met here.</param>
/// <param name="MayEnd">Whether the way may end here, as far as is known.</param>
/// <param name="Says">The same in words.</param>
/// <param name="Finding">The number of the finding that stops the group here for the first time.</param>
internal sealed record JourneyStop(Stop Stop, bool MayEnd, string Says, int? Finding);

/// <summary>The score as a range, for a bar and in words; without a range where nothing is asked.</summary>
internal sealed record ScoreStory(
    string Heading, (Share Low, Share High, Share Temporary)? Bar, string Scale, string Says, IReadOnlyList<string> More);

/// <summary>What is wrong, worst first.</summary>
/// <param name="Heading">Of the list.</param>
/// <param name="Remark">What holds for all of them, or that there are none.</param>
/// <param name="Findings">Numbered from 1.</param>
/// <param name="Places">The number of a criterion's finding.</param>
internal sealed record FindingsStory(
    string Heading, string? Remark, IReadOnlyList<Finding> Findings, IReadOnlyDictionary<string, int> Places);

/// <summary>One thing that is not met: what was seen against what is asked, where the rule stands, and what would mend it.</summary>
/// <param name="Number">As the journey refers to it.</param>
/// <param name="IsBarrier">Whether it stops somebody; else it hinders.</param>
/// <param name="Kind">The same in words.</param>
/// <param name="Ask">The criterion.</param>
/// <param name="Whom">The stage, and whom it stops or hinders.</param>
/// <param name="Facts">Seen, asked, photographs; each with its label.</param>
/// <param name="Rule">Where it is asked.</param>
/// <param name="Remedies">Quick and lasting; each with its label.</param>
internal sealed record Finding(
    int Number, bool IsBarrier, string Kind, string Ask, string Whom,
    IReadOnlyList<(string Label, string Text)> Facts, (string Label, string Text) Rule,
    IReadOnlyList<(string Label, string Text)> Remedies);

internal sealed record ChangeStory(string Heading, IReadOnlyList<string> Lines);
