namespace AccessAudit.Imaging.Scorecards;

/// <summary>A station's story as a page of words, and in a few lines as the picture's alternative text.</summary>
internal static class StationTwin
{
    public static string Page(StationStory story)
    {
        var page = new HtmlPage(story.Language, $"{story.Title} · {story.Name}");
        page.Add("h1", story.Title).Add("p", story.Name);
        page.List(story.Tag is null ? story.About : [.. story.About, story.Tag]).Add("p", story.Headline, "headline");
        if (story.Lead.Count > 0)
            page.List(story.Lead);
        if (story.Journey is { } journey)
            Journey(page, journey);
        if (story.Score is { } score)
            page.Add("h2", score.Heading).Add("p", score.Says).List(score.More);
        if (story.Findings is { } findings)
            Findings(page, findings);
        if (story.Changes is { } changes)
            page.Add("h2", changes.Heading).List(changes.Lines);
        return page.End(story.Foot);
    }

    public static string Alternative(StationStory story)
    {
        var lines = new List<string> { $"{story.Title}, {story.Name}.", $"{story.Headline}." };
        lines.AddRange(story.Lead);
        lines.AddRange(story.Journey?.Rows.Select(r => $"{r.Group}: {r.Verdict}.") ?? []);
        if (story.Score is { } score)
            lines.Add($"{score.Heading}: {score.Says}.");
        lines.AddRange(story.Findings?.Findings.Select(f => $"{f.Number}. {f.Kind}: {f.Ask} – {f.Facts[0].Text}.") ?? []);
        lines.Add(string.Join(" · ", story.Foot));
        return string.Join('\n', lines) + "\n";
    }

    private static void Journey(HtmlPage page, JourneyStory journey)
    {
        page.Add("h2", journey.Heading);
        page.Table(
            journey.Heading,
            [journey.GroupHeading, .. journey.Stages, journey.VerdictHeading],
            journey.Rows.Select(r => (IReadOnlyList<(string, string?)>)
            [
                (r.Group, null), .. r.Stops.Select(s => (Cell(s), s.Stop == Stop.Blocked ? "stop" : null)), (r.Verdict, null),
            ]));
    }

    private static string Cell(JourneyStop stop) => stop.Finding is { } finding ? $"{stop.Says} ({finding})" : stop.Says;

    private static void Findings(HtmlPage page, FindingsStory story)
    {
        page.Add("h2", story.Heading);
        if (story.Remark is { } remark)
            page.Add("p", remark);
        foreach (var finding in story.Findings)
        {
            page.Add("h3", $"{finding.Number}. {finding.Ask}").Add("p", $"{finding.Kind} · {finding.Whom}");
            page.Facts([.. finding.Facts, finding.Rule, .. finding.Remedies]);
        }
    }
}
