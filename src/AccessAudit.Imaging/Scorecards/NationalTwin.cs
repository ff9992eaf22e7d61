namespace AccessAudit.Imaging.Scorecards;

/// <summary>The national story as a page of words, and in a few lines as the picture's alternative text.</summary>
internal static class NationalTwin
{
    public static string Page(NationalStory story)
    {
        var page = new HtmlPage(story.Language, $"{story.Title} · {story.Kicker}");
        page.Add("h1", story.Title).Add("p", story.Kicker).Add("p", story.Headline, "headline");
        if (story.Lead.Count > 0)
            page.List(story.Lead);
        page.Add("h2", story.MapHeading);
        page.Table(
            story.LeagueHeading,
            story.Heads,
            story.Rows.Select(r => (IReadOnlyList<(string, string?)>)
                [(r.Region, null), (r.Audited, null), (r.Bar is null ? $"{r.Says} ({r.Map})" : r.Says, null), (r.Place, "number")]));
        if (story.Heat is { } heat)
        {
            page.Add("h2", heat.Heading).Add("p", heat.Remark).Table(
                heat.Heading,
                [heat.CriterionHead, heat.VotersHead, .. heat.Places.Select(p => p.Name)],
                heat.Rows.Select(r => (IReadOnlyList<(string, string?)>)
                    [(r.Ask, null), (r.Voters, "number"), .. r.Cells.Select(c => (c.Says, (string?)null))]));
        }

        if (story.Plan is { } plan)
        {
            page.Add("h2", plan.Kicker).Add("p", plan.Headline).Add("p", plan.Measured);
            if (plan.Lead.Count > 0)
                page.List(plan.Lead);
        }

        return page.End(story.Foot);
    }

    public static string Alternative(NationalStory story)
    {
        var lines = new List<string> { $"{story.Kicker}. {story.Headline}." };
        lines.AddRange(story.Lead);
        lines.Add($"{story.MapHeading}:");
        lines.AddRange(story.Rows.Select(r => $"{r.Region}: {r.Says}."));
        if (story.Heat is { } heat)
            lines.AddRange(heat.Rows.Select(r => $"{r.Ask} – {heat.Places[0].Name}: {r.Cells[0].Says}.").Prepend($"{heat.Heading}:"));
        if (story.Plan is { } plan)
            lines.AddRange(plan.Lead.Prepend($"{plan.Headline}."));
        lines.Add(string.Join(" · ", story.Foot));
        return string.Join('\n', lines) + "\n";
    }
}
