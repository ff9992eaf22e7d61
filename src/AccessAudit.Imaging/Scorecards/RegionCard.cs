using AccessAudit.Checklists;

namespace AccessAudit.Imaging.Scorecards;

/// <summary>Makes the card of one region, or of the whole country in the same form.</summary>
public static class RegionCard
{
    /// <summary>Pure: the same facts give the same card.</summary>
    public static Card Make(RegionFacts facts, Language language)
    {
        var words = CardWords.In(language);
        var story = RegionTeller.Tell(facts, words);
        return new Card
        {
            Name = $"region-{facts.Figures.Region}",
            Language = language,
            Title = $"{story.Title} · {story.Kicker}",
            Alternative = RegionTwin.Alternative(story),
            Html = RegionTwin.Page(story),
            Date = facts.ReportingDate,
            Pages = RegionLayout.Of(story, words),
        };
    }
}
