using AccessAudit.Checklists;
using AccessAudit.Imaging.Scorecards;
using AccessAudit.Planning;
using AccessAudit.Regions;
using AccessAudit.Scoring;
using AccessAudit.Stations;
using static AccessAudit.Tests.Imaging.Scorecards.CardSamples;

namespace AccessAudit.Tests.Imaging.Scorecards;

public class NationalCardTests
{
    private static readonly IReadOnlyList<RegionFacts> Facts = Made();

    private static readonly Plan SomePlan = Planner.Of(
        Stations(Rules()),
        new PlanTerms { BudgetKzt = 2_000_000, From = ReportingDate, Date = ReportingDate.AddDays(90), TemporaryAllowed = true });

    [Theory, MemberData(nameof(Languages), MemberType = typeof(CardSamples))]
    public void It_is_two_pages_on_which_nothing_overlaps_or_is_cut_off(string language)
    {
        var card = Make(language);

        CardChecks.NothingOverlapsOrIsCutOff(card);
        CardChecks.EveryGlyphIsThere(card);
        Assert.Equal(2, card.Pages.Count);
        Assert.All(card.Pages, p => Assert.Equal((297, 210), (p.Width, p.Height)));
    }

    [Theory, MemberData(nameof(Languages), MemberType = typeof(CardSamples))]
    public void The_longest_texts_take_more_pages_and_the_heads_of_the_table_with_them(string language)
    {
        var card = NationalCard.Make(Made(Rules(further: 40, verbose: true)), Language.Parse(language, null), SomePlan);

        CardChecks.NothingOverlapsOrIsCutOff(card);
        CardChecks.EveryNumberOfThePictureStandsInItsTwin(card);
        Assert.True(card.Pages.Count > 2);
    }

    [Fact]
    public void The_gaps_that_concern_most_voters_stand_in_a_table_of_regions()
    {
        var heat = NationalTeller.Tell(Facts, null, CardWords.In(Language.English)).Heat!;
        var country = Facts[^1].Gaps.ToDictionary(g => g.Criterion.Ask.In(Language.English), g => g.Voters);

        Assert.Equal(heat.Rows.Select(r => country[r.Ask]).OrderDescending(), heat.Rows.Select(r => country[r.Ask]));
        Assert.Equal(1 + 21, heat.Places.Count);
        Assert.All(heat.Rows, r => Assert.Equal(heat.Places.Count, r.Cells.Count));
    }

    [Fact]
    public void Few_stations_are_counted_and_neither_shaded_nor_given_in_percent()
    {
        var heat = NationalTeller.Tell(Facts, null, CardWords.In(Language.English)).Heat!;
        var cells = heat.Rows[0].Cells;
        int Place(string region) => heat.Places.Index().Single(p => p.Item.Name == region).Index;

        Assert.Equal(new HeatCell("–", "none audited where it applies", null), cells[Place("Abai")]);
        Assert.Equal((true, null), (cells[Place("Almaty Region")].Number.EndsWith("/3", StringComparison.Ordinal), cells[Place("Almaty Region")].Share));
        Assert.Equal(new HeatCell("100", "100% (10 of 10)", 1), cells[Place("Akmola")]);
    }

    [Fact]
    public void A_hundred_percent_are_all_and_nothing_else()
    {
        var gaps = Facts[^1].Gaps.Select(g => g with { Asked = 1000, NotMet = 999 }).ToList();
        RegionFacts[] country = [.. Facts.SkipLast(1).Select(f => f with { Gaps = [.. gaps.Select(g => g with { NotMet = 1 })] }), Facts[^1] with { Gaps = gaps }];

        var row = HeatTeller.Tell(country, CardWords.In(Language.English))!.Rows[0];

        Assert.Equal((">99", "<1"), (row.Cells[0].Number, row.Cells[1].Number));
    }

    [Theory, MemberData(nameof(Languages), MemberType = typeof(CardSamples))]
    public void Every_region_has_a_short_name(string language)
    {
        var words = CardWords.In(Language.Parse(language, null));

        Assert.All(Region.All, r => Assert.NotEqual(r.Code, words.ShortRegion(r.Code)));
        Assert.Equal(Region.All.Count, Region.All.Select(r => words.ShortRegion(r.Code)).Distinct().Count());
    }

    [Fact]
    public void Without_a_budget_there_is_no_plan_and_with_one_its_figures_and_another_hash()
    {
        var (without, with) = (Make("en"), NationalCard.Make(Facts, Language.English, SomePlan));
        var freed = SomePlan.VotersFreed.ToString("#,0", System.Globalization.CultureInfo.InvariantCulture);

        Assert.DoesNotContain("₸", without.Html, StringComparison.Ordinal);
        Assert.Contains($"2,000,000\u00a0₸ open the way for {freed} of", with.Html, StringComparison.Ordinal);
        Assert.NotEqual(NationalCard.Hash(Facts, null), NationalCard.Hash(Facts, SomePlan));
        Assert.Contains(NationalCard.Hash(Facts, SomePlan), with.Html, StringComparison.Ordinal);
    }

    [Theory, MemberData(nameof(Languages), MemberType = typeof(CardSamples))]
    public void Every_number_of_the_picture_stands_in_its_twin(string language) => CardChecks.EveryNumberOfThePictureStandsInItsTwin(Make(language));

    [Theory, MemberData(nameof(Languages), MemberType = typeof(CardSamples))]
    public void Every_region_and_the_stations_abroad_have_a_tile_and_a_place_in_the_league(string language)
    {
        var runs = Make(language).Pages[0].Marks.OfType<CardMark.Run>().Select(r => r.Text).ToList();
        var rows = NationalTeller.Tell(Facts, null, CardWords.In(Language.Parse(language, null))).Rows;

        Assert.Equal(21, rows.Select(r => r.Tile).Distinct().Count());
        Assert.All(rows, r => Assert.Contains(r.Audited, runs));
    }

    [Theory, MemberData(nameof(Languages), MemberType = typeof(CardSamples))]
    public void No_word_of_a_regions_name_is_broken_on_its_tile(string language)
    {
        var card = Make(language);
        var runs = card.Pages[0].Marks.OfType<CardMark.Run>().Select(r => r.Text).ToList();

        Assert.All(
            NationalTeller.Tell(Facts, null, CardWords.In(card.Language)).Rows.SelectMany(r => r.Region.Split(' ', '-')),
            word => Assert.True(runs.Count(r => r.Contains(word, StringComparison.Ordinal)) > 1, $"{word} stands in the league only"));
    }

    [Fact]
    public void Every_share_stands_in_numbers_beside_its_dot() => Assert.All(
        NationalTeller.Tell(Facts, null, CardWords.In(Language.English)).Rows.Where(r => r.Bar is not null),
        row => Assert.Contains(Make("en").Pages[0].Marks.OfType<CardMark.Run>(), r => r.Text == row.Beside));

    [Fact]
    public void A_region_with_too_few_audits_has_neither_a_share_nor_a_place()
    {
        var row = NationalTeller.Tell(Facts, null, CardWords.In(Language.English)).Rows.Single(r => r.Region == "Almaty Region");

        Assert.Equal((null, "too few audited", "–"), (row.Bar, row.Map, row.Place));
    }

    [Fact]
    public void The_league_is_led_by_the_best_share()
    {
        var shares = NationalTeller.Tell(Facts, null, CardWords.In(Language.English)).Rows.Select(r => r.Bar?.Share ?? -1).ToList();

        Assert.Equal(shares.OrderDescending(), shares);
    }

    private static Card Make(string language) => NationalCard.Make(Facts, Language.Parse(language, null), language == "ru" ? SomePlan : null);

    private static IReadOnlyList<RegionFacts> Made(Checklist? checklist = null) => RegionFacts.OfCountry([.. Stations(checklist ?? Rules())], ReportingDate);

    private static IEnumerable<SurveyedStation> Stations(Checklist rules) =>
        Region.All.Index().SelectMany(region => Enumerable.Range(0, 30).Select(place =>
        {
            var station = Station() with { Id = StationId.Parse($"{region.Item.Code}-{place}", null), Region = region.Item.Code };
            var audited = place < (region.Item.Code == "KZ-19" ? 3 : region.Index == 0 ? 0 : 10);
            var audit = Audit(rules, place < region.Index / 2 ? "yes" : "no", 3);
            return new SurveyedStation(station, audited ? Scorer.Assess(rules, station, audit) : null);
        }));
}
