using AccessAudit.Sheets;

namespace AccessAudit.Imaging.Scorecards;

/// <summary>Lays a region's story out on A4 pages.</summary>
internal static class RegionLayout
{
    private const int MostHeadlineLines = 3;

    private static readonly TextStyle RegionHeadlineStyle = new(4.5, Ink.Black, Bold: true);
    private static readonly TextStyle LongHeadlineStyle = new(3.8, Ink.Black, Bold: true);
    private static readonly TextStyle TileLabel = new(2.6, Ink.Gray);
    private static readonly TextStyle MoreStyle = new(2.6);
    private static readonly TextStyle TileNumber = new(7.4, Ink.Blue, Bold: true);

    /// <summary>On one page where that takes no more than some of the space around headings.</summary>
    public static IReadOnlyList<CardPage> Of(RegionStory story, CardWords words)
    {
        var pages = Of(story, words, air: 1);
        return pages.Count == 1 ? pages : Of(story, words, air: 0.4) is { Count: 1 } dense ? dense : pages;
    }

    private static IReadOnlyList<CardPage> Of(RegionStory story, CardWords words, double air)
    {
        var flow = new CardFlow(210, 297, words.Say("section.continued", ("title", story.Title)), story.Foot, words, air);
        var isLong = TextLines.Wrap(story.Headline, RegionHeadlineStyle, flow.Width).Count > MostHeadlineLines;
        flow.Begin(story.Kicker, story.Headline, isLong ? LongHeadlineStyle : RegionHeadlineStyle);
        flow.Y += 1;
        if (story.Lead.Count > 0)
            flow.Paragraph(string.Join(' ', story.Lead), CardStyles.Body);
        Tiles(flow, story.Tiles);
        if (story.Shares is { } shares)
            SharesLayout.Put(flow, shares);
        if (story.Ends is { } ends)
            EndsLayout.Put(flow, ends);
        if (story.Scores is { } scores)
            ScoresLayout.Put(flow, scores);
        if (story.Gaps is { } gaps)
            GapsLayout.Put(flow, gaps);
        if (story.More is { } more)
            More(flow, more);
        return flow.Pages();
    }

    private static void Tiles(CardFlow flow, IReadOnlyList<(string Number, string Label)> tiles)
    {
        const double gutter = 4;
        var width = (flow.Width - (3 * gutter)) / 4;
        flow.Y += 2;
        var bottom = flow.Y;
        foreach (var (place, (number, label)) in tiles.Index())
        {
            var x = CardFlow.Left + (place * (width + gutter));
            var y = flow.Text(number, TileNumber, x, flow.Y, width);
            bottom = Math.Max(bottom, flow.Text(label, TileLabel, x, y - 0.5, width));
        }

        flow.Y = bottom;
    }

    private static void More(CardFlow flow, MoreStory more)
    {
        flow.Heading(more.Heading, MoreStyle.LineHeight);
        foreach (var line in more.Lines)
        {
            flow.Need(MoreStyle.LineHeight);
            flow.Add(new CardMark.Bar(Area.Square(CardFlow.Left + 0.5, flow.Y + 1.3, 1), Ink.Blue));
            flow.Paragraph(line, MoreStyle, indent: 4);
        }
    }
}
