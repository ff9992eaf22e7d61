using AccessAudit.Imaging.Scorecards.Plans;
using AccessAudit.Scoring;
using AccessAudit.Sheets;

namespace AccessAudit.Imaging.Scorecards;

/// <summary>Lays the national card out on A4 pages on their side: the tile map and the league, then the gaps and the plan.</summary>
internal static class NationalLayout
{
    private const double MapWidth = 117, Between = 8, TileGap = 1, NameWidth = 44.5, AuditedWidth = 24, BesideWidth = 30, PlaceWidth = 12, RowPadding = 1.5;

    /// <summary>Where the axis of the league may end, in tenths of a percent.</summary>
    private static readonly int[] AxisEnds = [10, 20, 50, 100, 200, 500, 1000];

    private static readonly TextStyle HeadlineStyle = new(5, Ink.Black, Bold: true);
    private static readonly TextStyle TileName = new(2.1);
    private static readonly TextStyle TileNumber = new(3.4, Ink.Black, Bold: true);
    private static readonly TextStyle TileWord = new(2.1, Ink.Gray);
    private static readonly TextStyle Row = new(2.5);
    private static readonly TextStyle Head = new(2.4, Ink.Gray, Bold: true);

    public static IReadOnlyList<CardPage> Of(NationalStory story, CardWords words)
    {
        var flow = new CardFlow(297, 210, words.Say("section.continued", ("title", story.Title)), story.Foot, words);
        flow.Begin(story.Kicker, story.Headline, HeadlineStyle);
        flow.Y += 1;
        if (story.Lead.Count > 0)
            flow.Paragraph(string.Join(' ', story.Lead), CardStyles.Body);
        flow.Y += 3;
        Map(flow, story, words);
        League(flow, story);
        if (story.Heat is not null || story.Plan is not null)
            flow.Turn();
        if (story.Heat is { } heat)
            HeatLayout.Put(flow, heat);
        if (story.Plan is { } plan)
            Plan(flow, plan);
        return flow.Pages();
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
        var y = flow.Section(heading, x, flow.Y, width);
        return flow.Text(remark, CardStyles.Label, x, y, width) + 1.5;
    }

    private static void Map(CardFlow flow, NationalStory story, CardWords words)
    {
        var top = Heading(flow, story.MapHeading, story.MapRemark, CardFlow.Left, MapWidth);
        var tiles = story.Rows.Where(r => r.Tile is not null).ToList();
        if (tiles.Count == 0)
            return;
        var size = MapWidth / 6;
        var name = TextLines.Shrunk(TileName, tiles.Select(t => t.Region), size - TileGap - 2, least: 1.7);
        var steps = new TintSteps([.. tiles.Select(t => t.Bar?.Share).OfType<int>()]);
        foreach (var row in tiles)
        {
            var (column, line) = row.Tile!.Value;
            var box = Area.Square(CardFlow.Left + (column * size), top + (line * size), size - TileGap);
            Tile(flow, row, box, name, row.Bar is { } bar ? steps.Of(bar.Share) : Ink.White);
        }

        Key(flow, steps, words, top + ((tiles.Max(t => t.Tile!.Value.Row) + 1) * size) + 1);
    }

    /// <summary>Which shares each tint stands for; exact, because shares are printed in tenths.</summary>
    private static void Key(CardFlow flow, TintSteps steps, CardWords words, double top)
    {
        const double side = 3.4;
        var x = CardFlow.Left;
        foreach (var (ink, from, to) in steps.Key)
        {
            var box = Area.Square(x, top, side);
            flow.Add(new CardMark.Bar(box, ink));
            if (ink == Ink.White)
                Frame(flow, box, dashed: false);
            var says = words.Percent(Share.Of(from, 1000), Share.Of(to, 1000));
            flow.Text(says, CardStyles.Axis, x + side + 1.2, top + 0.3, MapWidth / 4);
            x += side + 1.2 + TextMeasure.Width(says, CardStyles.Axis) + 5;
        }
    }

    private static void Tile(CardFlow flow, LeagueRow row, Area box, TextStyle name, Ink shade)
    {
        var ink = shade == Ink.Blue ? Ink.White : Ink.Black;
        flow.Add(new CardMark.Bar(box, shade));
        if (shade == Ink.White)
            Frame(flow, box, dashed: row.Bar is null);
        flow.Text(row.Region, name with { Ink = ink }, box.X + 1, box.Y + 0.8, box.Width - 2);
        var style = row.Bar is null ? TileWord : TileNumber with { Ink = ink };
        var height = TextLines.Height(row.Map, style, box.Width - 2);
        flow.Text(row.Map, style, box.X + 1, box.Bottom - height - 0.6, box.Width - 2);
    }

    private static void Frame(CardFlow flow, Area box, bool dashed)
    {
        flow.Add(new CardMark.Line(box.X, box.Y, box.Right, box.Y, Ink.Gray, 0.2, dashed));
        flow.Add(new CardMark.Line(box.X, box.Bottom, box.Right, box.Bottom, Ink.Gray, 0.2, dashed));
        flow.Add(new CardMark.Line(box.X, box.Y, box.X, box.Bottom, Ink.Gray, 0.2, dashed));
        flow.Add(new CardMark.Line(box.Right, box.Y, box.Right, box.Bottom, Ink.Gray, 0.2, dashed));
    }

    private static void League(CardFlow flow, NationalStory story)
    {
        var left = CardFlow.Left + MapWidth + Between;
        var barLeft = left + NameWidth + AuditedWidth + 2;
        var barWidth = flow.Right - PlaceWidth - BesideWidth - barLeft - 2;
        var most = AxisEnds.First(end => end >= (story.Rows.Max(r => r.Bar?.High) ?? 1000));
        var y = Heading(flow, story.LeagueHeading, story.LeagueRemark, left, flow.Right - left);
        double[] lefts = [left, left + NameWidth, barLeft, flow.Right - PlaceWidth];
        double[] widths = [NameWidth - 1, AuditedWidth, barWidth + 2 + BesideWidth, PlaceWidth];
        var heads = story.Heads.Select((h, place) => TextLines.Height(h, Head, widths[place])).Max();
        foreach (var (place, head) in story.Heads.Index())
            flow.Text(head, Head, lefts[place], y, widths[place], place is 1 or 3 ? Align.Right : Align.Left);
        y += heads + 1.2;
        foreach (var row in story.Rows)
        {
            var height = Math.Max(TextLines.Height(row.Region, Row, widths[0]), TextLines.Height(row.Audited, Row, widths[1]));
            flow.Text(row.Region, Row with { Bold = row.Bar is not null }, lefts[0], y, widths[0]);
            flow.Text(row.Audited, Row, lefts[1], y, widths[1], Align.Right);
            flow.Text(row.Place, Row, lefts[3], y, widths[3], Align.Right);
            Dot(flow, row, barLeft, barWidth, y + (Row.LineHeight / 2), most);
            if (row.Beside is { } beside)
                flow.Text(beside, Row, barLeft + barWidth + 2, y, BesideWidth);
            y += height + RowPadding;
        }

        foreach (var (share, align) in new[] { (0, Align.Left), (most, Align.Right) })
        {
            var text = (share / 10).ToString(System.Globalization.CultureInfo.InvariantCulture);
            flow.Text(text, CardStyles.Axis, barLeft, y, barWidth, align);
        }

        flow.Text(story.Axis, CardStyles.Axis, barLeft, y, barWidth, Align.Centre);
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
