using AccessAudit.Checklists;

namespace AccessAudit.Imaging.Scorecards;

/// <summary>Makes the card of one polling station.</summary>
public static class StationCard
{
    /// <summary>Pure: the same facts give the same card.</summary>
    public static Card Make(StationFacts facts, Language language)
    {
        var words = CardWords.In(language);
        var story = StationTeller.Tell(facts, words);
        return new Card
        {
            Name = $"station-{facts.Station.Id}",
            Language = language,
            Title = $"{story.Title} · {story.Name}",
            Alternative = StationTwin.Alternative(story),
            Html = StationTwin.Page(story),
            Date = facts.ReportingDate,
            Pages = StationLayout.Of(story, words),
        };
    }
}
