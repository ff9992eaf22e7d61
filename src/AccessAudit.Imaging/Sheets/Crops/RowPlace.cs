using AccessAudit.Imaging.Sheets.Reading;
using AccessAudit.Sheets;

namespace AccessAudit.Imaging.Sheets.Crops;

/// <summary>How far a row lies from where a flat page would have it, told by the outlines of its boxes.</summary>
internal static class RowPlace
{
    public static Point Of(MeasuredPage measured, SheetRow row)
    {
        var seen = Enumerable.Range(0, measured.Boxes.Count).Where(i => measured.Boxes[i].Box.Row is not null && !measured.Boxes[i].IsHidden).ToList();
        var own = seen.FindAll(i => measured.Boxes[i].Box.Row == row);
        if (own.Count == 0 && seen.Count > 0)
            own = [seen.MinBy(i => Math.Abs(measured.Boxes[i].Box.Middle.Y - Point.CentreOf(row.Area).Y))];
        return own.Count == 0 ? default : own.Aggregate(default(Point), (sum, i) => sum + measured.Outlines[i].Offset) * (1.0 / own.Count);
    }
}
