using AccessAudit.Audits;
using AccessAudit.Checklists;
using AccessAudit.Imaging.Scorecards;
using AccessAudit.Stations;
using static AccessAudit.Tests.Imaging.Scorecards.CardSamples;

namespace AccessAudit.Tests.Imaging.Scorecards;

public class StationCardTests
{
    [Theory, MemberData(nameof(Languages), MemberType = typeof(CardSamples))]
    public void Where_nothing_was_seen_there_are_no_figures(string language)
    {
        var rules = Rules();
        var empty = Visit(rules, Audit(rules, "yes", 3) with { Answers = new Dictionary<string, Answer>() });

        var card = StationCard.Make(Facts(empty), Language.Parse(language, null));

        Assert.DoesNotContain(card.Pages[0].Marks, m => m is CardMark.Shape or CardMark.BallotBox);
        Assert.DoesNotContain("%", card.Html[card.Html.IndexOf("<main>", StringComparison.Ordinal)..], StringComparison.Ordinal);
    }

    private static readonly Checklist Few = Rules();
    private static readonly Checklist Many = Rules(further: 40, verbose: true);
    private static readonly Checklist Foreign = Rules(
        further: 30, groups: "pilgrims-on-foot, guards, voters-with-prams, visitors, sailors, night-watchmen, children, owls",
        stages: "gate, cloakroom, staircase-to-the-hall, corridor, antechamber, hall, desk, booth");

    private static Audit Usual => Audit(Few, "yes", 14).With("q2", Samples.Word("no")).With("q4", Samples.Word("yes", temporary: true));

    private static Checklist Law { get; } = Samples.Read(File.ReadAllText(HouseTests.Root("checklists/kz-cec-2025-12-24.yaml")));

    public static TheoryData<string, string> Cards => Crossed(Kinds.Keys);

    private static Dictionary<string, StationFacts> Kinds { get; } = new()
    {
        ["usual"] = Facts(Visit(Few, Usual), Visit(Few, Audit(Few, "yes", 3, new DateOnly(2025, 11, 2)))),
        ["never audited"] = Facts(null),
        ["no answers"] = Facts(Visit(Few, Audit(Few, "no", 14) with { Answers = new Dictionary<string, Answer>() })),
        ["everything met"] = Facts(Visit(Few, Audit(Few, "yes", 3))),
        ["forty barriers and the longest names"] = Facts(Visit(Many, Audit(Many, "no", 14)), Visit(Many, Audit(Many, "yes", 14)), Station(verbose: true)),
        ["unknown groups and stages"] = Facts(Visit(Foreign, Audit(Foreign, "no", 14))),
        ["the whole law failed"] = Facts(Visit(Law, Worst(Law))),
        ["a bare register"] = Facts(Visit(Few, Audit(Few, "no", 14)), station: new Station { Id = StationId.Parse("X", null) }) with { Tag = null },
    };

    [Theory, MemberData(nameof(Cards))]
    public void Nothing_overlaps_or_is_cut_off(string kind, string language) => CardChecks.NothingOverlapsOrIsCutOff(Make(kind, language));

    [Theory, MemberData(nameof(Cards))]
    public void Every_number_of_the_picture_stands_in_its_twin(string kind, string language) =>
        CardChecks.EveryNumberOfThePictureStandsInItsTwin(Make(kind, language));

    [Theory, MemberData(nameof(Cards))]
    public void Every_letter_is_in_the_font(string kind, string language) => CardChecks.EveryGlyphIsThere(Make(kind, language));

    [Fact]
    public void The_usual_card_is_one_page_and_forty_barriers_flow_on()
    {
        Assert.Single(Make("usual", "ru").Pages);
        Assert.InRange(Make("forty barriers and the longest names", "ru").Pages.Count, 3, 12);
    }

    [Fact]
    public void The_way_breaks_behind_the_first_barrier()
    {
        var marks = Make("usual", "en").Pages[0].Marks;
        var blocked = marks.OfType<CardMark.Shape>().First(s => s is { Stop: Stop.Blocked, Box.Width: > 5 });
        var middle = blocked.Box.Y + (blocked.Box.Height / 2);

        Assert.DoesNotContain(
            marks.OfType<CardMark.Line>(), l => Math.Abs(l.Y1 - middle) < 1 && l.X2 > blocked.Box.X + (blocked.Box.Width / 2) + 0.01);
        Assert.All(
            marks.OfType<CardMark.Shape>().Where(s => s.Box.Width > 5 && Math.Abs(s.Box.Y - blocked.Box.Y) < 1 && s.Box.X > blocked.Box.X),
            s => Assert.True(s.Behind));
    }

    [Fact]
    public void A_finding_says_what_was_seen_against_what_is_asked_and_what_mends_it()
    {
        var finding = StationTeller.Tell(Kinds["usual"], CardWords.In(Language.English)).Findings!.Findings.Single(f => f.Ask == "Slope of the ramp");

        Assert.Equal(
            [("Seen", "14% ± 0.5%; “Rise of the ramp”: 120 cm"), ("Asked", "at most 5%; or at most 8%, and “Rise of the ramp”: at most 80 cm")],
            finding.Facts.Select(f => (f.Label, f.Text.Replace('\u00a0', ' '))));
        Assert.Equal("The law, 24/217, clause 4.3.2.30", finding.Rule.Text);
        Assert.Equal(
            ["Lay a ramp – about 60,000 ₸, 2 days", "Rebuild it – about 1,200,000 ₸, 45 days"],
            finding.Remedies.Select(r => r.Text.Replace('\u00a0', ' ')));
    }

    [Fact]
    public void A_rule_that_nobody_has_read_is_said_to_be_unverified() => Assert.All(
        StationTeller.Tell(Kinds["usual"], CardWords.In(Language.English)).Findings!.Findings.Where(f => f.Ask.StartsWith("Question", StringComparison.Ordinal)),
        f => Assert.EndsWith("clause to be verified", f.Rule.Text, StringComparison.Ordinal));

    [Fact]
    public void What_has_changed_is_told() => Assert.Contains(
        "Slope of the ramp – met → not met", StationTeller.Tell(Kinds["usual"], CardWords.In(Language.English)).Changes!.Lines);

    [Fact]
    public void The_twin_is_a_page_in_its_language_without_script()
    {
        var html = Make("usual", "kk").Html;

        Assert.StartsWith("<!DOCTYPE html>\n<html lang=\"kk\">", html, StringComparison.Ordinal);
        Assert.Contains("<title>№\u00a083 сайлау учаскесі · № 4 орта мектеп</title>", html, StringComparison.Ordinal);
        Assert.DoesNotContain("<script", html, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public void A_name_cannot_smuggle_markup_into_the_twin()
    {
        var station = Station() with { Name = new Dictionary<Language, string> { [Language.English] = "<script>alert(1)</script> & \"co\"" } };

        Assert.Contains("&lt;script&gt;alert(1)&lt;/script&gt; &amp; &quot;co&quot;", StationCard.Make(Facts(null, station: station), Language.English).Html, StringComparison.Ordinal);
    }

    [Fact]
    public void Other_data_have_another_fingerprint()
    {
        var usual = DataHash.Of(Kinds["usual"]);

        Assert.Equal(usual, DataHash.Of(Kinds["usual"]));
        Assert.NotEqual(usual, DataHash.Of(Kinds["usual"] with { Before = null }));
        Assert.NotEqual(usual, DataHash.Of(Kinds["usual"] with { Station = Station() with { Voters = 1241 } }));
    }

    /// <summary>No to everything, and the last choice or the greatest number where no is no answer.</summary>
    private static Audit Worst(Checklist rules) => Audit(rules, "no", 14) with
    {
        Answers = rules.Criteria.ToDictionary(c => c.Id, c => c.Form switch
        {
            AnswerForm.Choice choice => Samples.Word(choice.Options[^1].Id),
            AnswerForm.Measure measure => Samples.Over(measure.Bands[^1], measure.To),
            _ => Samples.Word("no"),
        }),
    };

    private static Card Make(string kind, string language) => StationCard.Make(Kinds[kind], Language.Parse(language, null));
}
