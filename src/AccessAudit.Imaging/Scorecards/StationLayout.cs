using AccessAudit.Sheets;

namespace AccessAudit.Imaging.Scorecards;

/// <summary>Lays a station's story out on A4 pages.</summary>
internal static class StationLayout
{
    private const double TagSize = 30;

    public static IReadOnlyList<CardPage> Of(StationStory story, CardWords words)
    {
        var flow = new CardFlow(210, 297, words.Say("section.continued", ("title", story.Title)), story.Foot, words);
        Head(flow, story);
        flow.Paragraph(story.Headline, TextLines.Wrap(story.Headline, CardStyles.Headline, flow.Width).Count > 2 ? CardStyles.LongHeadline : CardStyles.Headline);
        flow.Y += 1.2;
        if (story.Lead.Count > 0)
            flow.Paragraph(string.Join(' ', story.Lead), CardStyles.Body);
        if (story.Journey is { } journey)
            JourneyLayout.Put(flow, journey);
        if (story.Score is { } score)
            ScoreLayout.Put(flow, score);
        if (story.Findings is { } findings)
            FindingsLayout.Put(flow, findings);
        if (story.Changes is { } changes)
            Changes(flow, changes);
        return flow.Pages();
    }

    private static void Head(CardFlow flow, StationStory story)
    {
        var width = story.Tag is null ? flow.Width : flow.Width - TagSize - 4;
        var top = flow.Y;
        flow.Add(new CardMark.Bar(new Area(CardFlow.Left, top, 14, 1.2), Ink.Blue));
        var y = flow.Text(story.Title, CardStyles.Title, CardFlow.Left, top + 3, width);
        y = flow.Text(story.Name, CardStyles.Name, CardFlow.Left, y + 0.6, width);
        foreach (var line in story.About)
            y = flow.Text(line, CardStyles.Small, CardFlow.Left, y + 0.4, width);
        if (story.Tag is { } tag)
        {
            flow.Add(new CardMark.Tag(Area.Square(flow.Right - TagSize, top - 2, TagSize), tag));
            y = Math.Max(y, top - 2 + TagSize);
        }

        flow.Y = y + 4;
    }

    private static void Changes(CardFlow flow, ChangeStory changes)
    {
        flow.Heading(changes.Heading, CardStyles.Body.LineHeight);
        foreach (var line in changes.Lines)
        {
            flow.Need(CardStyles.Body.LineHeight);
            flow.Add(new CardMark.Bar(Area.Square(CardFlow.Left + 0.5, flow.Y + 1.4, 1), Ink.Blue));
            flow.Paragraph(line, CardStyles.Body, indent: 4);
        }
    }
}
