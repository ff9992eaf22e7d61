using AccessAudit.Audits;
using AccessAudit.Checklists;
using AccessAudit.Stations;

namespace AccessAudit.Signs;

/// <summary>Looks at audits one by one and says at the end what a person should look at.</summary>
/// <remarks>Of every audit only a fingerprint, its measures' numbers and its photographs' names are kept.</remarks>
public sealed class SignSearch(ChecklistShelf shelf, SignLimits limits)
{
    private readonly Dictionary<(Voice Voice, ChecklistId Checklist, UInt128 Answers), AnsweredAlike> alike = [];
    private readonly Dictionary<(Voice Voice, string Criterion), Measured> measured = [];
    private readonly Dictionary<Voice, Visits> visits = [];
    private readonly Dictionary<(Voice Voice, DateOnly Date), Dictionary<StationId, Position?>> days = [];
    private readonly PhotoCitations photos = new();

    /// <summary>Who cites which photograph, for those who can look at the pixels.</summary>
    public PhotoCitations Photos => photos;

    public void Add(Station station, Audit audit)
    {
        ArgumentNullException.ThrowIfNull(station);
        ArgumentNullException.ThrowIfNull(audit);
        var voice = Voice.Of(station, audit);
        var answered = audit.Answers.Count(a => a.Value.Value is not null);
        if (answered >= limits.SameAnswersLeast)
            Of(alike, (voice, audit.Checklist, Fingerprint.Of(audit))).Add(station.Id, answered);
        foreach (var (criterion, answer) in audit.Answers)
        {
            if (answer.Value is AnswerValue.Number { Value: var number })
                Of(measured, (voice, criterion)).Add(station.Id, number, shelf.Find(audit.Checklist)?.Find(criterion));
        }

        if (audit.Source != AuditSource.SelfReport)
            AddVisit(voice, station, audit);
        photos.Add(audit);
    }

    /// <summary>Those of many stations first within a kind; the same audits give the same signs in the same order.</summary>
    public IReadOnlyList<Sign> Found() =>
    [
        .. InOrder(alike.Where(a => a.Value.Stations.Count >= limits.SameAnswersStations)
            .Select(a => new Sign.SameAnswers(a.Key.Voice, a.Key.Checklist, a.Value.Answers) { Stations = [.. a.Value.Stations.Order()] })),
        .. InOrder(measured.Select(m => m.Value.Heap(m.Key.Voice, limits)).OfType<Sign>()),
        .. InOrder(visits.Where(v => v.Value.Noes == 0 && v.Value.Answers >= limits.NeverNoAnswers && v.Value.Stations.Count >= limits.NeverNoStations)
            .Select(v => new Sign.NeverNo(v.Key, v.Value.Answers) { Stations = [.. v.Value.Stations] })),
        .. InOrder(days.Select(d => OfDay(d.Key.Voice, d.Key.Date, d.Value)).OfType<Sign>()),
        .. InOrder(photos.Twice()),
    ];

    internal static IEnumerable<Sign> InOrder(IEnumerable<Sign> signs) =>
        signs.OrderByDescending(s => s.Stations.Count).ThenBy(s => s.Stations[0]).ThenBy(s => s.ToString(), StringComparer.Ordinal);

    private void AddVisit(Voice voice, Station station, Audit audit)
    {
        if (voice.Auditor is null)
            return;
        Of(visits, voice).Add(station.Id, audit);
        Of(days, (voice, audit.Date))[station.Id] = station.Position;
    }

    private Sign.TooFast? OfDay(Voice voice, DateOnly date, Dictionary<StationId, Position?> stations)
    {
        var atStations = stations.Count * limits.MinutesAStation / 60;

        // Where the visits alone fill the day the way need not be known, and thousands of places would take long to go through.
        var way = atStations > limits.HoursADay ? 0 : Way.AtLeast([.. stations.Values.OfType<Position>()]);
        var hours = atStations + (way / limits.KilometresAnHour);
        return stations.Count > 1 && hours > limits.HoursADay
            ? new Sign.TooFast(voice, date, way, hours) { Stations = [.. stations.Keys.Order()] }
            : null;
    }

    private static TValue Of<TKey, TValue>(Dictionary<TKey, TValue> all, TKey key)
        where TKey : notnull
        where TValue : new()
    {
        if (!all.TryGetValue(key, out var value))
            all[key] = value = new TValue();
        return value;
    }

    private sealed class AnsweredAlike
    {
        public HashSet<StationId> Stations { get; } = [];

        public int Answers { get; private set; }

        public void Add(StationId station, int answers)
        {
            Stations.Add(station);
            Answers = answers;
        }
    }

    private sealed class Measured
    {
        private readonly Dictionary<decimal, List<StationId>> numbers = [];
        private Criterion? criterion;
        private int all;

        public void Add(StationId station, decimal number, Criterion? asked)
        {
            criterion ??= asked;
            all++;
            Of(numbers, number).Add(station);
        }

        public Sign.HeapedMeasure? Heap(Voice voice, SignLimits limits)
        {
            var (value, stations) = numbers.OrderByDescending(n => n.Value.Count).ThenBy(n => n.Key).First();
            return criterion is not null && all >= limits.HeapedLeast && 100L * stations.Count >= (long)limits.HeapedPercent * all
                ? new Sign.HeapedMeasure(voice, criterion, value, stations.Count, all) { Stations = [.. stations.Distinct().Order()] }
                : null;
        }
    }

    private sealed class Visits
    {
        public SortedSet<StationId> Stations { get; } = [];

        public int Answers { get; private set; }

        public int Noes { get; private set; }

        public void Add(StationId station, Audit audit)
        {
            Stations.Add(station);
            foreach (var answer in audit.Answers.Values)
            {
                Answers += answer.Value is AnswerValue.Word { Text: "yes" or "no" } ? 1 : 0;
                Noes += answer.Value is AnswerValue.Word { Text: "no" } ? 1 : 0;
            }
        }
    }
}
