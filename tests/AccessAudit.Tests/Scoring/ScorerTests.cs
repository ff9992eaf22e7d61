using AccessAudit.Audits;
using AccessAudit.Scoring;
using static AccessAudit.Tests.Samples;

namespace AccessAudit.Tests.Scoring;

public class ScorerTests
{
    private static Assessment Assess(Audit audit) => Scorer.Assess(Rules, Village, audit);

    [Fact]
    public void A_station_that_meets_everything_lets_everyone_vote_alone()
    {
        var assessment = Assess(AllMet);

        Assert.All(assessment.Outcomes, o => Assert.Equal(Outcome.Met, o));
        Assert.Equal(new VerdictRange(Verdict.Independent, Verdict.Independent), assessment.Headline);
        Assert.Equal(100.0m, assessment.Compliance!.Low.Percent);
        Assert.Equal(100.0m, assessment.Completeness.Percent);
        Assert.Equal(new VotersBlocked(0, 0), assessment.VotersBlocked);
    }

    [Fact]
    public void A_ramp_of_fourteen_percent_stops_a_wheelchair_user_at_the_entrance()
    {
        var verdict = Assess(AllMet.With("ramp-slope", Number(14))).Verdicts["wheelchair"];

        Assert.Equal(new VerdictRange(Verdict.Blocked, Verdict.Blocked), verdict.Range);
        Assert.Equal("enter", verdict.FirstBarrier!.Stage);
        Assert.Equal(["ramp-slope"], verdict.FirstBarrier.Criteria);
    }

    [Fact]
    public void A_temporary_ramp_that_is_too_steep_still_blocks_a_wheelchair_user()
    {
        var assessment = Assess(AllMet.With("ramp-slope", Number(14, temporary: true)));

        Assert.Equal(Outcome.NotMet, assessment.OutcomeOf("ramp-slope"));
        Assert.Equal(Verdict.Blocked, assessment.Headline.Best);
    }

    [Fact]
    public void A_temporary_ramp_within_the_limit_counts_and_is_told_apart()
    {
        var assessment = Assess(AllMet.With("ramp-slope", Number(5, temporary: true)));

        Assert.Equal(Outcome.MetTemporarily, assessment.OutcomeOf("ramp-slope"));
        Assert.Equal(100.0m, assessment.Compliance!.Low.Percent);
        Assert.Equal(20.0m, assessment.Compliance.Temporary.Percent);   // 3 of 15 points
    }

    [Fact]
    public void A_temporary_solution_where_it_is_forbidden_does_not_count()
    {
        Assert.Equal(Outcome.NotMet, Assess(AllMet.With("booth", Word("yes", temporary: true))).OutcomeOf("booth"));
    }

    [Fact]
    public void What_was_not_seen_is_a_range()
    {
        var assessment = Assess(AllMet.Without("booth"));

        Assert.Equal(Outcome.Unknown, assessment.OutcomeOf("booth"));
        Assert.Equal(66.7m, assessment.Compliance!.Low.Percent);   // 10 of 15 points
        Assert.Equal(100.0m, assessment.Compliance.High.Percent);
        Assert.Equal(new VerdictRange(Verdict.Blocked, Verdict.Independent), assessment.Verdicts["wheelchair"].Range);
        Assert.Null(assessment.Verdicts["wheelchair"].FirstBarrier);
        Assert.Equal(new VotersBlocked(0, 3), assessment.VotersBlocked);
        Assert.Equal(83.3m, assessment.Completeness.Percent);
    }

    [Fact]
    public void At_a_level_entrance_the_ramp_is_not_asked_for()
    {
        var assessment = Assess(AllMet.With("access", Word("level")).Without("ramp-slope").Without("ramp-rise"));

        Assert.Equal(Outcome.NotApplicable, assessment.OutcomeOf("ramp-slope"));
        Assert.Equal(12, assessment.Compliance!.Asked);
    }

    [Fact]
    public void Where_the_entrance_was_not_seen_the_ramp_is_unknown_even_if_it_was_measured()
    {
        Assert.Equal(Outcome.Unknown, Assess(AllMet.Without("access")).OutcomeOf("ramp-slope"));
    }

    [Fact]
    public void A_test_on_what_does_not_apply_is_false_and_its_negation_true()
    {
        var turned = Read(Yaml.Replace("met_when: {ramp-rise: {at_least: 0}}", "met_when: {not: {braille: yes}}", StringComparison.Ordinal));

        Assert.Equal(Outcome.Met, Scorer.Assess(turned, Village, AllMet.With("braille", NotApplicable())).OutcomeOf("ramp-rise"));
        Assert.Equal(Outcome.Unknown, Scorer.Assess(turned, Village, AllMet.Without("braille")).OutcomeOf("ramp-rise"));
    }

    [Fact]
    public void Not_applicable_counts_only_where_the_criterion_allows_it()
    {
        Assert.Equal(Outcome.NotApplicable, Assess(AllMet.With("braille", NotApplicable("one room"))).OutcomeOf("braille"));
        Assert.Equal(Outcome.Unknown, Assess(AllMet.With("booth", NotApplicable("no room"))).OutcomeOf("booth"));
    }

    [Fact]
    public void A_measure_across_a_limit_is_borderline()
    {
        var assessment = Assess(AllMet.With("ramp-slope", Number(8, tolerance: 0.5m)));

        Assert.Equal(Outcome.Unknown, assessment.OutcomeOf("ramp-slope"));
        Assert.Equal(["ramp-slope"], assessment.Borderline);
    }

    [Theory]
    [InlineData(0, 5, false, Outcome.Met)]
    [InlineData(5, 8, true, Outcome.Met)]        // rise 0.4 m: up to 8 % is allowed
    [InlineData(8, 10, true, Outcome.NotMet)]    // open below: every number in it is over 8
    [InlineData(8, 10, false, Outcome.Unknown)]  // exactly 8 would do
    [InlineData(10, 100, true, Outcome.NotMet)]
    public void A_ticked_band_decides_as_its_ends_say(int low, int high, bool openBelow, Outcome expected)
    {
        Assert.Equal(expected, Assess(AllMet.With("ramp-slope", openBelow ? Over(low, high) : From(low, high))).OutcomeOf("ramp-slope"));
    }

    [Fact]
    public void Where_nothing_is_asked_there_is_no_score()
    {
        var facts = Read(Yaml.Replace("points: 1", "points: 0", StringComparison.Ordinal));

        Assert.Null(Scorer.Assess(facts, Village, AllMet).Recommended);
    }

    [Fact]
    public void Facts_of_the_station_that_the_register_does_not_know_leave_it_open()
    {
        var upstairs = Read(Yaml.Replace("met_when: {ramp-rise: {at_least: 0}}", "met_when: {station.floor: {at_most: 1}}", StringComparison.Ordinal));

        Assert.Equal(Outcome.Met, Scorer.Assess(upstairs, Village, AllMet).OutcomeOf("ramp-rise"));
        Assert.Equal(Outcome.NotMet, Scorer.Assess(upstairs, Village with { Floor = 2 }, AllMet).OutcomeOf("ramp-rise"));
        Assert.Equal(Outcome.Unknown, Scorer.Assess(upstairs, Village with { Floor = null }, AllMet).OutcomeOf("ramp-rise"));
    }

    [Fact]
    public void Under_another_edition_what_it_never_asked_is_unknown_and_what_it_no_longer_asks_is_left_out()
    {
        var later = Read(Yaml.Replace("edition: 2026-01-01", "edition: 2027-01-01", StringComparison.Ordinal)
            .Replace("id: braille", "id: tactile", StringComparison.Ordinal));

        Assert.Equal(Outcome.Unknown, Scorer.Assess(later, Village, AllMet).OutcomeOf("tactile"));
    }
}
