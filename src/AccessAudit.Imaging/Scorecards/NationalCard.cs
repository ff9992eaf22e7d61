using AccessAudit.Checklists;
using AccessAudit.Planning;

namespace AccessAudit.Imaging.Scorecards;

/// <summary>Makes the card of the country: a tile map of its regions, their league, the largest gaps, and what a budget can do.</summary>
public static class NationalCard
{
    /// <summary>A short fingerprint of the figures, as it stands in the card's foot.</summary>
    public static string Hash(IReadOnlyList<RegionFacts> facts, Plan? plan) => DataHash.Of(facts, plan);

    /// <param name="facts">As <see cref="RegionFacts.OfCountry"/> gives them: the regions, and the whole country as the last.</param>
    /// <param name="language">Of the card.</param>
    /// <param name="plan">Of the whole country; null leaves it out.</param>
    public static Card Make(IReadOnlyList<RegionFacts> facts, Language language, Plan? plan = null)
    {
        var words = CardWords.In(language);
        var story = NationalTeller.Tell(facts, plan, words);
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
