using AccessAudit.Checklists;

namespace AccessAudit.Sheets;

/// <summary>Lets the rows of a checklist flow over as many pages as they need.</summary>
internal static class SheetFlow
{
    private const double Top = 49;
    private const double Bottom = 277;
    private const double HeadingHeight = 4.6;

    public static IReadOnlyList<SheetPage> Pages(Checklist checklist, List<Fault> faults)
    {
        var pages = new List<SheetPage>();
        var (headings, rows, y) = (new List<SheetHeading>(), new List<SheetRow>(), Top);
        string? stage = null;
        var number = 0;
        foreach (var criterion in checklist.Stages.SelectMany(s => checklist.Criteria.Where(c => c.Stage == s)))
        {
            var row = SheetRowFlow.Row(++number, criterion);
            if (HeadingHeight + row.Area.Height > Bottom - Top)
                faults.Add(new Fault(0, criterion.Id, $"the row is {row.Area.Height:0} mm high", $"at most {Bottom - Top - HeadingHeight:0} mm, one page"));
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
            faults.Add(new Fault(0, "", $"it needs {pages.Count} pages", $"at most {SheetNumber.MostPages}, all that tags can number"));
        return pages;
    }
}
