using AccessAudit.Checklists;

namespace AccessAudit.Regions;

/// <summary>Reads the figures of a place off its tally.</summary>
internal static class TallyFigures
{
    public static RegionFigures Of(Place place, PlaceTally tally, IReadOnlyList<string> groups)
    {
        var editions = tally.Editions.ToList();
        var audited = editions.Sum(e => e.Stations);
        return new RegionFigures
        {
            Region = place.Region,
            District = place.District,
            Registered = tally.Registered,
            Audited = audited,
            ScoreLow = QuartilesOf(editions, high: false),
            ScoreHigh = QuartilesOf(editions, high: true),
            Groups = groups.ToDictionary(g => g, g => Group(g, editions, tally.Registered), StringComparer.Ordinal),
            Everyone = new IndependentShare((int)Sum(editions, TallyLayout.EveryoneIndependent), audited, tally.Registered),
            Voters = new NeedsFigures(
                Sum(editions, TallyLayout.Needs), Sum(editions, TallyLayout.SurelyBlocked), Sum(editions, TallyLayout.PossiblyBlocked)),
            WithTemporary = (int)Sum(editions, TallyLayout.WithTemporary),
        };
    }

    public static IEnumerable<Gap> Gaps(Place place, PlaceTally tally, IReadOnlyList<Criterion> criteria)
    {
        var editions = tally.Editions.ToArray();
        foreach (var criterion in criteria)
        {
            long asked = 0, notMet = 0, unknown = 0, voters = 0;
            foreach (var edition in editions)
            {
                if (edition.Checklist.PlaceOf(criterion.Id) is not (>= 0 and var asking))
                    continue;
                asked += edition.Criterion(asking, TallyLayout.Asked);
                notMet += edition.Criterion(asking, TallyLayout.NotMet);
                unknown += edition.Criterion(asking, TallyLayout.Unknown);
                voters += edition.Criterion(asking, TallyLayout.Voters);
            }

            yield return new Gap
            {
                Region = place.Region,
                District = place.District,
                Criterion = criterion,
                Asked = (int)asked,
                NotMet = (int)notMet,
                Unknown = (int)unknown,
                Voters = voters,
            };
        }
    }

    /// <summary>Over the audits whose edition knows the group.</summary>
    private static GroupFigures Group(string group, List<EditionTally> editions, int registered)
    {
        var counts = new long[4];
        var audited = 0;
        foreach (var edition in editions)
        {
            var place = edition.Checklist.Groups.ToList().IndexOf(group);
            if (place < 0)
                continue;
            audited += edition.Stations;
            for (var offset = 0; offset < counts.Length; offset++)
                counts[offset] += edition.Group(place, offset);
        }

        return new GroupFigures(
            new IndependentShare((int)counts[TallyLayout.Independent], audited, registered),
            (int)counts[TallyLayout.PossiblyIndependent],
            (int)counts[TallyLayout.Blocked],
            (int)counts[TallyLayout.Unsure]);
    }

    private static Quartiles? QuartilesOf(List<EditionTally> editions, bool high)
    {
        Span<long> scores = stackalloc long[TallyLayout.ScoreSteps];
        scores.Clear();
        foreach (var edition in editions)
        {
            var own = high ? edition.ScoresHigh : edition.ScoresLow;
            for (var tenths = 0; tenths < scores.Length; tenths++)
                scores[tenths] += own[tenths];
        }

        return Quartiles.OfHistogram(scores);
    }

    private static long Sum(List<EditionTally> editions, int place) => editions.Sum(e => e[place]);
}
