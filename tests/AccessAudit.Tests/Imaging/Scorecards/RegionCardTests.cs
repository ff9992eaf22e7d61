using AccessAudit.Checklists;
using AccessAudit.Imaging.Scorecards;
using AccessAudit.Regions;
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
            "Akmola: at 4 of 20 audited stations every voter group surely votes on its own; wheelchair users are stopped most often on the way to the door, at 13 stations",
            HeadlineOf("usual", "en"));
        Assert.Equal(
            "Акмолинская область: на 4 из 20 проверенных участков все группы избирателей точно голосуют самостоятельно; для избирателей на креслах-колясках путь чаще всего обрывается на пути ко входу: 13 участков",
            HeadlineOf("usual", "ru"));
        Assert.Equal("Almaty Region: no station has been audited yet", HeadlineOf("none audited", "en"));
    }

    [Theory, MemberData(nameof(Languages), MemberType = typeof(CardSamples))]
    public void Under_five_audited_stations_there_are_counts_and_no_interval(string language)
    {
        var story = Tell("four audited", language);

        Assert.All(story.Shares!.Rows, r => Assert.Null(r.Bar));
        Assert.All(story.Shares.Rows, r => Assert.DoesNotContain("%", r.Says, StringComparison.Ordinal));
        Assert.Null(story.Scores);
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

    private static string HeadlineOf(string kind, string language) => Tell(kind, language).Headline.Replace('\u00a0', ' ');

    private static RegionStory Tell(string kind, string language) => RegionTeller.Tell(Kinds[kind], CardWords.In(Language.Parse(language, null)));

    private static Card Make(string kind, string language) => RegionCard.Make(Kinds[kind], Language.Parse(language, null));
}
