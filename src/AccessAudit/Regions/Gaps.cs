using AccessAudit.Scoring;

namespace AccessAudit.Regions;

/// <summary>Counts every criterion over the current assessments.</summary>
public static class Gaps
{
    /// <summary>Regions in code order, the whole country last; within each the criteria in checklist order.</summary>
    public static IReadOnlyList<Gap> Of(IReadOnlyCollection<SurveyedStation> stations)
    {
        var editions = Editions.Of(stations);
        return
        [
            .. Country.ByRegion(stations).Append((RegionFigures.WholeCountry, stations))
                .SelectMany(r => In(r.Item1, r.Item2, editions)),
        ];
    }

    /// <summary>What stops or hinders most voters first, then what fails at most stations, then in checklist order.</summary>
    public static IReadOnlyList<Gap> WorstFirst(IEnumerable<Gap> gaps) =>
        [.. gaps.Where(g => g.NotMet > 0).OrderByDescending(g => g.Voters).ThenByDescending(g => g.NotMet)];

    private static Gap[] In(string region, IReadOnlyCollection<SurveyedStation> stations, Editions editions)
    {
        var counts = editions.Criteria.ToDictionary(c => c.Id, _ => new Tally(), StringComparer.Ordinal);
        foreach (var (station, assessment) in stations)
        {
            if (assessment is null)
                continue;
            for (var place = 0; place < assessment.Outcomes.Count; place++)
            {
                var criterion = assessment.Checklist.Criteria[place];
                var served = assessment.Outcomes[place] == Outcome.NotMet ? criterion.Serves.Keys.Sum(g => (long)station.NeedsOf(g)) : 0;
                counts[criterion.Id].Add(assessment.Outcomes[place], served);
            }
        }

        return [.. editions.Criteria.Select(c => counts[c.Id].AsGap(region, c))];
    }

    private sealed class Tally
    {
        private int asked, notMet, unknown;
        private long voters;

        public void Add(Outcome outcome, long served)
        {
            asked += outcome == Outcome.NotApplicable ? 0 : 1;
            notMet += outcome == Outcome.NotMet ? 1 : 0;
            unknown += outcome == Outcome.Unknown ? 1 : 0;
            voters += served;
        }

        public Gap AsGap(string region, Checklists.Criterion criterion) => new()
        {
            Region = region,
            Criterion = criterion,
            Asked = asked,
            NotMet = notMet,
            Unknown = unknown,
            Voters = voters,
        };
    }
}
