using AccessAudit.Checklists;

namespace AccessAudit.Imaging.Scorecards.Plans;

/// <summary>Makes the card of a plan: the voters freed over the budget, and what the plan does.</summary>
public static class PlanCard
{
    /// <summary>Pure: the same facts give the same card.</summary>
    public static Card Make(PlanFacts facts, Language language)
    {
        var words = CardWords.In(language);
        var story = PlanTeller.Tell(facts, words);
        return new Card
        {
            Name = facts.Region is null ? "plan" : $"plan-{facts.Region}",
            Language = language,
            Title = $"{story.Title} · {story.Kicker}",
            Alternative = PlanTwin.Alternative(story),
            Html = PlanTwin.Page(story),
            Date = facts.Plan.Terms.From,
            Pages = PlanLayout.Of(story, words),
        };
    }
}
