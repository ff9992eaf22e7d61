using AccessAudit.Checklists;

namespace AccessAudit.Sheets;

/// <summary>Lets the rows of a checklist flow over as many pages as they need.</summary>
internal static class SheetFlow
{
    private const double Top = 49;
    private const double Bottom = 277;
    private const double HeadingHeight = 4.6;

    public static IReadOnlyList<SheetPage> Pages(Checklist checklist)
    {
        var pages = new List<SheetPage>();
        var (headings, rows, y) = (new List<SheetHeading>(), new List<SheetRow>(), Top);
        string? stage = null;
        var number = 0;
        foreach (var criterion in checklist.Stages.SelectMany(s => checklist.Criteria.Where(c => c.Stage == s)))
        {
            var row = SheetRowFlow.Row(++number, criterion);
            if (HeadingHeight + row.Area.Height > Bottom - Top)
                throw new ArgumentException($"{checklist.Id}: the answers of {criterion.Id} do not fit on one page.", nameof(checklist));
            var heading = stage == criterion.Stage ? 0 : HeadingHeight;
            if (y + heading + row.Area.Height > Bottom)
            {
                pages.Add(new SheetPage(pages.Count + 1, headings, rows));
                (headings, rows, y, heading) = ([], [], Top, HeadingHeight);
            }

            if (heading > 0)
                headings.Add(new SheetHeading(criterion.Stage, new Area(SheetRowFlow.Left, y, SheetRowFlow.Width, heading)));
            y += heading;
            rows.Add(SheetRowFlow.MoveDown(row, y));
            y += row.Area.Height;
            stage = criterion.Stage;
        }

        pages.Add(new SheetPage(pages.Count + 1, headings, rows));
        if (pages.Count > SheetNumber.MostPages)
            throw new ArgumentException($"{checklist.Id} needs {pages.Count} pages; a tag numbers {SheetNumber.MostPages} at most.", nameof(checklist));
        return pages;
    }
}
