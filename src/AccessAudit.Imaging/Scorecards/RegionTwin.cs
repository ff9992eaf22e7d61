namespace AccessAudit.Imaging.Scorecards;

/// <summary>A region's story as a page of words, and in a few lines as the picture's alternative text.</summary>
internal static class RegionTwin
{
    public static string Page(RegionStory story)
    {
        var page = new HtmlPage(story.Language, $"{story.Title} · {story.Kicker}");
        page.Add("h1", story.Title).Add("p", story.Kicker).Add("p", story.Headline, "headline");
        if (story.Lead.Count > 0)
            page.List(story.Lead);
        page.Facts(story.Tiles.Select(t => (CardWords.Capital(t.Label), t.Number)));
        if (story.Shares is { } shares)
        {
            page.Add("h2", shares.Heading).Add("p", shares.Remark);
            page.Table(
                shares.Heading,
                [shares.GroupHead, shares.ShareHead, shares.MoreHead],
                shares.Rows.Select(r => (IReadOnlyList<(string, string?)>)[(r.Group, null), (r.Says, null), (r.More, null)]));
        }

        if (story.Ends is { } ends)
        {
            page.Add("h2", ends.Heading).Add("p", ends.Remark);
            page.Table(
                ends.Heading,
                [ends.GroupHead, .. ends.Stages, ends.NoneHead],
                ends.Rows.Select(r => (IReadOnlyList<(string, string?)>)
                    [(r.Group, null), .. r.Stations.Select(s => (s.Says, (string?)"number")), (r.None, "number")]));
        }

        if (story.Scores is { } scores)
        {
            page.Add("h2", scores.Heading).Add("p", scores.Remark);
            page.Table(
                scores.Heading,
                [scores.ScoreHead, scores.StationsHead],
                scores.Bins.Select(b => (IReadOnlyList<(string, string?)>)[(b.Range, null), (b.Says, "number")]));
            page.List(scores.Says);
        }

        if (story.Gaps is { } gaps)
        {
            page.Add("h2", gaps.Heading).Add("p", gaps.Remark);
            if (gaps.Rows.Count > 0)
                page.Table(gaps.Heading, gaps.Heads, gaps.Rows.Select(r => (IReadOnlyList<(string, string?)>)[.. r.Select(c => (c, (string?)null))]));
        }

        if (story.More is { } more)
            page.Add("h2", more.Heading).List(more.Lines);
        return page.End(story.Foot);
    }

    public static string Alternative(RegionStory story)
    {
        var lines = new List<string> { $"{story.Kicker}. {story.Headline}." };
        lines.AddRange(story.Lead);
        lines.AddRange(story.Tiles.Select(t => $"{CardWords.Capital(t.Label)}: {t.Number}."));
        if (story.Shares is { } shares)
            lines.AddRange(shares.Rows.Select(r => $"{r.Group}: {r.Says}.").Prepend($"{shares.Heading}:"));
        if (story.Gaps is { Rows.Count: > 0 } gaps)
            lines.AddRange(gaps.Rows.Select(r => $"{r[0]} – {r[1]}.").Prepend($"{gaps.Heading}:"));
        lines.Add(string.Join(" · ", story.Foot));
        return string.Join('\n', lines) + "\n";
    }
}
