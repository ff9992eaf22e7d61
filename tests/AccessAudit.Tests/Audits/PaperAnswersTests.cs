using System.Text;
using AccessAudit.Audits;
using AccessAudit.Sheets;
using static AccessAudit.Tests.Samples;

namespace AccessAudit.Tests.Audits;

/// <summary>From the boxes of photographed pages to the answers of one audit.</summary>
public class PaperAnswersTests
{
    [Fact]
    public void Pages_of_one_print_are_joined()
    {
        var joined = PaperAnswers.Join([(1, Reading(("access", "ramp"))), (2, Reading(("booth", "yes")))]);

        Assert.Equal(["access", "booth"], joined.Keys.Order());
        Assert.Equal(new AnswerValue.Word("ramp"), joined["access"].Value);
    }

    [Fact]
    public void Two_pictures_of_a_page_that_agree_say_it_once() =>
        Assert.Equal(new AnswerValue.Word("ramp"), PaperAnswers.Join([(1, Reading(("access", "ramp"))), (1, Reading(("access", "ramp")))])["access"].Value);

    [Theory]
    [InlineData("steps")]
    [InlineData(null)]
    public void Where_two_pictures_of_a_page_differ_nothing_is_taken(string? other)
    {
        var second = other is null ? Reading() : Reading(("access", other));

        Assert.Empty(PaperAnswers.Join([(1, Reading(("access", "ramp"))), (1, second)]));
    }

    [Fact]
    public void A_better_picture_answers_what_another_left_to_a_person()
    {
        var doubtful = Reading(("access", "ramp"), ("access", "steps"));

        Assert.Empty(PaperAnswers.Join([(1, doubtful)]));
        Assert.Equal(new AnswerValue.Word("ramp"), PaperAnswers.Join([(1, doubtful), (1, Reading(("access", "ramp")))])["access"].Value);
    }

    [Fact]
    public void A_row_without_a_mark_is_neither_answered_nor_asked_about()
    {
        var page = PageAnswers.Of(Rules, Marked(("access", "ramp")));

        Assert.Equal(["access"], page.Answers.Keys);
        Assert.Empty(page.Review);
    }

    private static string Reading(params (string Criterion, string Option)[] marks)
    {
        var reading = Marked(marks);
        return Encoding.UTF8.GetString(SheetResultJson.Write("page.jpg", reading, PageAnswers.Of(Rules, reading), 1));
    }

    private static SheetReading Marked(params (string Criterion, string Option)[] marks) => new()
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
    };
}
