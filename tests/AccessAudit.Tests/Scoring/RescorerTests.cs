using System.Text;
using AccessAudit.Audits;
using AccessAudit.Checklists;
using AccessAudit.Scoring;
using CsCheck;
using static AccessAudit.Tests.Scoring.EditionDifferenceTests;

namespace AccessAudit.Tests.Scoring;

public class RescorerTests
{
    private static readonly Audit SixPercent = Samples.AllMet.With("ramp-slope", Samples.Number(6)).With("ramp-rise", Samples.Number(1));

    [Fact]
    public void A_limit_that_moved_turns_an_outcome_and_is_named()
    {
        var rescored = new Rescorer().Rescore(Samples.Rules, Changed("ramp-slope: {at_most: 5}", "ramp-slope: {at_most: 6}"), Samples.Village, SixPercent);

        Assert.Equal(
            """{"station":"KZ-11-0083","audit":"0192f0c4-0000-7000-8000-000000000001","old":"sample@2026-01-01","new":"sample@2027-01-01","criteria":[{"criterion":"ramp-slope","old":"not-met","new":"met","changed":["limit"]}],"compliance":{"old":{"low":80.0,"high":80.0},"new":{"low":100.0,"high":100.0}},"headline":{"old":{"worst":"blocked","best":"blocked"},"new":{"worst":"independent","best":"independent"}}}""",
            Encoding.UTF8.GetString(RescoredJson.Write(rescored)));
    }

    [Fact]
    public void What_the_audit_was_never_asked_is_unknown_and_what_is_no_longer_asked_has_no_outcome()
    {
        var rescored = new Rescorer().Rescore(Samples.Rules, Changed("id: booth", "id: cabin"), Samples.Village, Samples.AllMet);

        Assert.Equal(
            [("cabin", null, Outcome.Unknown), ("booth", Outcome.Met, null)],
            rescored.Criteria.Select(c => (c.Difference.Criterion, c.Old, c.New)));
    }

    [Fact]
    public void A_rule_that_changed_is_named_also_where_the_outcome_stays()
    {
        var rescored = new Rescorer().Rescore(Samples.Rules, Changed("points: 2", "points: 3"), Samples.Village, Samples.AllMet);

        var criterion = Assert.Single(rescored.Criteria);
        Assert.Equal((Outcome.Met, Outcome.Met), (criterion.Old, criterion.New));
    }

    [Fact]
    public void Whatever_turns_has_a_reason() => ScorerProperties.AnyAudit.Sample(audit =>
    {
        foreach (var now in new[] { Changed("ramp-slope: {at_most: 5}", "ramp-slope: {at_most: 6}"), Changed("steps: {en: steps}}", "steps: {en: steps}, lift: {en: lift}}") })
        {
            var rescored = new Rescorer().Rescore(Samples.Rules, now, Samples.Village, audit);

            Assert.All(rescored.Criteria.Where(c => c.Old != c.New), c => Assert.NotEmpty(c.Difference.Changed));
            Assert.Equal(Scorer.Assess(now, Samples.Village, audit).Outcomes, rescored.New.Outcomes);
        }
    });

    [Fact]
    public void Under_one_edition_nothing_changes() =>
        Assert.Empty(new Rescorer().Rescore(Samples.Rules, Samples.Rules, Samples.Village, SixPercent).Criteria);

    [Fact]
    public void The_summary_counts_what_became_of_what()
    {
        var (rescorer, summary) = (new Rescorer(), new RescoreSummary());
        var now = Changed("ramp-slope: {at_most: 5}", "ramp-slope: {at_most: 6}");
        foreach (var audit in new[] { SixPercent, SixPercent, Samples.AllMet })
            summary.Add(rescorer.Rescore(Samples.Rules, now, Samples.Village, audit));
        summary.Add(rescorer.Rescore(now, now, Samples.Village, SixPercent));

        Assert.Equal((4, 1, 2, 2), (summary.Audits, summary.SameEdition, summary.OutcomesChanged, summary.HeadlinesChanged));
        Assert.Equal([(Outcome.NotMet, Outcome.Met, 2), (Outcome.Met, Outcome.Met, 1)], summary.Counts().Select(c => (c.Criterion.Old!.Value, c.Criterion.New!.Value, c.Audits)));
        Assert.Equal(
            """{"old_checklist":"sample@2026-01-01","new_checklist":"sample@2027-01-01","criterion":"ramp-slope","old":"not-met","new":"met","changed":["limit"],"audits":2}""",
            Encoding.UTF8.GetString(RescoredJson.Write(summary.Counts()[0])));
    }

    [Fact]
    public void An_edition_is_chosen_by_word_or_by_name()
    {
        var newer = Changed("points: 2", "points: 3");
        var shelf = new ChecklistShelf([Samples.Rules, newer]);
        var drafts = new ChecklistShelf([Changed("points: 2", "points: 4")]);
        Checklist? Of(string choice) => EditionChoice.Parse(choice, null).Resolve(shelf, drafts, Samples.AllMet with { Date = new DateOnly(2027, 2, 1) }, new DateOnly(2026, 6, 1));

        Assert.Equal(Samples.Rules, Of("own"));
        Assert.Equal(newer, Of("in-force"));
        Assert.Equal(Samples.Rules, Of("today"));
        Assert.Equal(drafts.All[0], Of("sample@2027-01-01"));
        Assert.Null(Of("sample@1999-01-01"));
        Assert.Null(Of("other@2027-01-01"));
        Assert.Equal(drafts.All[0], EditionChoice.InForce.Resolve(new ChecklistShelf([]), drafts, Samples.AllMet with { Date = new DateOnly(2027, 2, 1) }, default));
        Assert.False(EditionChoice.TryParse("tomorrow", null, out _));
    }
}
