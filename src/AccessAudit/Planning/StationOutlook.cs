using AccessAudit.Checklists;
using AccessAudit.Regions;
using AccessAudit.Scoring;
using AccessAudit.Stations;

namespace AccessAudit.Planning;

/// <summary>What stands between the voters of one station and voting, and what can be done about it by the date.</summary>
/// <remarks>Only what was seen not to be met counts. What is unknown may stop somebody as well: that is for an audit, not for a plan.</remarks>
public sealed record StationOutlook
{
    private StationOutlook(Station station, Assessment? assessment, IReadOnlyList<BlockingGap> gaps) =>
        (Station, Assessment, Gaps) = (station, assessment, gaps);

    public Station Station { get; }

    /// <summary>Null where nobody has audited the station.</summary>
    public Assessment? Assessment { get; }

    /// <summary>In checklist order.</summary>
    public IReadOnlyList<BlockingGap> Gaps { get; }

    public Prospect Prospect => this switch
    {
        { Assessment: null } => Prospect.NotAudited,
        { Gaps.Count: 0 } => Prospect.NoKnownBarrier,
        _ => Gaps.All(g => g.Cure is not null) ? Prospect.FixableByTheDate : Prospect.NotFixableInTime,
    };

    /// <summary>Of everything here that has a remedy in time, each by its cheapest.</summary>
    public long CostKzt => Gaps.Sum(g => g.Cure?.Remedy.CostKzt ?? 0);

    /// <summary>Until the last of these remedies is done; they are worked on side by side.</summary>
    public int Days => Gaps.Max(g => g.Cure?.Remedy.Days) ?? 0;

    /// <summary>Voters with special needs whose group is surely stopped.</summary>
    public long VotersBlocked => Stopped.Sum(g => (long)Station.NeedsOf(g));

    /// <summary>Of these, those whose whole way can be opened by the date.</summary>
    public long VotersFixable => Stopped.Where(CanBeFreed).Sum(g => (long)Station.NeedsOf(g));

    public static StationOutlook Of(SurveyedStation surveyed, PlanTerms terms)
    {
        var (station, assessment) = surveyed;
        if (assessment is null)
            return new StationOutlook(station, null, []);
        var gaps = new List<BlockingGap>();
        for (var place = 0; place < assessment.Outcomes.Count; place++)
        {
            var criterion = assessment.Checklist.Criteria[place];
            if (assessment.Outcomes[place] == Outcome.NotMet && criterion.Serves.Values.Contains(Effect.Blocks))
                gaps.Add(BlockingGap.Of(criterion, terms));
        }

        return new StationOutlook(station, assessment, gaps);
    }

    /// <summary>Voter groups that are surely stopped.</summary>
    internal IEnumerable<string> Stopped => Assessment?.Checklist.Groups.Where(group => Gaps.Any(g => g.Blocks(group))) ?? [];

    internal bool CanBeFreed(string group) => Gaps.All(g => g.Cure is not null || !g.Blocks(group));

    /// <summary>Whether something that was not seen may stop the group, also when everything seen is remedied.</summary>
    internal bool StaysUnsure(string group) => Assessment!.Outcomes
        .Zip(Assessment.Checklist.Criteria)
        .Any(c => c.First == Outcome.Unknown && c.Second.Serves.TryGetValue(group, out var effect) && effect == Effect.Blocks);
}
