using System.Globalization;
using AccessAudit.Audits;
using AccessAudit.Checklists;
using AccessAudit.Scoring;
using AccessAudit.Stations;

namespace AccessAudit.Samples;

/// <summary>Made-up audits of made-up stations, as many as there are stations: self-reports that flatter, observers, citizens.</summary>
/// <remarks>
/// Of every 25 stations 20 report of themselves, 3 see an observer (two of them also have a self-report), 2 a citizen; so some stations
/// have two audits and some none. Self-reports say that a ramp is there at 92 % of the stations that need one and tactile signs at the
/// entrance at some 82 %, as official figures of 2022 do; measures are poor, and mostly told as the norm wants them. A few observers say
/// yes to everything and a few districts' self-reports are copies, so that there is something to warn of. One self-report in twelve is
/// still one of the earlier edition. Under no seed is any of it true of a real station.
/// </remarks>
public sealed class SampleAudits
{
    private const int Purpose = 3;
    private const int Block = 25;
    private static readonly DateOnly Election = new(2026, 3, 15);
    private static readonly DateOnly EarlierElection = new(2022, 11, 20);

    private readonly Checklist checklist;
    private readonly Checklist earlier;
    private readonly IReadOnlyList<Criterion> criteria;

    /// <param name="checklist">In force at the sample's election, 15 March 2026.</param>
    /// <param name="earlier">In force on 20 November 2022; what both ask has one truth.</param>
    public SampleAudits(Checklist checklist, Checklist earlier)
    {
        ArgumentNullException.ThrowIfNull(checklist);
        ArgumentNullException.ThrowIfNull(earlier);
        (this.checklist, this.earlier) = (checklist, earlier);
        criteria = [.. checklist.Criteria.Concat(earlier.Criteria).DistinctBy(c => c.Id)];
    }

    /// <summary>Of the editions of a shelf.</summary>
    /// <exception cref="InvalidOperationException">The shelf lacks an edition of the family on one of the two days.</exception>
    public static SampleAudits From(ChecklistShelf shelf, string family)
    {
        ArgumentNullException.ThrowIfNull(shelf);
        return new SampleAudits(On(Election), On(EarlierElection));

        Checklist On(DateOnly day) =>
            shelf.InForceOn(family, day) ?? throw new InvalidOperationException($"no edition of {family} is in force on {day:yyyy-MM-dd}");
    }

    /// <summary>One by one; the same for the same count and seed as <see cref="SampleStations.Of"/> was asked with.</summary>
    public IEnumerable<AuditedStation> Of(int count, long seed) =>
        SampleStations.Of(count, seed).Chunk(Block).Index().SelectMany(b => OfBlock(b.Item, b.Index, seed));

    private IEnumerable<AuditedStation> OfBlock(Station[] stations, int block, long seed)
    {
        var draws = new Draws(seed, Purpose, block);
        var order = Shuffled(stations.Length, draws);
        var observed = stations.Length * 3 / Block;
        var walked = stations.Length * 2 / Block;
        var reporting = stations.Length - observed - walked;
        var day = draws.Below(1000);
        for (var i = 0; i < stations.Length; i++)
        {
            var (source, place) = i < reporting
                ? (AuditSource.SelfReport, i)
                : i < reporting + observed
                    ? (AuditSource.Observer, Visited(i - reporting, 3, reporting))
                    : (AuditSource.Citizen, Visited(i - reporting - observed, 2, reporting + 1));
            var station = stations[order[Math.Min(place, stations.Length - 1)]];
            yield return new AuditedStation(station, Make(station, source, block, ((long)block * Block) + order[Math.Min(place, stations.Length - 1)], i, seed, day));
        }
    }

    /// <summary>Every last one of a few goes where nobody has reported, the others where somebody has.</summary>
    private static int Visited(int i, int few, int reporting) => i % few == few - 1 ? reporting + (i / few) : few + i;

    private Audit Make(Station station, AuditSource source, int block, long thing, int slot, long seed, int day)
    {
        var draws = new Draws(seed, Purpose + 1 + slot, thing);
        var auditor = block / 4;
        var (rules, date) = DayOf(source, block, day, draws);
        var (voice, copied) = source switch
        {
            AuditSource.SelfReport => (SampleVoice.SelfReport, auditor % 29 == 3),
            AuditSource.Observer => (auditor % 37 == 5 ? SampleVoice.Obliging : SampleVoice.Observer, false),
            _ => (SampleVoice.Citizen, false),
        };

        // Copies have one truth and one way of telling it: that of the first of their hundred stations.
        var truth = new SampleTruth(station, criteria, seed, copied ? -auditor : thing);
        var telling = copied ? new Draws(seed, Purpose, -1 - auditor) : draws;
        var audit = new Audit
        {
            Id = IdOf(date, draws),
            Station = station.Id,
            Checklist = rules.Id,
            Date = date,
            Source = source,
            Auditor = source == AuditSource.Observer ? string.Create(CultureInfo.InvariantCulture, $"observer-{auditor + 1:000}") : null,
            Answers = Told(station, rules, voice, truth, telling),
        };
        return audit with { Answers = Asked(rules, station, audit) };
    }

    private (Checklist Rules, DateOnly Date) DayOf(AuditSource source, int block, int day, Draws draws) => source switch
    {
        AuditSource.Observer => (checklist, Election.AddDays((block % 4) - 3)),
        AuditSource.Citizen => (checklist, Election.AddDays(-draws.Below(40))),
        _ when day % 12 == 0 => (earlier, EarlierElection.AddDays(draws.Below(110))),
        _ => (checklist, Election.AddDays(-15 - draws.Below(45))),
    };

    private static Dictionary<string, Answer> Told(Station station, Checklist rules, SampleVoice voice, SampleTruth truth, Draws draws)
    {
        var answers = new Dictionary<string, Answer>(rules.Criteria.Count, StringComparer.Ordinal);
        foreach (var criterion in rules.Criteria)
        {
            if (voice.Tell(station, criterion, truth[criterion.Id], draws) is { } told)
                answers[criterion.Id] = told;
        }

        return answers;
    }

    /// <summary>A form is filled only where it asks.</summary>
    private static Dictionary<string, Answer> Asked(Checklist rules, Station station, Audit audit)
    {
        var evidence = new Evidence(rules, station, audit);
        return audit.Answers.Where(a => evidence.Applies(rules.PlaceOf(a.Key)) == Truth.True)
            .ToDictionary(a => a.Key, a => a.Value, StringComparer.Ordinal);
    }

    private static int[] Shuffled(int count, Draws draws)
    {
        var order = Enumerable.Range(0, count).ToArray();
        for (var i = count - 1; i > 0; i--)
        {
            var other = draws.Below(i + 1);
            (order[i], order[other]) = (order[other], order[i]);
        }

        return order;
    }

    /// <summary>A UUID of version 7 from some moment of the day.</summary>
    private static AuditId IdOf(DateOnly date, Draws draws)
    {
        var moment = new DateTimeOffset(date, TimeOnly.MinValue, TimeSpan.Zero).AddMilliseconds(draws.Below(86_400_000)).ToUnixTimeMilliseconds();
        var (a, b) = (draws.Next() & 0xFFF, draws.Next() & 0x3FFF_FFFF_FFFF_FFFF);
        return AuditId.Parse(
            string.Create(CultureInfo.InvariantCulture, $"{moment >> 16:x8}-{moment & 0xFFFF:x4}-7{a:x3}-{(b >> 48) | 0x8000:x4}-{b & 0xFFFF_FFFF_FFFF:x12}"),
            CultureInfo.InvariantCulture);
    }
}
