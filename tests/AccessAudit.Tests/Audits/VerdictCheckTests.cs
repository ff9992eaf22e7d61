using AccessAudit.Audits;
using AccessAudit.Checklists;
using static AccessAudit.Tests.Samples;

namespace AccessAudit.Tests.Audits;

/// <summary>What a person may say of a row, and what is told back to them.</summary>
public class VerdictCheckTests
{
    private static readonly Criterion Slope = Rules.Find("ramp-slope")!;
    private static readonly Criterion Access = Rules.Find("access")!;

    [Theory]
    [InlineData("5")]
    [InlineData("8.1")]
    public void A_number_outside_the_ticked_band_is_told(string number) =>
        Assert.Equal(new VerdictProblem.OutsideBand(new Interval(5, 8, true)), Typed(Over(5, 8), number));

    [Theory]
    [InlineData("5.01")]
    [InlineData("8")]
    public void A_number_in_the_ticked_band_is_taken(string number) => Assert.Null(Typed(Over(5, 8), number));

    [Fact]
    public void A_number_that_cannot_be_seen_is_told_with_what_can() =>
        Assert.Equal(new VerdictProblem.OutsideRange(0, 100), Typed(null, "120"));

    [Fact]
    public void Boxes_that_are_not_one_answer_are_told()
    {
        Assert.IsType<VerdictProblem.NotOneAnswer>(Of(Access, "ramp", "steps"));
        Assert.IsType<VerdictProblem.NotOneAnswer>(Of(Access, "temporary"));
        Assert.Equal(new VerdictProblem.UnknownOption("lift"), Of(Access, "lift"));
        Assert.Null(Of(Access, "ramp", "temporary"));
        Assert.Null(Of(Access));
    }

    [Fact]
    public void A_number_is_no_answer_to_a_question_about_boxes_nor_the_other_way_round()
    {
        Assert.IsType<VerdictProblem.OtherQuestion>(VerdictCheck.Problem(Slope, false, null, new ReviewVerdict.Number(5)));
        Assert.IsType<VerdictProblem.OtherQuestion>(VerdictCheck.Problem(Slope, true, null, new ReviewVerdict.Marks(["≤5"])));
        Assert.IsType<VerdictProblem.OtherQuestion>(VerdictCheck.Problem(Access, true, null, new ReviewVerdict.Number(5)));
        Assert.IsType<VerdictProblem.OtherQuestion>(VerdictCheck.Problem(Slope, false, null, new ReviewVerdict.NoNumber()));
    }

    private static VerdictProblem? Typed(Answer? row, string number) =>
        VerdictCheck.Problem(Slope, true, row, new ReviewVerdict.Number(decimal.Parse(number, System.Globalization.CultureInfo.InvariantCulture)));

    private static VerdictProblem? Of(Criterion criterion, params string[] options) =>
        VerdictCheck.Problem(criterion, false, null, new ReviewVerdict.Marks(options));
}
