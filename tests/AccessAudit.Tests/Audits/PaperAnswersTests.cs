using System.Text;
using AccessAudit.Audits;
using AccessAudit.Sheets;
using CsCheck;
using static AccessAudit.Tests.Samples;

namespace AccessAudit.Tests.Audits;

/// <summary>From the boxes of photographed pages, and what persons decided, to the answers of one audit.</summary>
public class PaperAnswersTests
{
    private static readonly (string, string)[] TwoMarks = [("access", "ramp"), ("access", "steps")];

    [Fact]
    public void Pages_of_one_print_are_joined()
    {
        var joined = Join([Picture(1, 1, [("access", "ramp")]), Picture(2, 2, [("booth", "yes")])]);

        Assert.Equal(["access", "booth"], joined.Answers.Keys.Order());
        Assert.Equal(new AnswerValue.Word("ramp"), joined.Answers["access"].Value);
        Assert.Empty(joined.Open);
    }

    [Fact]
    public void Two_pictures_of_a_page_that_agree_say_it_once()
    {
        var joined = Join([Picture(1, 1, [("access", "ramp")]), Picture(2, 1, [("access", "ramp")])]);

        Assert.Equal(new AnswerValue.Word("ramp"), joined.Answers["access"].Value);
        Assert.Empty(joined.Open);
    }

    [Theory]
    [InlineData("steps")]
    [InlineData(null)]
    public void Where_two_pictures_of_a_page_differ_nothing_is_taken_and_a_person_is_asked(string? other)
    {
        var joined = Join([Picture(1, 1, [("access", "ramp")]), Picture(2, 1, other is null ? [] : [("access", other)])]);

        Assert.Empty(joined.Answers);
        var question = Assert.Single(joined.Open);
        Assert.Equal(("access", ReviewReason.PicturesDiffer), (question.Criterion, question.Reason));
        Assert.Equal([1L, 2L], question.Pictures.Order());
        Assert.Equal(other is null ? ["ramp"] : ["ramp", "steps"], question.Options.Order());
    }

    [Fact]
    public void A_better_picture_answers_what_another_left_to_a_person()
    {
        Assert.Equal(ReviewReason.TwoMarks, Assert.Single(Join([Picture(1, 1, TwoMarks)]).Open).Reason);

        var joined = Join([Picture(1, 1, TwoMarks), Picture(2, 1, [("access", "ramp")])]);

        Assert.Equal(new AnswerValue.Word("ramp"), joined.Answers["access"].Value);
        Assert.Empty(joined.Open);
    }

    [Fact]
    public void Of_two_doubtful_pictures_the_one_with_fewer_doubts_is_shown()
    {
        var worse = Picture(2, 1, [.. TwoMarks, ("booth", "yes"), ("booth", "no")]);

        Assert.Equal([1L], Join([Picture(1, 1, TwoMarks), worse]).Open[0].Pictures);
    }

    [Fact]
    public void A_row_without_a_mark_is_neither_answered_nor_asked_about()
    {
        var page = PageAnswers.Of(Rules, Marked([("access", "ramp")], []));

        Assert.Equal(["access"], page.Answers.Keys);
        Assert.Empty(page.Review);
    }

    [Fact]
    public void What_a_person_decides_goes_through_the_same_rules_as_what_was_read()
    {
        var decided = Join([Picture(1, 1, TwoMarks)], Decided("access", ["ramp", "temporary"]));
        var read = Join([Picture(1, 1, [("access", "ramp"), ("access", "temporary")])]);

        Assert.Equal(read.Answers["access"], decided.Answers["access"] with { Photos = read.Answers["access"].Photos });
        Assert.Empty(decided.Open);
        Assert.Empty(Join([Picture(1, 1, TwoMarks)], Decided("access", [])).Answers);
        Assert.Empty(Join([Picture(1, 1, TwoMarks)], Decided("access", [])).Open);
    }

    [Fact]
    public void A_decision_stands_until_a_later_photograph_clearly_says_something_else()
    {
        var decision = Decided("access", ["ramp"]);

        Assert.Empty(Join([Picture(1, 1, TwoMarks), Picture(2, 1, TwoMarks)], decision).Open);
        Assert.Empty(Join([Picture(1, 1, TwoMarks), Picture(2, 1, [("access", "ramp")])], decision).Open);
        var against = Join([Picture(1, 1, TwoMarks), Picture(2, 1, [("access", "steps")])], decision);
        Assert.Equal(ReviewReason.PicturesDiffer, Assert.Single(against.Open).Reason);
        Assert.Empty(against.Answers);
    }

    [Fact]
    public void A_retake_closes_the_row_without_an_answer_until_the_page_is_photographed_again()
    {
        var retake = new PaperDecision("access", false, new ReviewVerdict.Retake(), 1);

        var waiting = Join([Picture(1, 1, TwoMarks)], retake);
        var taken = Join([Picture(1, 1, TwoMarks), Picture(2, 1, [("access", "ramp")])], retake);

        Assert.Empty(waiting.Answers);
        Assert.Empty(waiting.Open);
        Assert.Equal(new AnswerValue.Word("ramp"), taken.Answers["access"].Value);
        Assert.Equal(ReviewReason.TwoMarks, Assert.Single(Join([Picture(1, 1, TwoMarks), Picture(2, 1, TwoMarks)], retake).Open).Reason);
    }

    [Fact]
    public void A_number_by_hand_makes_the_ticked_band_finer_and_blocks_nothing_before()
    {
        PaperPicture[] pictures = [Picture(1, 1, [("ramp-slope", "5-8")], "ramp-slope")];

        var before = Join(pictures);
        Assert.Equal(Over(5, 8).Value, before.Answers["ramp-slope"].Value);
        var question = Assert.Single(before.Open);
        Assert.Equal((ReviewReason.Number, true), (question.Reason, question.OfNumber));
        Assert.Equal(["5-8"], question.Options);

        var after = Join(pictures, Typed(6.5m));
        Assert.Equal(Number(6.5m).Value, after.Answers["ramp-slope"].Value);
        Assert.Empty(after.Open);
        var none = Join(pictures, new PaperDecision("ramp-slope", true, new ReviewVerdict.NoNumber(), 1));
        Assert.Equal(Over(5, 8).Value, none.Answers["ramp-slope"].Value);
        Assert.Empty(none.Open);
    }

    [Fact]
    public void A_number_beside_empty_boxes_is_the_answer_once_it_is_typed()
    {
        PaperPicture[] pictures = [Picture(1, 1, [], "ramp-slope")];

        Assert.Empty(Join(pictures).Answers);
        Assert.Equal(Number(6.5m).Value, Join(pictures, Typed(6.5m)).Answers["ramp-slope"].Value);
    }

    [Fact]
    public void A_number_that_contradicts_the_band_never_counts_and_is_asked_about_again()
    {
        var joined = Join([Picture(1, 1, [("ramp-slope", "≤5")], "ramp-slope")], Typed(6.5m));

        Assert.Equal(From(0, 5).Value, joined.Answers["ramp-slope"].Value);
        Assert.Equal(ReviewReason.Number, Assert.Single(joined.Open).Reason);
    }

    [Fact]
    public void While_the_boxes_of_a_row_are_doubtful_its_number_waits()
    {
        PaperPicture[] pictures = [Picture(1, 1, [("ramp-slope", "≤5"), ("ramp-slope", "5-8")], "ramp-slope")];

        Assert.Equal(ReviewReason.TwoMarks, Assert.Single(Join(pictures).Open).Reason);
        Assert.Empty(Join(pictures, Typed(6.5m)).Answers);
        Assert.Equal(ReviewReason.Number, Assert.Single(Join(pictures, Decided("ramp-slope", ["5-8"])).Open).Reason);
        Assert.Equal(Number(6.5m).Value, Join(pictures, Decided("ramp-slope", ["5-8"]), Typed(6.5m)).Answers["ramp-slope"].Value);
    }

    [Fact]
    public void The_rows_of_one_picture_are_answered_or_asked_about_or_empty_and_never_two_of_them()
    {
        var boxes = SheetLayout.Of(Rules).Page(1).Rows.SelectMany(r => r.Boxes.Select(b => (r.Criterion.Id, b.Option.Code))).ToArray();
        Gen.Bool.Array[boxes.Length].Sample(ticked =>
        {
            var marks = boxes.Where((_, i) => ticked[i]).ToArray();
            var joined = Join([Picture(1, 1, marks)]);
            Assert.Empty(joined.Answers.Keys.Intersect(joined.Open.Select(q => q.Criterion)));
            Assert.Equal(marks.Select(m => m.Id).Distinct().Order(), joined.Answers.Keys.Concat(joined.Open.Select(q => q.Criterion)).Order());
        });
    }

    private static PaperAnswers Join(PaperPicture[] pictures, params PaperDecision[] decisions) => PaperAnswers.Of(Rules, pictures, decisions);

    private static PaperDecision Decided(string criterion, string[] options) => new(criterion, false, new ReviewVerdict.Marks(options), 1);

    private static PaperDecision Typed(decimal number) => new("ramp-slope", true, new ReviewVerdict.Number(number), 1);

    private static PaperPicture Picture(long number, int page, (string Criterion, string Option)[] marks, params string[] numbers)
    {
        var reading = Marked(marks, numbers);
        return PaperPicture.Read(
            number, page, Encoding.UTF8.GetString(SheetResultJson.Write("page.jpg", reading, PageAnswers.Of(Rules, reading), 1)));
    }

    private static SheetReading Marked((string Criterion, string Option)[] marks, string[] numbers) => new()
    {
        Station = Village.Id,
        Checklist = Rules.Id,
        Language = AccessAudit.Checklists.Language.English,
        Page = 1,
        PrintRun = 1,
        Boxes =
        [
            .. SheetLayout.Of(Rules).Page(1).Rows.SelectMany(r => r.Boxes.Select(b => (r.Criterion.Id, b.Option.Code)))
                .Select(b => new BoxReading(b.Id, b.Code, 0, marks.Contains(b) ? MarkState.Marked : MarkState.Empty)),
        ],
        Numbers = [.. numbers.Select(n => new NumberReading(n, 5))],
    };
}
