using AccessAudit.Scoring;
using AccessAudit.Stations;

namespace AccessAudit.Regions;

/// <summary>What one audited station adds to the figures of its region: a few counts of a tally, packed into bytes.</summary>
/// <remarks>Kept beside the station, it can be taken out again exactly as it went in, whatever has become of the station since.</remarks>
public static class StationShare
{
    public static byte[] Of(Station station, Assessment assessment)
    {
        ArgumentNullException.ThrowIfNull(station);
        ArgumentNullException.ThrowIfNull(assessment);
        var layout = TallyLayout.Of(assessment.Checklist);
        var packed = new CountPacker();
        packed.Add(TallyLayout.Stations, 1);
        packed.Add(TallyLayout.EveryoneIndependent, assessment.Headline.Worst == Verdict.Independent ? 1 : 0);
        packed.Add(TallyLayout.Needs, station.Needs.Values.Sum(n => (long)n));
        packed.Add(TallyLayout.SurelyBlocked, assessment.VotersBlocked.Surely);
        packed.Add(TallyLayout.PossiblyBlocked, assessment.VotersBlocked.Possibly);
        packed.Add(TallyLayout.WithTemporary, assessment.Outcomes.Contains(Outcome.MetTemporarily) ? 1 : 0);
        for (var i = 0; i < layout.Groups; i++)
            Add(packed, i, assessment.Verdicts[assessment.Checklist.Groups[i]].Range);
        for (var i = 0; i < layout.Criteria; i++)
            Add(packed, layout, i, assessment.Outcomes[i], () => assessment.Checklist.Criteria[i].Serves.Keys.Sum(g => (long)station.NeedsOf(g)));
        if (assessment.Compliance is { } score)
        {
            packed.Add(layout.ScoreLow(score.Low.Tenths), 1);
            packed.Add(layout.ScoreHigh(score.High.Tenths), 1);
        }

        return packed.ToArray();
    }

    private static void Add(CountPacker packed, int place, VerdictRange range)
    {
        packed.Add(TallyLayout.Group(place, TallyLayout.Independent), range.Worst == Verdict.Independent ? 1 : 0);
        packed.Add(TallyLayout.Group(place, TallyLayout.PossiblyIndependent), range.Best == Verdict.Independent ? 1 : 0);
        packed.Add(TallyLayout.Group(place, TallyLayout.Blocked), range.Best == Verdict.Blocked ? 1 : 0);
        packed.Add(TallyLayout.Group(place, TallyLayout.Unsure), range.IsSure ? 0 : 1);
    }

    private static void Add(CountPacker packed, TallyLayout layout, int place, Outcome outcome, Func<long> served)
    {
        packed.Add(layout.Criterion(place, TallyLayout.Asked), outcome == Outcome.NotApplicable ? 0 : 1);
        packed.Add(layout.Criterion(place, TallyLayout.NotMet), outcome == Outcome.NotMet ? 1 : 0);
        packed.Add(layout.Criterion(place, TallyLayout.Unknown), outcome == Outcome.Unknown ? 1 : 0);
        packed.Add(layout.Criterion(place, TallyLayout.Voters), outcome == Outcome.NotMet ? served() : 0);
    }
}
