using AccessAudit.Sheets;

namespace AccessAudit.Imaging.Scorecards;

/// <summary>Lays marks on pages from top to bottom; what finds no room goes to the next page.</summary>
/// <param name="width">Of a page, in millimetres.</param>
/// <param name="height">Of a page, in millimetres.</param>
/// <param name="continued">What stands at the top of every further page.</param>
/// <param name="foot">Stands at the bottom of every page; the room for it is kept free, however many lines it takes.</param>
/// <param name="words">The language.</param>
/// <param name="air">Share of the usual space around headings; less of it may save a page.</param>
internal sealed class CardFlow(double width, double height, string continued, IReadOnlyList<string> foot, CardWords words, double air = 1)
{
    public const double Margin = 12;

    private const double BottomMargin = 9, AboveFoot = 1.5;

    /// <summary>As wide as any card's number of pages.</summary>
    private const int WidestPage = 99;

    private static readonly TextStyle ContinuedStyle = new(3.2, Ink.Gray, Bold: true);
    private static readonly TextStyle FootStyle = new(2.3, Ink.Gray);

    private readonly List<List<CardMark>> pages = [[]];
    private readonly List<(int Page, CardSection Section)> sections = [];
    private readonly double footHeight =
        TextLines.Height(FootOf(foot, PageOf(words, WidestPage, WidestPage)), FootStyle, width - (2 * Margin)) + (2 * AboveFoot);

    public static double Left => Margin;

    public double Width => width - (2 * Margin);

    public double Right => width - Margin;

    /// <summary>The top of what comes next.</summary>
    public double Y { get; set; } = Margin;

    /// <summary>Where the room for what is told ends and the foot begins.</summary>
    public double Bottom => height - BottomMargin - footHeight;

    /// <summary>The head of a card: what it is of, and what was found.</summary>
    public void Begin(string kicker, string headline, TextStyle style)
    {
        Add(new CardMark.Bar(new Area(Left, Y, 14, 1.2), Ink.Blue));
        Y += 3;
        Paragraph(kicker, CardStyles.Title);
        Y += 1.5;
        Paragraph(headline, style);
    }

    /// <summary>Turns the page where less than this height is left, and says whether it did.</summary>
    public bool Need(double room)
    {
        if (Y + room <= Bottom || pages[^1].Count == 0)
            return false;
        Turn();
        return true;
    }

    public void Turn()
    {
        pages.Add([]);
        Y = Margin;
        Y = Text(continued, ContinuedStyle, Left, Y, Width) + 3;
    }

    public void Add(CardMark mark) => pages[^1].Add(mark);

    /// <summary>Sets a text in lines and returns where it ends.</summary>
    public double Text(string text, TextStyle style, double x, double top, double room, Align align = Align.Left)
    {
        foreach (var line in TextLines.Wrap(text, style, room))
        {
            Line(line, style, x, top, room, align);
            top += style.LineHeight;
        }

        return top;
    }

    /// <summary>Sets a text over the whole width at <see cref="Y"/>, over pages if it has to.</summary>
    public void Paragraph(string text, TextStyle style, double indent = 0)
    {
        foreach (var line in TextLines.Wrap(text, style, Width - indent))
        {
            Need(style.LineHeight);
            Line(line, style, Left + indent, Y, Width - indent, Align.Left);
            Y += style.LineHeight;
        }
    }

    /// <summary>Sets the heading of a section, which the outline will name, and returns where it ends.</summary>
    public double Section(string heading, double x, double top, double room)
    {
        sections.Add((pages.Count - 1, new CardSection(heading, top)));
        return Text(heading, CardStyles.Section, x, top, room);
    }

    /// <param name="text">The heading.</param>
    /// <param name="roomBelow">Turns the page where less than this would be left under it.</param>
    /// <param name="remark">What is shown; beside the heading where it finds room, else under it.</param>
    public void Heading(string text, double roomBelow, string? remark = null)
    {
        var style = CardStyles.Section;
        Need(TextLines.Height(text, style, Width) + roomBelow + 4.5);
        Y += 2.6 * air;
        Add(new CardMark.Line(Left, Y, Right, Y, Ink.Pale, 0.25));
        var top = Y + (1.4 * air);
        Y = Section(text, Left, top, Width) + (0.5 * air);
        if (remark is null)
            return;
        var used = TextMeasure.Width(text, style) + 4;
        if (used + TextMeasure.Width(remark, CardStyles.Label) <= Width)
            Text(remark, CardStyles.Label, Left + used, top + (TextMeasure.Ascent * (style.Size - CardStyles.Label.Size)), Width - used, Align.Right);
        else
            Paragraph(remark, CardStyles.Label);
    }

    /// <summary>Every page gets its foot, with its number where there are several.</summary>
    public IReadOnlyList<CardPage> Pages()
    {
        for (var place = 0; place < pages.Count; place++)
            Foot(pages[place], FootOf(foot, pages.Count == 1 ? null : PageOf(words, place + 1, pages.Count)));

        return [.. pages.Select((marks, place) => new CardPage(width, height, marks, [.. sections.Where(s => s.Page == place).Select(s => s.Section)]))];
    }

    private static string FootOf(IReadOnlyList<string> foot, string? page) => string.Join(" · ", page is null ? foot : [.. foot, page]);

    private static string PageOf(CardWords words, decimal page, decimal all) =>
        words.Say("foot.page", ("n", words.Number(page)), ("all", words.Number(all)));

    private void Foot(List<CardMark> page, string text)
    {
        var lines = TextLines.Wrap(text, FootStyle, Width);
        var top = height - BottomMargin - (lines.Count * FootStyle.LineHeight);
        page.Add(new CardMark.Line(Left, top - AboveFoot, Right, top - AboveFoot, Ink.Pale, 0.25));
        foreach (var line in lines)
        {
            page.Add(Run(line, FootStyle, Left, top));
            top += FootStyle.LineHeight;
        }
    }

    private void Line(string line, TextStyle style, double x, double top, double room, Align align)
    {
        var spare = room - TextMeasure.Width(line, style);
        Add(Run(line, style, x + (spare * (int)align / 2), top));
    }

    private static CardMark.Run Run(string line, TextStyle style, double x, double top)
    {
        var box = new Area(x, top, TextMeasure.Width(line, style), style.Size * (TextMeasure.Ascent + TextMeasure.Descent));
        return new CardMark.Run(box, line, style, top + (style.Size * TextMeasure.Ascent));
    }
}

/// <summary>Where a line stands in its room; the value is twice the share of the spare room that is left of it.</summary>
internal enum Align
{
    Left,
    Centre,
    Right,
}
