using AccessAudit.Audits;
using AccessAudit.Sheets;
using static AccessAudit.Tests.Samples;

namespace AccessAudit.Tests.Audits;

public class RowJudgeTests
{
    [Fact]
    public void One_mark_is_the_answer() =>
        Assert.Equal(new AnswerValue.Word("ramp"), Answer("access", ("ramp", MarkState.Marked)).Value);

    [Fact]
    public void A_ticked_band_is_an_interval_open_below() =>
        Assert.Equal(new Interval(5, 8, true), Answer("ramp-slope", ("5-8", MarkState.Marked)).Value!.Measured);

    [Fact]
    public void The_first_band_begins_at_the_least_number_and_includes_it() =>
        Assert.Equal(new Interval(0, 5, false), Answer("ramp-slope", ("≤5", MarkState.Marked)).Value!.Measured);

    [Fact]
    public void No_mark_means_not_seen() => Assert.IsType<RowDecision.NotSeen>(Judge("access"));

    [Fact]
    public void Two_marks_are_for_a_person() =>
        Assert.Equal(ReviewReason.TwoMarks, Asked("access", ("ramp", MarkState.Marked), ("steps", MarkState.Marked)));

    [Fact]
    public void An_unclear_box_is_for_a_person_even_beside_a_clear_mark() =>
        Assert.Equal(ReviewReason.Unclear, Asked("access", ("ramp", MarkState.Marked), ("steps", MarkState.Unclear)));

    [Fact]
    public void A_box_filled_solid_is_taken_back_when_another_is_ticked() =>
        Assert.Equal(new AnswerValue.Word("steps"), Answer("access", ("ramp", MarkState.Cancelled), ("steps", MarkState.Marked)).Value);

    [Fact]
    public void A_filled_box_alone_is_for_a_person() =>
        Assert.Equal(ReviewReason.OnlyCancelled, Asked("access", ("ramp", MarkState.Cancelled)));

    [Theory]
    [InlineData("access", "ramp")]
    [InlineData("ramp-slope", "5-8")]
    [InlineData("clear-way", "yes")]
    public void Temporary_beside_an_answer_says_how(string criterion, string option) =>
        Assert.True(Answer(criterion, (option, MarkState.Marked), ("temporary", MarkState.Marked)).Temporary);

    [Fact]
    public void Temporary_alone_in_a_yes_no_row_means_yes_temporary() =>
        Assert.Equal(Word("yes", temporary: true), Answer("clear-way", ("temporary", MarkState.Marked)) with { Photos = Word("yes").Photos });

    [Theory]
    [InlineData("access", "temporary")]
    [InlineData("clear-way", "no", "temporary")]
    [InlineData("ramp-slope", "temporary")]
    public void Temporary_that_says_nothing_is_for_a_person(string criterion, params string[] marked) =>
        Assert.Equal(ReviewReason.TemporaryAlone, Asked(criterion, [.. marked.Select(m => (m, MarkState.Marked))]));

    [Fact]
    public void Not_applicable_is_an_answer() =>
        Assert.IsType<AnswerValue.NotApplicable>(Answer("braille", ("not-applicable", MarkState.Marked)).Value);

    private static RowDecision Judge(string criterion, params (string Option, MarkState State)[] marks) => RowJudge.Judge(
        Rules.Find(criterion)!, option => marks.Where(m => m.Option == option).Select(m => m.State).FirstOrDefault(MarkState.Empty));

    private static Answer Answer(string criterion, params (string, MarkState)[] marks) =>
        Assert.IsType<RowDecision.Decided>(Judge(criterion, marks)).Answer;

    private static ReviewReason Asked(string criterion, params (string, MarkState)[] marks) =>
        Assert.IsType<RowDecision.Ask>(Judge(criterion, marks)).Reason;
}
