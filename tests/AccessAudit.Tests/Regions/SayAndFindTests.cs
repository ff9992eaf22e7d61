using System.Text;
using AccessAudit.Audits;
using AccessAudit.Regions;
using AccessAudit.Scoring;
using AccessAudit.Stations;
using CsCheck;

namespace AccessAudit.Tests.Regions;

public class SayAndFindTests
{
    private static readonly Audit Yes = Samples.Of(("braille", Samples.Word("yes")));

    private static readonly Audit No = Samples.Of(("braille", Samples.Word("no")));

    private static readonly Audit Unseen = Samples.Of();

    private static readonly Gen<(string? Region, Audit? Said, Audit? Found)> Stations = Gen.Select(
        OneOf<string?>("KZ-10", "KZ-11", "KZ-15", null), Voice, Voice);

    private static Gen<Audit?> Voice => Gen.Select(Answer, Answer, Answer, Gen.Int[0, 3], (clear, braille, booth, there) => there == 0
        ? null
        : (Audit?)Samples.Of([.. new[] { ("clear-way", clear), ("braille", braille), ("booth", booth) }
            .Where(a => a.Item2 is not null).Select(a => (a.Item1, a.Item2!))]));

    private static Gen<Answer?> Answer => OneOf<Answer?>(
        null, Samples.Word("yes"), Samples.Word("no"), Samples.Word("yes", temporary: true), Samples.NotApplicable());

    [Fact]
    public void The_form_for_programs_is_as_agreed()
    {
        // The example of the agreed form, with 85.15 % of what was said being "met".
        var stations = Enumerable.Repeat((Yes, Yes), 80).Concat(Enumerable.Repeat((Yes, No), 41))
            .Concat(Enumerable.Repeat((No, Yes), 2)).Concat(Enumerable.Repeat((No, No), 19))
            .Select(p => Station("KZ-11", p.Item1, p.Item2));

        Assert.Equal(
            """{"region":"KZ-11","criterion":"braille","said_met_found_met":80,"said_met_found_not_met":41,"said_not_met_found_met":2,"said_not_met_found_not_met":19,"over_reporting":33.9,"interval":[26.1,42.7],"corrected":57.7}""",
            Json(SayAndFind.Of(stations)[0]));
    }

    [Fact]
    public void Regions_come_in_code_order_the_country_last_and_criteria_without_a_pair_not_at_all()
    {
        var figures = SayAndFind.Of(
        [
            Station("KZ-15", Yes, Yes), Station("KZ-11", Yes, Unseen), Station("KZ-10", Yes.With("booth", Samples.Word("no")), No.With("booth", Samples.Word("yes"))),
            Station("KZ-71", Yes, null), Station(null, No, No), new TwoSources(At(null) with { Kind = StationKind.Abroad }, Assess(Yes), Assess(No)),
        ]);

        Assert.Equal(
            ["ABROAD braille", "KZ-10 braille", "KZ-10 booth", "KZ-15 braille", "all braille", "all booth"],
            figures.Select(f => $"{f.Region} {f.Criterion.Id}"));
        Assert.Equal(new Pairs(1, 2, 0, 1), figures[4].Pairs);
        Assert.Equal((5, 1), (figures[4].SaidMet, figures[4].SaidNotMet));
    }

    [Fact]
    public void A_share_that_hangs_on_what_nobody_looked_into_is_not_told()
    {
        Assert.Null(SayAndFind.Of([Station("KZ-11", Yes, Yes), Station("KZ-11", No, null)])[0].Corrected);
        Assert.Equal(50.0m, SayAndFind.Of([Station("KZ-11", Yes, Yes), Station("KZ-11", Yes, No), Station("KZ-11", Yes, null)])[0].Corrected!.Value.Percent);
        var onlyNo = SayAndFind.Of([Station("KZ-11", No, Yes)])[0];
        Assert.Equal((null, null, 100.0m), (onlyNo.OverReporting, onlyNo.Interval, onlyNo.Corrected!.Value.Percent));
    }

    [Fact]
    public void What_is_met_temporarily_is_met()
    {
        var temporarily = Samples.Of(("clear-way", Samples.Word("yes", temporary: true)));

        Assert.Equal(new Pairs(1, 0, 0, 0), SayAndFind.Of([Station("KZ-11", temporarily, temporarily)])[0].Pairs);
    }

    [Fact]
    public void Together_they_count_things_and_not_stations()
    {
        var both = Yes.With("booth", Samples.Word("yes"));

        var together = SayAndFind.Count([Station("KZ-11", both, No), Station("KZ-11", both, Unseen), Station("KZ-10", both, null)]).Together();

        Assert.Equal(new OverReporting(2, 1, 1), together["KZ-11"]);
        Assert.Equal(new OverReporting(0, 0, 0), together["KZ-10"]);
        Assert.Equal(["KZ-10", "KZ-11", "all"], together.Keys);
    }

    [Fact]
    public void It_agrees_with_a_naive_computation() => Stations.Array[0, 40].Sample(
        drawn =>
        {
            var stations = drawn.Select(s => Station(s.Region, s.Said, s.Found)).ToList();

            Assert.Equal(Naive(stations), SayAndFind.Of(stations).Select(Json));
        },
        iter: 300);

    [Fact]
    public void Of_editions_that_differ_only_what_both_ask_is_a_pair()
    {
        var newer = Samples.Read(Samples.Yaml.Replace("2026-01-01", "2027-01-01", StringComparison.Ordinal).Replace("id: booth", "id: cabin", StringComparison.Ordinal));
        var found = Scorer.Assess(newer, Samples.Village, Samples.Of(("cabin", Samples.Word("yes")), ("braille", Samples.Word("no"))));

        var figures = SayAndFind.Of([new TwoSources(Samples.Village, Assess(Yes.With("booth", Samples.Word("yes"))), found)]);

        Assert.Equal(["braille", "braille"], figures.Select(f => f.Criterion.Id));
    }

    private static Gen<T> OneOf<T>(params T[] values) => Gen.Int[0, values.Length - 1].Select(i => values[i]);

    /// <summary>List by list, with other arithmetic.</summary>
    private static IEnumerable<string> Naive(List<TwoSources> stations)
    {
        var codes = stations.Select(s => s.Station.Region).Where(r => r is not null).Distinct().Order(StringComparer.Ordinal).Append("all");
        foreach (var code in codes)
        {
            var own = stations.Where(s => code == "all" || s.Station.Region == code).ToList();
            foreach (var criterion in Samples.Rules.Criteria.Select(c => c.Id))
            {
                int Pairs(bool said, bool found) => own.Count(s => Met(s.Said, criterion) == said && Met(s.Found, criterion) == found);
                var (a, b, c, d) = (Pairs(true, true), Pairs(true, false), Pairs(false, true), Pairs(false, false));
                if (a + b + c + d == 0)
                    continue;
                var (yes, no) = (own.Count(s => Met(s.Said, criterion) == true), own.Count(s => Met(s.Said, criterion) == false));
                var corrected = (yes > 0 && a + b == 0) || (no > 0 && c + d == 0)
                    ? "null"
                    : Tenths(((yes * Ratio(a, a + b)) + (no * Ratio(c, c + d))) / (yes + no));
                var (rate, interval) = a + b == 0 ? ("null", "null") : (Tenths(Ratio(b, a + b)), Wilson(b, a + b));
                yield return $$"""{"region":"{{code}}","criterion":"{{criterion}}","said_met_found_met":{{a}},"said_met_found_not_met":{{b}},"said_not_met_found_met":{{c}},"said_not_met_found_not_met":{{d}},"over_reporting":{{rate}},"interval":{{interval}},"corrected":{{corrected}}}""";
            }
        }
    }

    private static decimal Ratio(int part, int whole) => whole == 0 ? 0 : (decimal)part / whole;

    private static string Tenths(decimal share) => Math.Round(Math.Round(share * 100, 12), 1, MidpointRounding.AwayFromZero).ToString("0.0");

    private static string Wilson(int k, int n)
    {
        const double z = 1.959964;
        var p = (double)k / n;
        var root = z * Math.Sqrt(((p * (1 - p)) + (z * z / 4 / n)) / n);
        return $"[{Tenths((decimal)((p + (z * z / 2 / n) - root) / (1 + (z * z / n))))},{Tenths((decimal)((p + (z * z / 2 / n) + root) / (1 + (z * z / n))))}]";
    }

    private static bool? Met(Assessment? assessment, string criterion) => assessment?.OutcomeOf(criterion) switch
    {
        Outcome.Met or Outcome.MetTemporarily => true,
        Outcome.NotMet => false,
        _ => null,
    };

    private static TwoSources Station(string? region, Audit? said, Audit? found) => new(At(region), Assess(said), Assess(found));

    private static Station At(string? region) => Samples.Village with { Region = region };

    private static Assessment? Assess(Audit? audit) => audit is null ? null : Scorer.Assess(Samples.Rules, Samples.Village, audit);

    private static string Json(SaidAndFound figures) => Encoding.UTF8.GetString(SaidAndFoundJson.Write(figures));
}
