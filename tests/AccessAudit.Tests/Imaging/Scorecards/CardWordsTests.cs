using AccessAudit.Checklists;
using AccessAudit.Imaging.Scorecards;
using AccessAudit.Scoring;

namespace AccessAudit.Tests.Imaging.Scorecards;

public class CardWordsTests
{
    [Theory]
    [InlineData("ru", 0, "0 участков")]
    [InlineData("ru", 1, "1 участок")]
    [InlineData("ru", 3, "3 участка")]
    [InlineData("ru", 5, "5 участков")]
    [InlineData("ru", 11, "11 участков")]
    [InlineData("ru", 12, "12 участков")]
    [InlineData("ru", 21, "21 участок")]
    [InlineData("ru", 112, "112 участков")]
    [InlineData("ru", 10122, "10 122 участка")]
    [InlineData("en", 1, "1 station")]
    [InlineData("en", 10101, "10,101 stations")]
    [InlineData("kk", 1, "1 учаске")]
    [InlineData("kk", 10101, "10 101 учаске")]
    public void Nouns_agree_with_their_numbers(string language, long n, string expected) =>
        Assert.Equal(expected, Plain(In(language).Count("count.stations", n)));

    [Theory]
    [InlineData("ru", 0, "0 дней")]
    [InlineData("ru", 1, "1 день")]
    [InlineData("ru", 22, "22 дня")]
    [InlineData("ru", 45, "45 дней")]
    [InlineData("ru", 400, "400 дней")]
    [InlineData("en", 1, "1 day")]
    [InlineData("en", 45, "45 days")]
    [InlineData("kk", 45, "45 күн")]
    public void Days_are_said_in_days(string language, int days, string expected) => Assert.Equal(expected, Plain(In(language).Days(days)));

    [Theory]
    [InlineData("en", "14 March 2026")]
    [InlineData("ru", "14 марта 2026 г.")]
    [InlineData("kk", "2026 ж. 14 наурыз")]
    public void Dates_have_the_form_of_the_language(string language, string expected) =>
        Assert.Equal(expected, Plain(In(language).Date(new DateOnly(2026, 3, 14))));

    [Theory]
    [InlineData("en", "63.1%", "0.8 m", "1,200,000 ₸", "−2.5")]
    [InlineData("ru", "63,1 %", "0,8 м", "1 200 000 ₸", "−2,5")]
    [InlineData("kk", "63,1 %", "0,8 м", "1 200 000 ₸", "−2,5")]
    public void Numbers_have_the_form_of_the_language(string language, string percent, string measure, string money, string negative)
    {
        var words = In(language);

        Assert.Equal(percent, Plain(words.Percent(Share.Of(631, 1000))));
        Assert.Equal(measure, Plain(words.Measure(0.80m, "metre")));
        Assert.Equal(money, Plain(words.Money(1_200_000)));
        Assert.Equal(negative, words.Number(-2.5m));
    }

    [Fact]
    public void What_the_texts_do_not_know_is_shown_as_its_code()
    {
        var words = In("en");

        Assert.Equal("pilgrims", words.Group("pilgrims"));
        Assert.Equal("at the stage “cloakroom”", words.At("cloakroom"));
        Assert.Equal("3 cubit", Plain(words.Measure(3, "cubit")));
    }

    [Theory]
    [InlineData("en", "a, b and c")]
    [InlineData("ru", "a, b и c")]
    [InlineData("kk", "a, b және c")]
    public void Lists_end_with_an_and(string language, string expected) => Assert.Equal(expected, In(language).And(["a", "b", "c"]));

    [Fact]
    public void A_value_that_looks_like_a_blank_stays_as_it_is() =>
        Assert.Equal("“{text}”", In("en").Quote("{text}"));

    private static CardWords In(string language) => CardWords.In(Language.Parse(language, null));

    /// <summary>Numbers never part from their nouns at the end of a line; here the difference does not matter.</summary>
    private static string Plain(string text) => text.Replace('\u00a0', ' ');
}
