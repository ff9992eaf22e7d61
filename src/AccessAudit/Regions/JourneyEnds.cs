namespace AccessAudit.Regions;

/// <summary>Where the way to the ballot box ends: for each voter group and stage the stations whose first sure barrier is there.</summary>
public sealed record JourneyEnds
{
    private readonly Dictionary<(string Group, string Stage), int> stations;

    private JourneyEnds(
        IReadOnlyList<string> groups, IReadOnlyList<string> stages, Dictionary<(string Group, string Stage), int> stations) =>
        (Groups, Stages, this.stations) = (groups, stages, stations);

    public IReadOnlyList<string> Groups { get; }

    /// <summary>In the order in which a voter passes them.</summary>
    public IReadOnlyList<string> Stages { get; }

    public int this[string group, string stage] => stations.GetValueOrDefault((group, stage));

    public static JourneyEnds Of(IReadOnlyCollection<SurveyedStation> stations)
    {
        var editions = Editions.Of(stations);
        var counts = stations.Select(s => s.Assessment).OfType<Scoring.Assessment>()
            .SelectMany(a => a.Verdicts)
            .Where(v => v.Value.FirstBarrier is not null)
            .CountBy(v => (v.Key, v.Value.FirstBarrier!.Stage))
            .ToDictionary();
        return new JourneyEnds(editions.Groups, editions.Stages, counts);
    }
}
