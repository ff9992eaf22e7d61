using AccessAudit.Imaging.Scorecards.Plans;
using AccessAudit.Sheets;

namespace AccessAudit.Imaging.Scorecards;

/// <summary>Lays the national card out on A4 pages on their side: the tile map and the league, then the gaps and the plan.</summary>
internal static class NationalLayout
{
    private const double MapWidth = 126, Between = 9, TileGap = 1, AuditedWidth = 20, PlaceWidth = 13, NameWidth = 42, RowPadding = 0.9;

    private static readonly TextStyle HeadlineStyle = new(5, Ink.Black, Bold: true);
    private static readonly TextStyle TileName = new(2.1);
    private static readonly TextStyle TileNumber = new(3.4, Ink.Black, Bold: true);
    private static readonly TextStyle TileWord = new(2.1, Ink.Gray);
    private static readonly TextStyle Row = new(2.5);
    private static readonly TextStyle Head = new(2.4, Ink.Gray, Bold: true);

    public static IReadOnlyList<CardPage> Of(NationalStory story, CardWords words)
    {
        var flow = new CardFlow(297, 210, words.Say("section.continued", ("title", story.Title)));
        flow.Begin(story.Kicker, story.Headline, HeadlineStyle);
        flow.Y += 1;
        if (story.Lead.Count > 0)
            flow.Paragraph(string.Join(' ', story.Lead), CardStyles.Body);
        flow.Y += 3;
        Map(flow, story);
        League(flow, story);
        if (story.Heat is not null || story.Plan is not null)
            flow.Turn();
        if (story.Heat is { } heat)
            HeatLayout.Put(flow, heat);
        if (story.Plan is { } plan)
            Plan(flow, plan);
        return flow.Pages(story.Foot, words);
    }

    /// <summary>On one page.</summary>
    private static void Plan(CardFlow flow, PlanStory plan)
    {
        var lead = string.Join(' ', plan.Lead);
        flow.Heading(
            plan.Kicker,
            TextLines.Height(plan.Headline, CardStyles.Name, flow.Width) + TextLines.Height(plan.Measured, CardStyles.Small, flow.Width)
                + TextLines.Height(lead, CardStyles.Body, flow.Width));
        flow.Y += 0.6;
        flow.Paragraph(plan.Headline, CardStyles.Name);
        flow.Paragraph(plan.Measured, CardStyles.Small);
        if (lead.Length > 0)
            flow.Paragraph(lead, CardStyles.Body);
    }

    private static double Heading(CardFlow flow, string heading, string remark, double x, double width)
    {
        var y = flow.Text(heading, CardStyles.Section, x, flow.Y, width);
        return flow.Text(remark, CardStyles.Label, x, y, width) + 1.5;
    }

    private static void Map(CardFlow flow, NationalStory story)
    {
        var top = Heading(flow, story.MapHeading, story.MapRemark, CardFlow.Left, MapWidth);
        var tiles = story.Rows.Where(r => r.Tile is not null).ToList();
        if (tiles.Count == 0)
            return;
        var size = MapWidth / 6;
        foreach (var row in tiles)
        {
            var (column, line) = row.Tile!.Value;
            var box = Area.Square(CardFlow.Left + (column * size), top + (line * size), size - TileGap);
            Tile(flow, row, box);
        }
    }

    private static void Tile(CardFlow flow, LeagueRow row, Area box)
    {
        var shade = row.Bar?.Share switch { null => Ink.White, < 100 => Ink.BlueLight, < 400 => Ink.BlueMiddle, _ => Ink.Blue };
        var ink = shade == Ink.Blue ? Ink.White : Ink.Black;
        flow.Add(new CardMark.Bar(box, shade));
        if (row.Bar is null)
            Frame(flow, box);
        flow.Text(row.Region, TileName with { Ink = ink }, box.X + 1, box.Y + 0.8, box.Width - 2);
        var style = row.Bar is null ? TileWord : TileNumber with { Ink = ink };
        var height = TextLines.Height(row.Map, style, box.Width - 2);
        flow.Text(row.Map, style, box.X + 1, box.Bottom - height - 0.6, box.Width - 2);
    }

    private static void Frame(CardFlow flow, Area box)
    {
        flow.Add(new CardMark.Line(box.X, box.Y, box.Right, box.Y, Ink.Gray, 0.2, Dashed: true));
        flow.Add(new CardMark.Line(box.X, box.Bottom, box.Right, box.Bottom, Ink.Gray, 0.2, Dashed: true));
        flow.Add(new CardMark.Line(box.X, box.Y, box.X, box.Bottom, Ink.Gray, 0.2, Dashed: true));
        flow.Add(new CardMark.Line(box.Right, box.Y, box.Right, box.Bottom, Ink.Gray, 0.2, Dashed: true));
    }

    private static void League(CardFlow flow, NationalStory story)
    {
        var left = CardFlow.Left + MapWidth + Between;
        var barLeft = left + NameWidth + AuditedWidth + 2;
        var barWidth = flow.Right - PlaceWidth - barLeft - 2;
        var most = story.Rows.Max(r => r.Bar?.High) is { } high ? Math.Min(1000, ((high / 100) + 1) * 100) : 1000;
        var y = Heading(flow, story.LeagueHeading, story.LeagueRemark, left, flow.Right - left);
        double[] lefts = [left, left + NameWidth, barLeft, flow.Right - PlaceWidth];
        double[] widths = [NameWidth - 2, AuditedWidth, barWidth, PlaceWidth];
        var heads = story.Heads.Select((h, place) => TextLines.Height(h, Head, widths[place])).Max();
        foreach (var (place, head) in story.Heads.Index())
            flow.Text(head, Head, lefts[place], y, widths[place], place is 1 or 3 ? Align.Right : Align.Left);
        y += heads + 0.5;
        foreach (var row in story.Rows)
        {
            var height = Math.Max(TextLines.Height(row.Region, Row, widths[0]), TextLines.Height(row.Audited, Row, widths[1]));
            flow.Text(row.Region, Row with { Bold = row.Bar is not null }, lefts[0], y, widths[0] + 1.5);
            flow.Text(row.Audited, Row, lefts[1], y, widths[1], Align.Right);
            flow.Text(row.Place, Row, lefts[3], y, widths[3], Align.Right);
            Dot(flow, row, barLeft, barWidth, y + (Row.LineHeight / 2), most);
            y += height + RowPadding;
        }

        foreach (var (share, align) in new[] { (0, Align.Left), (most, Align.Right) })
        {
            var text = (share / 10).ToString(System.Globalization.CultureInfo.InvariantCulture);
            flow.Text(text, CardStyles.Axis, barLeft, y, barWidth, align);
        }
    }

    private static void Dot(CardFlow flow, LeagueRow row, double left, double width, double middle, int most)
    {
        flow.Add(new CardMark.Line(left, middle, left + width, middle, Ink.Pale, 0.2));
        if (row.Bar is not var (share, low, high))
            return;
        double X(int tenths) => left + ((double)tenths / most * width);
        flow.Add(new CardMark.Line(X(low), middle, X(high), middle, Ink.Blue, 0.6));
        flow.Add(new CardMark.Dot(Area.Square(X(share) - 1, middle - 1, 2), Ink.Blue));
    }
}
