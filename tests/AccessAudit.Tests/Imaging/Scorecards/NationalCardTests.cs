using AccessAudit.Checklists;
using AccessAudit.Imaging.Scorecards;
using AccessAudit.Regions;
using AccessAudit.Scoring;
using AccessAudit.Stations;
using static AccessAudit.Tests.Imaging.Scorecards.CardSamples;

namespace AccessAudit.Tests.Imaging.Scorecards;

public class NationalCardTests
{
    private static readonly IReadOnlyList<RegionFacts> Facts = Made();

    [Theory, MemberData(nameof(Languages), MemberType = typeof(CardSamples))]
    public void It_is_one_page_on_which_nothing_overlaps_or_is_cut_off(string language)
    {
        var card = Make(language);

        CardChecks.NothingOverlapsOrIsCutOff(card);
        Assert.Equal((297, 210), (Assert.Single(card.Pages).Width, card.Pages[0].Height));
    }

    [Theory, MemberData(nameof(Languages), MemberType = typeof(CardSamples))]
    public void Every_number_of_the_picture_stands_in_its_twin(string language) => CardChecks.EveryNumberOfThePictureStandsInItsTwin(Make(language));

    [Theory, MemberData(nameof(Languages), MemberType = typeof(CardSamples))]
    public void Every_region_and_the_stations_abroad_have_a_tile_and_a_place_in_the_league(string language)
    {
        var runs = Make(language).Pages[0].Marks.OfType<CardMark.Run>().Select(r => r.Text).ToList();
        var rows = NationalTeller.Tell(Facts, CardWords.In(Language.Parse(language, null))).Rows;

        Assert.Equal(21, rows.Select(r => r.Tile).Distinct().Count());
        Assert.All(rows, r => Assert.Contains(r.Audited, runs));
    }

    [Fact]
    public void A_region_with_too_few_audits_has_neither_a_share_nor_a_place()
    {
        var row = NationalTeller.Tell(Facts, CardWords.In(Language.English)).Rows.Single(r => r.Region == "Almaty Region");

        Assert.Equal((null, "too few audited", "–"), (row.Bar, row.Map, row.Place));
    }

    [Fact]
    public void The_league_is_led_by_the_best_share()
    {
        var shares = NationalTeller.Tell(Facts, CardWords.In(Language.English)).Rows.Select(r => r.Bar?.Share ?? -1).ToList();

        Assert.Equal(shares.OrderDescending(), shares);
    }

    private static Card Make(string language) => NationalCard.Make(Facts, Language.Parse(language, null));

    private static IReadOnlyList<RegionFacts> Made()
    {
        var rules = Rules();
        var stations = Region.All.Index().SelectMany(region => Enumerable.Range(0, 30).Select(place =>
        {
            var station = Station() with { Id = StationId.Parse($"{region.Item.Code}-{place}", null), Region = region.Item.Code };
            var audited = place < (region.Item.Code == "KZ-19" ? 3 : region.Index == 0 ? 0 : 10);
            var audit = Audit(rules, place < region.Index / 2 ? "yes" : "no", 3);
            return new SurveyedStation(station, audited ? Scorer.Assess(rules, station, audit) : null);
        }));
        return RegionFacts.OfCountry([.. stations], ReportingDate);
    }
}
