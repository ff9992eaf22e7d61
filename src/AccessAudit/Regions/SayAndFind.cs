using AccessAudit.Checklists;
using AccessAudit.Scoring;

namespace AccessAudit.Regions;

/// <summary>Holds what stations say of themselves against what observers found there.</summary>
/// <remarks>The stations are counted as they come and then forgotten: memory stays flat however many there are.</remarks>
public sealed class SayAndFind
{
    private readonly Dictionary<string, PlaceTally> places = new(StringComparer.Ordinal) { [RegionFigures.WholeCountry] = new() };
    private readonly HashSet<Checklist> checklists = [];

    /// <summary>Regions in code order, the whole country last; within each the criteria in checklist order, those with no pair left out.</summary>
    public static IReadOnlyList<SaidAndFound> Of(IEnumerable<TwoSources> stations) => Count(stations).Criteria();

    public static SayAndFind Count(IEnumerable<TwoSources> stations)
    {
        ArgumentNullException.ThrowIfNull(stations);
        var counted = new SayAndFind();
        foreach (var station in stations)
            counted.Add(station);
        return counted;
    }

    public IReadOnlyList<SaidAndFound> Criteria()
    {
        var editions = Editions.Of(checklists);
        return
        [
            .. from place in InOrder()
               from criterion in editions.Criteria
               where places[place].Criteria.GetValueOrDefault(criterion.Id) is { HasPairs: true }
               select places[place].Criteria[criterion.Id].AsFigures(place, criterion),
        ];
    }

    /// <summary>All criteria together, by region; the whole country as <see cref="RegionFigures.WholeCountry"/>.</summary>
    public IReadOnlyDictionary<string, OverReporting> Together() => InOrder().ToDictionary(p => p, p => places[p].Together(), StringComparer.Ordinal);

    private IEnumerable<string> InOrder() =>
        places.Keys.Where(p => p != RegionFigures.WholeCountry).Order(StringComparer.Ordinal).Append(RegionFigures.WholeCountry);

    private void Add(TwoSources station)
    {
        foreach (var assessment in new[] { station.Said, station.Found }.OfType<Assessment>())
            checklists.Add(assessment.Checklist);

        places[RegionFigures.WholeCountry].Add(station);
        if (station.Station.CountsFor is not { } region)
            return;
        if (!places.TryGetValue(region, out var place))
            places[region] = place = new PlaceTally();
        place.Add(station);
    }

    private sealed class PlaceTally
    {
        private int stations;

        public Dictionary<string, Tally> Criteria { get; } = new(StringComparer.Ordinal);

        public void Add(TwoSources station)
        {
            if (station.Said is not { } self)
                return;
            stations += station.Found is null ? 0 : 1;
            foreach (var (criterion, outcome) in self.Checklist.Criteria.Zip(self.Outcomes))
            {
                if (IsMet(outcome) is not { } said)
                    continue;
                var place = station.Found?.Checklist.PlaceOf(criterion.Id) ?? -1;
                if (!Criteria.TryGetValue(criterion.Id, out var tally))
                    Criteria[criterion.Id] = tally = new Tally();
                tally.Add(said, place < 0 ? null : IsMet(station.Found!.Outcomes[place]));
            }
        }

        public OverReporting Together()
        {
            var pairs = Criteria.Values.Select(t => t.Pairs).ToList();
            return new OverReporting(stations, pairs.Sum(p => p.SaidMet), pairs.Sum(p => p.SaidMetFoundNotMet));
        }

        private static bool? IsMet(Outcome outcome) => outcome switch
        {
            Outcome.Met or Outcome.MetTemporarily => true,
            Outcome.NotMet => false,
            _ => null,
        };
    }

    private sealed class Tally
    {
        private readonly int[] pairs = new int[4];
        private int saidMet, saidNotMet;

        public bool HasPairs => Pairs.Count > 0;

        public Pairs Pairs => new(pairs[0], pairs[1], pairs[2], pairs[3]);

        public void Add(bool said, bool? found)
        {
            saidMet += said ? 1 : 0;
            saidNotMet += said ? 0 : 1;
            if (found is { } met)
                pairs[(said ? 0 : 2) + (met ? 0 : 1)]++;
        }

        public SaidAndFound AsFigures(string region, Criterion criterion) => new()
        {
            Region = region,
            Criterion = criterion,
            Pairs = Pairs,
            SaidMet = saidMet,
            SaidNotMet = saidNotMet,
        };
    }
}
