using AccessAudit.Audits;
using AccessAudit.Checklists;
using AccessAudit.Imaging.Scorecards;
using static AccessAudit.Tests.Imaging.Scorecards.CardSamples;

namespace AccessAudit.Tests.Imaging.Scorecards;

public class HeadlineTests
{
    private static readonly Checklist Rules = Rules();

    [Fact]
    public void It_says_who_is_stopped_where_and_by_what_in_numbers()
    {
        var steep = Audit(Rules, "yes", 14);

        Assert.Equal(
            "Wheelchair users are stopped at the entrance: “Slope of the ramp” – 14% ± 0.5%, the rule is at most 5%; or at most 8%, and “Rise of the ramp”: at most 80 cm",
            Of(steep, "en"));
        Assert.StartsWith("Для избирателей на креслах-колясках путь обрывается на входе: «Уклон пандуса» – 14 % ± 0,5 %", Of(steep, "ru"), StringComparison.Ordinal);
        Assert.StartsWith("Кресло-арбадағы сайлаушылар үшін жол кіреберісте үзіледі: «Пандус еңістігі» – 14 %", Of(steep, "kk"), StringComparison.Ordinal);
    }

    [Fact]
    public void It_does_not_repeat_that_a_no_should_have_been_a_yes() => Assert.Equal(
        "Wheelchair users are stopped on the way to the door: “Question 0?” – no", Of(Audit(Rules, "yes", 3).With("q0", Samples.Word("no")), "en"));

    [Fact]
    public void It_says_that_all_vote_on_their_own_only_if_nothing_is_open()
    {
        Assert.Equal("Every voter group can vote here on its own", Of(Audit(Rules, "yes", 3), "en"));
        Assert.Equal("No barrier stops anyone here; not established who needs help: voters who walk with difficulty", Of(Audit(Rules, "yes", 3).Without("q1"), "en"));
        Assert.Equal("Not established whether they can vote here: low-vision voters", Of(Audit(Rules, "yes", 3).Without("q3"), "en"));
    }

    [Fact]
    public void It_names_those_who_need_help() => Assert.Equal(
        "No barrier stops anyone here, but these need help: blind voters",
        Of(Audit(Rules, "yes", 3).With("q2", Samples.Word("no")), "en"));

    [Fact]
    public void A_band_over_a_limit_is_said_as_such() => Assert.Contains(
        "Slope of the ramp” – over 10%", Of(Audit(Rules, "yes", 3).With("ramp-slope", Samples.Over(10, 100)), "en"), StringComparison.Ordinal);

    [Fact]
    public void Without_answers_or_an_audit_it_claims_nothing()
    {
        var empty = Audit(Rules, "yes", 3) with { Answers = new Dictionary<string, Answer>() };

        Assert.StartsWith("Nothing was seen", Of(empty, "en"), StringComparison.Ordinal);
        Assert.Equal("This station has not been audited yet", Headline.Of(null, CardWords.In(Language.English)));
    }

    [Fact]
    public void Only_what_is_open_is_to_be_measured_again()
    {
        var words = CardWords.In(Language.English);
        var open = Visit(Rules, Audit(Rules, "yes", 5).With("ramp-rise", Samples.Number(60)));
        var borderline = Visit(Rules, Audit(Rules, "yes", 5));

        Assert.DoesNotContain(Lead.Of(open, words), l => l.StartsWith("Too close", StringComparison.Ordinal));
        Assert.Contains("Too close to the limit, measure again: “Slope of the ramp”.", Lead.Of(borderline, words));
    }

    private static string Of(Audit audit, string language) =>
        Headline.Of(Visit(Rules, audit), CardWords.In(Language.Parse(language, null))).Replace('\u00a0', ' ');
}
