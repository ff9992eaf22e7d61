using AccessAudit.Scoring;

namespace AccessAudit.Regions;

/// <summary>Counts every criterion over the current assessments.</summary>
public static class Gaps
{
    /// <summary>Regions in code order, the whole country last; within each the criteria in checklist order.</summary>
    /// <param name="stations">Of the whole register.</param>
    /// <param name="level">Whether regions or districts are counted, or the country only.</param>
    public static IReadOnlyList<Gap> Of(IReadOnlyCollection<SurveyedStation> stations, Level level = Level.Region)
    {
        var editions = Editions.Of(stations);
        return
        [
            .. Place.Split(stations, level).Append((Place.WholeCountry, stations))
                .SelectMany(p => In(p.Item1, p.Item2, editions)),
        ];
    }

    /// <summary>What stops or hinders most voters first, then what fails at most stations, then in checklist order.</summary>
    public static IReadOnlyList<Gap> WorstFirst(IEnumerable<Gap> gaps) =>
        [.. gaps.Where(g => g.NotMet > 0).OrderByDescending(g => g.Voters).ThenByDescending(g => g.NotMet)];

    private static Gap[] In(Place place, IReadOnlyCollection<SurveyedStation> stations, Editions editions)
    {
        var counts = editions.Criteria.ToDictionary(c => c.Id, _ => new Tally(), StringComparer.Ordinal);
        foreach (var (station, assessment) in stations)
        {
            if (assessment is null)
                continue;
            for (var i = 0; i < assessment.Outcomes.Count; i++)
            {
                var criterion = assessment.Checklist.Criteria[i];
                var served = assessment.Outcomes[i] == Outcome.NotMet ? criterion.Serves.Keys.Sum(g => (long)station.NeedsOf(g)) : 0;
                counts[criterion.Id].Add(assessment.Outcomes[i], served);
            }
        }

        return [.. editions.Criteria.Select(c => counts[c.Id].AsGap(place, c))];
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

        public Gap AsGap(Place place, Checklists.Criterion criterion) => new()
        {
            Region = place.Region,
            District = place.District,
            Criterion = criterion,
            Asked = asked,
            NotMet = notMet,
            Unknown = unknown,
            Voters = voters,
        };
    }
}
