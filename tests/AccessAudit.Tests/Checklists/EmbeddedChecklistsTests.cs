using AccessAudit.Audits;
using AccessAudit.Checklists;
using AccessAudit.Scoring;
using AccessAudit.Sheets;

namespace AccessAudit.Tests.Checklists;

/// <summary>The law as data: what the customer's statement names is there, and it judges as it should.</summary>
public class EmbeddedChecklistsTests
{
    private static readonly Checklist Law = KnownChecklists.Kazakhstan;

    [Fact]
    public void Every_file_is_sound() =>
        Assert.All(EmbeddedChecklists.Files(), file => Assert.IsType<Parsed<Checklist>.Good>(ChecklistReader.Read(file.Yaml)));

    [Fact]
    public void The_law_of_Kazakhstan_is_whole_and_speaks_three_languages()
    {
        Assert.InRange(Law.Criteria.Count, 50, 60);
        Assert.Equal(Language.All, Law.Languages);
        Assert.Equal(["arrive", "enter", "move", "inform", "vote"], Law.Stages);
        Assert.Equal(["wheelchair", "walking", "blind", "low-vision", "deaf"], Law.Groups);
    }

    [Fact]
    public void A_clause_that_nobody_has_read_is_not_named() =>
        Assert.All(Law.Criteria.Where(c => c.Source.Status == CitationStatus.ToVerify), c => Assert.Null(c.Source.Clause));

    [Fact]
    public void Criteria_keep_their_meaning_across_editions()
    {
        var earlier = EmbeddedChecklists.Load().Single(c => c.Id.ToString() == "kz-cec@2022-11-20");

        Assert.All(
            earlier.Criteria.Where(c => Law.Find(c.Id) is not null),
            c => Assert.Equal(Law.Find(c.Id)!.Ask[Language.Kazakh], c.Ask[Language.Kazakh]));
    }

    [Fact]
    public void The_sheet_of_the_law_has_two_pages() => Assert.Equal(2, SheetLayout.Of(Law).Pages.Count);

    [Theory]
    [InlineData("level")]
    [InlineData("ramp")]
    public void A_fully_equipped_station_lets_everybody_vote_alone(string access)
    {
        var assessment = Scorer.Assess(Law, Samples.Village, Best(access));

        Assert.Equal(new VerdictRange(Verdict.Independent, Verdict.Independent), assessment.Headline);
        Assert.Equal(100.0m, assessment.Compliance!.Low.Percent);
        Assert.Equal(100.0m, assessment.Completeness.Percent);
    }

    [Fact]
    public void A_ramp_that_rises_fourteen_percent_is_no_ramp()
    {
        var assessment = Scorer.Assess(Law, Samples.Village, Best("ramp").With("ramp-slope", Samples.Number(14)));

        Assert.Equal("enter", assessment.Verdicts["wheelchair"].FirstBarrier!.Stage);
        Assert.Equal(Verdict.Independent, assessment.Verdicts["deaf"].Range.Best);
    }

    [Theory]
    [InlineData(5, 90, Outcome.Met)]
    [InlineData(8, 80, Outcome.Met)]
    [InlineData(8, 81, Outcome.NotMet)]
    [InlineData(10, 20, Outcome.Met)]
    [InlineData(10, 21, Outcome.NotMet)]
    public void The_steeper_a_ramp_the_lower_it_must_be(int slope, int rise, Outcome expected) => Assert.Equal(
        expected,
        Scorer.Assess(Law, Samples.Village, Best("ramp").With("ramp-slope", Samples.Number(slope)).With("ramp-rise", Samples.Number(rise)))
            .OutcomeOf("ramp-slope"));

    /// <summary>Every box ticked as well as it can be, given how one gets in.</summary>
    private static Audit Best(string access)
    {
        var audit = Samples.Of(("entrance-access", Samples.Word(access))) with { Checklist = Law.Id };
        foreach (var criterion in Law.Criteria.Where(c => c.Id != "entrance-access"))
        {
            var best = SheetOption.Of(criterion)
                .Where(o => o.Kind is not (SheetOptionKind.Temporary or SheetOptionKind.NotApplicable))
                .Select(o => audit.With(criterion.Id, Photographs.MadeUpAudits.AnswerOf(criterion, [o])))
                .FirstOrDefault(a => Scorer.Assess(Law, Samples.Village, a).OutcomeOf(criterion.Id) == Outcome.Met);
            audit = best ?? audit;
        }

        return audit;
    }
}
