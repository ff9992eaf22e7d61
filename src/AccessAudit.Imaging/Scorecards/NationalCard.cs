using AccessAudit.Checklists;

namespace AccessAudit.Imaging.Scorecards;

/// <summary>Makes the card of the country: a tile map of its regions and their league.</summary>
public static class NationalCard
{
    /// <param name="facts">As <see cref="RegionFacts.OfCountry"/> gives them: the regions, and the whole country as the last.</param>
    /// <param name="language">Of the card.</param>
    public static Card Make(IReadOnlyList<RegionFacts> facts, Language language)
    {
        var words = CardWords.In(language);
        var story = NationalTeller.Tell(facts, words);
        return new Card
        {
            Name = "national",
            Language = language,
            Title = $"{story.Title} · {story.Kicker}",
            Alternative = NationalTwin.Alternative(story),
            Html = NationalTwin.Page(story),
            Date = facts[^1].ReportingDate,
            Pages = NationalLayout.Of(story, words),
        };
    }
}
