using AccessAudit.Checklists;
using AccessAudit.Imaging.Scorecards;
using AccessAudit.Regions;
using AccessAudit.Scoring;
using static AccessAudit.Tests.Imaging.Scorecards.CardSamples;

namespace AccessAudit.Tests.Imaging.Scorecards;

public class RegionCardTests
{
    private static readonly IReadOnlyList<RegionFacts> Usual = Country(Rules());
    private static readonly IReadOnlyList<RegionFacts> Long = Country(Rules(further: 40, verbose: true));
    private static readonly IReadOnlyList<RegionFacts> None = Country(Rules(), auditedOfSecond: 0);

    public static TheoryData<string, string> Cards => Crossed(Kinds.Keys);

    private static Dictionary<string, RegionFacts> Kinds { get; } = new()
    {
        ["usual"] = Usual[0] with
        {
            OverReporting = new OverReporting(12, 300, 70),
            Before = Usual[1].Figures,
            BeforeDate = new DateOnly(2025, 9, 1),
        },
        ["four audited"] = Usual[1],
        ["none audited"] = None[1],
        ["the country"] = Usual[2],
        ["longest texts"] = Long[0],
    };

    [Theory, MemberData(nameof(Cards))]
    public void Nothing_overlaps_or_is_cut_off(string kind, string language) => CardChecks.NothingOverlapsOrIsCutOff(Make(kind, language));

    [Theory, MemberData(nameof(Cards))]
    public void Every_number_of_the_picture_stands_in_its_twin(string kind, string language) =>
        CardChecks.EveryNumberOfThePictureStandsInItsTwin(Make(kind, language));

    [Theory, MemberData(nameof(Cards))]
    public void Every_letter_is_in_the_font(string kind, string language) => CardChecks.EveryGlyphIsThere(Make(kind, language));

    [Theory, MemberData(nameof(Languages), MemberType = typeof(CardSamples))]
    public void The_usual_card_is_one_page(string language) => Assert.Single(Make("usual", language).Pages);

    [Fact]
    public void The_headline_speaks_of_the_audited_stations()
    {
        Assert.Equal(
            "Akmola: at 4 of 20 audited stations every voter group surely votes on its own; most often stopped: wheelchair users on the way to the door and low-vision voters where voters are informed, at 13 stations each",
            HeadlineOf("usual", "en"));
        Assert.Equal(
            "Акмолинская область: на 4 из 20 проверенных участков все группы избирателей точно голосуют самостоятельно; чаще всего путь обрывается для избирателей на креслах-колясках на пути ко входу и для слабовидящих избирателей там, где информируют избирателей: в каждом случае 13 участков",
            HeadlineOf("usual", "ru"));
        Assert.Equal("Almaty Region: no station has been audited yet", HeadlineOf("none audited", "en"));
    }

    [Theory]
    [InlineData("en", "Akmola: at none of 20 audited stations does every voter group surely vote on its own")]
    [InlineData("ru", "Акмолинская область: из 20 проверенных участков нет ни одного, где все группы избирателей точно голосуют самостоятельно")]
    [InlineData("kk", "Ақмола облысы: тексерілген 20 учаске ішінде барлық топ анық өз бетінше дауыс беретін бірде-бір учаске жоқ")]
    public void Nought_is_said_as_none(string language, string expected)
    {
        var facts = Usual[0] with { Figures = Usual[0].Figures with { Everyone = new IndependentShare(0, 20, 60) }, Journey = JourneyEnds.Of([]) };

        Assert.Equal(expected, RegionTeller.Tell(facts, CardWords.In(Language.Parse(language, null))).Headline.Replace('\u00a0', ' '));
    }

    [Fact]
    public void Where_the_way_ends_equally_often_for_several_groups_all_are_named() =>
        Assert.EndsWith("; most often stopped: all voter groups on the way to the door, at 3 stations each", TiedHeadline("arrive"), StringComparison.Ordinal);

    [Fact]
    public void Where_the_way_ends_equally_often_at_many_stages_none_is_picked() =>
        Assert.EndsWith("; the way ends equally often at several stages", TiedHeadline("arrive", "enter", "move"), StringComparison.Ordinal);

    [Theory, MemberData(nameof(Languages), MemberType = typeof(CardSamples))]
    public void Under_five_audited_stations_there_are_counts_and_no_interval(string language)
    {
        var story = Tell("four audited", language);

        Assert.All(story.Shares!.Rows, r => Assert.Null(r.Bar));
        Assert.All(story.Shares.Rows, r => Assert.DoesNotContain("%", r.Says, StringComparison.Ordinal));
        Assert.Null(story.Scores);
        Assert.All(story.Ends!.Rows.SelectMany(r => r.Stations), s => Assert.Null(s.Share));
        Assert.All(story.Tiles, t => Assert.DoesNotContain("%", t.Label, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("en", "20.0% (9.4–37.5%) · 4 of 20")]
    [InlineData("ru", "20,0 % (9,4–37,5 %) · 4 из 20")]
    [InlineData("kk", "20,0 % (9,4–37,5 %) · 20 ішінен 4")]
    public void An_interval_has_one_sign_of_percent(string language, string expected)
    {
        var figures = Usual[0].Figures;
        var groups = figures.Groups.ToDictionary(g => g.Key, g => g.Value with { Independent = new IndependentShare(4, 20, 60) });

        var row = SharesTeller.Tell(figures with { Groups = groups }, CardWords.In(Language.Parse(language, null))).Rows[0];

        Assert.Equal(expected, row.Says.Replace('\u00a0', ' '));
    }

    [Fact]
    public void The_foot_finds_room_however_many_rules_it_names()
    {
        var card = RegionCard.Make(Usual[0] with { Checklists = [.. Enumerable.Repeat(Rules(verbose: true), 9)] }, Language.Russian);

        CardChecks.NothingOverlapsOrIsCutOff(card);
    }

    [Fact]
    public void An_estimated_number_of_stations_is_marked()
    {
        Assert.Equal("stations registered", Tell("usual", "en").Tiles[0].Label);
        Assert.Equal("stations registered (estimate)", RegionTeller.Tell(Usual[0] with { RegisteredIsEstimate = true }, CardWords.In(Language.English)).Tiles[0].Label);
    }

    [Fact]
    public void Bars_begin_at_zero_and_end_at_their_share()
    {
        var story = Tell("usual", "en");
        var bars = Make("usual", "en").Pages[0].Marks.OfType<CardMark.Bar>().ToList();
        var tracks = bars.Where(b => b.Ink == Ink.Pale).ToList();
        var shares = bars.Where(b => b.Ink == Ink.Turquoise && tracks.Any(t => t.Box.Y == b.Box.Y)).ToList();

        Assert.Equal(story.Shares!.Rows.Count, tracks.Count);
        Assert.All(shares.Zip(story.Shares.Rows.Where(r => r.Bar!.Value.Share > 0)), p =>
        {
            Assert.Equal(tracks[0].Box.X, p.First.Box.X);
            Assert.Equal(p.Second.Bar!.Value.Share / 1000.0, p.First.Box.Width / tracks[0].Box.Width, 6);
        });
    }

    [Fact]
    public void Every_station_is_in_one_column_of_the_scores() =>
        Assert.Equal(20, Tell("usual", "en").Scores!.Bins.Sum(b => b.Stations));

    [Fact]
    public void Where_self_reports_were_held_against_observers_the_rate_is_told() => Assert.Contains(
        "Where a self-report and an observer met (12 stations), 70 of 300 things said to be met were not (23.3%).",
        Tell("usual", "en").More!.Lines.Select(l => l.Replace('\u00a0', ' ')));

    private static string TiedHeadline(params string[] stages)
    {
        var rules = Rules();
        var assessment = Visit(rules, Audit(rules, "yes", 3)).Assessment;
        var ends = stages.Select(stage => assessment.Verdicts.ToDictionary(
            v => v.Key, v => new GroupVerdict(new VerdictRange(Verdict.Blocked, Verdict.Blocked), new AccessAudit.Scoring.Barrier(stage, ["q0"]))));
        var stations = ends.SelectMany(v => Enumerable.Repeat(new SurveyedStation(Station(), assessment with { Verdicts = v }), 3));
        var facts = Usual[0] with { Journey = JourneyEnds.Of([.. stations]) };
        return RegionTeller.Tell(facts, CardWords.In(Language.English)).Headline.Replace('\u00a0', ' ');
    }

    private static string HeadlineOf(string kind, string language) => Tell(kind, language).Headline.Replace('\u00a0', ' ');

    private static RegionStory Tell(string kind, string language) => RegionTeller.Tell(Kinds[kind], CardWords.In(Language.Parse(language, null)));

    private static Card Make(string kind, string language) => RegionCard.Make(Kinds[kind], Language.Parse(language, null));
}
