namespace AccessAudit.Imaging.Scorecards.Plans;

/// <summary>A plan's story as a page of words, and in a few lines as the picture's alternative text.</summary>
internal static class PlanTwin
{
    public static string Page(PlanStory story)
    {
        var page = new HtmlPage(story.Language, $"{story.Title} · {story.Kicker}");
        page.Add("h1", story.Title).Add("p", story.Kicker).Add("p", story.Headline, "headline").Add("p", story.Measured);
        if (story.Lead.Count > 0)
            page.List(story.Lead);
        if (story.Frontier is { } frontier)
        {
            page.Add("h2", frontier.Heading).Add("p", frontier.Remark);
            page.List(new[] { frontier.StoppedSays, frontier.OwnSays, frontier.AllSays }.Select(CardWords.Capital));
            page.Table(
                frontier.Heading, frontier.Heads,
                frontier.Rows.Select(r => (IReadOnlyList<(string, string?)>)[(r.Budget, null), (r.Freed, "number")]));
        }

        if (story.Remedies is { Rows.Count: > 0 } remedies)
        {
            page.Add("h2", remedies.Heading).Table(
                remedies.Heading, remedies.Heads,
                remedies.Rows.Select(r => (IReadOnlyList<(string, string?)>)[(r.Does, null), (r.Stations, "number"), (r.Cost, "number")]));
        }

        if (story.Remedies.None is { } none)
            page.Add("h2", story.Remedies.Heading).Add("p", none);
        return page.End(story.Foot);
    }

    public static string Alternative(PlanStory story)
    {
        var lines = new List<string> { $"{story.Kicker}. {story.Headline}.", $"{story.Measured}." };
        lines.AddRange(story.Lead);
        if (story.Frontier is { } frontier)
            lines.AddRange(new[] { frontier.StoppedSays, frontier.OwnSays, frontier.AllSays }.Select(t => $"{CardWords.Capital(t)}."));
        lines.AddRange(story.Remedies.Rows.Select(r => $"{r.Does}: {r.Stations}, {r.Cost}."));
        lines.Add(string.Join(" · ", story.Foot));
        return string.Join('\n', lines) + "\n";
    }
}
