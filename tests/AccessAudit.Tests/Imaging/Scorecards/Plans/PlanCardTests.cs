using AccessAudit.Checklists;
using AccessAudit.Imaging.Scorecards;
using AccessAudit.Imaging.Scorecards.Plans;
using AccessAudit.Planning;
using AccessAudit.Tests.Planning;

namespace AccessAudit.Tests.Imaging.Scorecards.Plans;

public class PlanCardTests
{
    private static readonly PlanTerms Small = PlanSamples.Terms(1_500_000, 40);

    public static TheoryData<string, string> Cards
    {
        get
        {
            var cards = new TheoryData<string, string>();
            foreach (var language in Language.All)
            {
                foreach (var kind in new[] { "country", "village", "no budget", "whole budget", "nobody stopped", "nothing in time", "not audited" })
                    cards.Add(language.Code, kind);
            }

            return cards;
        }
    }

    [Theory, MemberData(nameof(Cards))]
    public void It_is_one_page_on_which_nothing_overlaps_or_is_cut_off(string language, string kind)
    {
        var card = Make(language, kind);

        CardChecks.NothingOverlapsOrIsCutOff(card);
        CardChecks.EveryGlyphIsThere(card);
        Assert.Equal((297, 210), (Assert.Single(card.Pages).Width, card.Pages[0].Height));
    }

    [Theory, MemberData(nameof(Cards))]
    public void Every_number_of_the_picture_stands_in_its_twin(string language, string kind) =>
        CardChecks.EveryNumberOfThePictureStandsInItsTwin(Make(language, kind));

    [Theory, MemberData(nameof(Cards))]
    public void No_label_lies_on_the_curve(string language, string kind)
    {
        var marks = Make(language, kind).Pages[0].Marks;
        var curve = marks.OfType<CardMark.Line>().Where(l => l is { Ink: Ink.Blue, Width: > 0.6 }).ToList();

        Assert.All(marks.OfType<CardMark.Run>(), run => Assert.DoesNotContain(curve, l => l.Box.Grow(0.3).Overlaps(run.Box.Grow(-0.3))));
    }

    [Fact]
    public void The_headline_says_what_the_money_does()
    {
        var plan = Planner.Of([PlanSamples.Station(1, (1, 20, 0), "rail", "door")], PlanSamples.Terms(1000, 38));

        Assert.Equal(
            "Kazakhstan: 1,000\u00a0₸ open the way for 20 of 21\u00a0stopped voters by 1 January 2027",
            PlanTeller.Tell(new PlanFacts(plan, null), CardWords.In(Language.English)).Headline);
        Assert.Equal(
            "Казахстан: за 1\u00a0000\u00a0₸ к 1 января 2027\u00a0г. путь к голосованию откроется для 20 из 21\u00a0остановленного избирателя",
            PlanTeller.Tell(new PlanFacts(plan, null), CardWords.In(Language.Russian)).Headline);
    }

    [Fact]
    public void The_axes_begin_at_zero_and_the_curve_ends_where_everything_is_done()
    {
        var card = Make("en", "village");
        var curve = card.Pages[0].Marks.OfType<CardMark.Line>().Where(l => l is { Ink: Ink.Blue, Width: > 0.6 }).ToList();
        var zero = card.Pages[0].Marks.OfType<CardMark.Line>().Where(l => l.Ink == Ink.Gray && l.Y1 == l.Y2).MaxBy(l => l.Box.Width)!;

        Assert.Equal(zero.X1, curve[0].X1, 3);
        Assert.True(curve[0].Y1 <= zero.Y1);
        Assert.Equal(2, card.Pages[0].Marks.OfType<CardMark.Dot>().Count());
    }

    [Fact]
    public void The_same_plan_gives_the_same_bytes() =>
        Assert.Equal(CardPng.Encode(Make("kk", "village").Pages[0]), CardPng.Encode(Make("kk", "village").Pages[0]));

    private static Card Make(string language, string kind)
    {
        var stations = kind switch
        {
            "country" => PlanSamples.Country(300, seed: 5),
            "nobody stopped" => [PlanSamples.Station(1, (4, 4, 4))],
            "nothing in time" => [PlanSamples.Station(1, (4, 0, 0), "door")],
            "not audited" => [PlanSamples.Station(1, (4, 0, 0), "door") with { Assessment = null }],
            _ => PlanSamples.Country(12, seed: 3),
        };
        var terms = kind switch
        {
            "no budget" => Small with { BudgetKzt = 0 },
            "whole budget" => Small with { BudgetKzt = 900_000_000_000 },
            "country" => PlanSamples.Terms(20_000_000, 38, temporary: true),
            _ => Small,
        };
        return PlanCard.Make(new PlanFacts(Planner.Of(stations, terms), kind == "country" ? null : "KZ-71"), Language.Parse(language, null));
    }
}
