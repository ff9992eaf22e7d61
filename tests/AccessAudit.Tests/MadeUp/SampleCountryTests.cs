using System.Security.Cryptography;
using AccessAudit.Audits;
using AccessAudit.Checklists;
using AccessAudit.Samples;
using AccessAudit.Scoring;
using AccessAudit.Stations;

namespace AccessAudit.Tests.MadeUp;

/// <summary>The made-up country: real shares, sound audits, the same on every machine.</summary>
public class SampleCountryTests
{
    private static readonly ChecklistShelf Shelf = new(EmbeddedChecklists.Load());

    private static readonly Lazy<IReadOnlyList<AuditedStation>> Country =
        new(() => [.. SampleAudits.From(Shelf, "kz-cec").Of(SampleStations.Country, 1)]);

    [Fact]
    public void Every_region_has_the_stations_that_it_has()
    {
        var counts = SampleStations.Of(SampleStations.Country, 1).CountBy(s => s.Region!).ToDictionary();

        Assert.All(Region.All, r => Assert.Equal(r.Stations, counts[r.Code]));
        Assert.Equal(68, counts["ABROAD"]);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(22)]
    [InlineData(1000)]
    [InlineData(20_000)]
    public void Any_count_is_met_in_proportion(int count)
    {
        var stations = SampleStations.Of(count, 3).ToList();

        Assert.Equal(count, stations.Select(s => s.Id).Distinct().Count());
        Assert.All(Region.All, r => Assert.InRange(
            stations.Count(s => s.Region == r.Code), Math.Floor((double)r.Stations * count / 10_101), Math.Ceiling((double)r.Stations * count / 10_101)));
        Assert.Equal(count, SampleAudits.From(Shelf, "kz-cec").Of(count, 3).Select(a => a.Audit.Id).Distinct().Count());
    }

    [Fact]
    public void Voters_and_their_needs_are_of_the_countrys_size()
    {
        var stations = SampleStations.Of(SampleStations.Country, 1).ToList();

        Assert.InRange(stations.Sum(s => s.Voters!.Value), 11_300_000, 12_700_000);
        Assert.InRange(stations.Sum(s => s.Needs.Values.Sum()), 80_000, 100_000);
        Assert.All(stations, s => Assert.Equal(s.Region == "ABROAD", s.Kind == StationKind.Abroad && s.Position is null && s.District is null));
    }

    /// <remarks>If this fails after a change of the sample, put the new numbers in; if nothing was changed, the sample hangs on the machine.</remarks>
    [Fact]
    public void The_same_seed_gives_the_same_bytes_on_every_machine()
    {
        Assert.Equal("8a75a3de7cf49e28", Hash(SampleStations.Of(500, 42).SelectMany(StationJson.Write)));
        Assert.Equal("c4fd59c21af5837f", Hash(SampleAudits.From(Shelf, "kz-cec").Of(500, 42).SelectMany(a => AuditJson.Write(a.Audit))));
        Assert.NotEqual(Hash(SampleStations.Of(50, 1).SelectMany(StationJson.Write)), Hash(SampleStations.Of(50, 2).SelectMany(StationJson.Write)));
    }

    [Fact]
    public void Every_audit_is_sound_and_raises_no_flag_that_a_person_would_have_to_look_at() => Assert.All(Country.Value, a =>
    {
        var checklist = Shelf.Find(a.Audit.Checklist)!;
        Assert.Empty(AuditCheck.Faults(checklist, a.Audit));
        Assert.Empty(AuditCheck.Flags(checklist, a.Audit));
        Assert.Equal(checklist, Shelf.InForceOn("kz-cec", a.Audit.Date));
        Assert.Equal(a.Station.Id, a.Audit.Station);
    });

    [Fact]
    public void Self_reports_flatter_as_official_figures_do_and_observers_find_less()
    {
        Assert.InRange(Yes(AuditSource.SelfReport, "ramp-present"), 0.90, 0.94);
        Assert.InRange(Yes(AuditSource.SelfReport, "tactile-at-entrance"), 0.80, 0.845);
        Assert.InRange(Yes(AuditSource.SelfReport, "tactile-inside"), 0.775, 0.825);
        Assert.InRange(Yes(AuditSource.Observer, "tactile-at-entrance"), 0.5, 0.64);
        Assert.True(Met(AuditSource.Observer, "ramp-slope") + 0.2 < Met(AuditSource.SelfReport, "ramp-slope"));
    }

    [Fact]
    public void Of_twenty_five_stations_twenty_report_three_see_an_observer_and_two_a_citizen()
    {
        var sources = Country.Value.CountBy(a => a.Audit.Source).ToDictionary();
        var pairs = Country.Value.GroupBy(a => a.Station.Id)
            .Count(s => s.Any(a => a.Audit.Source == AuditSource.SelfReport) && s.Any(a => a.Audit.Source == AuditSource.Observer));

        Assert.Equal((8081, 1212, 808), (sources[AuditSource.SelfReport], sources[AuditSource.Observer], sources[AuditSource.Citizen]));
        Assert.Equal(808, pairs);
    }

    [Fact]
    public void Abroad_the_building_is_under_the_host_countrys_law()
    {
        var abroad = Country.Value.Where(a => a.Station.Kind == StationKind.Abroad).SelectMany(a => a.Audit.Answers).ToList();

        Assert.All(
            abroad.Where(a => a.Key is "parking-reserved-space" or "tactile-inside"),
            a => Assert.Equal(new AnswerValue.NotApplicable("host-country law"), a.Value.Value));
        Assert.Contains(abroad, a => a.Key == "ramp-slope" && a.Value.Value is AnswerValue.Number);
    }

    private static double Yes(AuditSource source, string criterion)
    {
        var answers = Country.Value.Where(a => a.Audit.Source == source).Select(a => a.Audit.Answers.GetValueOrDefault(criterion)?.Value)
            .OfType<AnswerValue.Word>().ToList();
        return (double)answers.Count(a => a.Text == "yes") / answers.Count;
    }

    private static double Met(AuditSource source, string criterion)
    {
        var checklist = Shelf.InForceOn("kz-cec", new DateOnly(2026, 3, 15))!;
        var outcomes = Country.Value.Where(a => a.Audit.Source == source && a.Audit.Checklist == checklist.Id).Take(1500)
            .Select(a => Scorer.Assess(checklist, a.Station, a.Audit).OutcomeOf(criterion)).Where(o => o is Outcome.Met or Outcome.MetTemporarily or Outcome.NotMet).ToList();
        return (double)outcomes.Count(o => o != Outcome.NotMet) / outcomes.Count;
    }

    private static string Hash(IEnumerable<byte> bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes.ToArray()))[..16];
}
