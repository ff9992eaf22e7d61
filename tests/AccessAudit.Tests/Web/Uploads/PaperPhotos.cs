using AccessAudit.Checklists;
using AccessAudit.Imaging.Sheets.Printing;
using AccessAudit.Sheets;
using AccessAudit.Stations;
using AccessAudit.Storage;
using AccessAudit.Tests.Photographs;
using AccessAudit.Web.Uploads;

namespace AccessAudit.Tests.Web.Uploads;

/// <summary>Prints the sheet of a station of the sample site, fills its first page and photographs it.</summary>
public static class PaperPhotos
{
    /// <param name="workspace">Whose key seals the tag.</param>
    /// <param name="station">See <see cref="SampleSite.StationIdOf"/>.</param>
    /// <param name="twoMarks">Whether somebody ticked yes and no at the handrails, so that a person is asked.</param>
    public static byte[] Take(Workspace workspace, int station, bool twoMarks = false)
    {
        ArgumentNullException.ThrowIfNull(workspace);
        var (rules, stored) = (SampleSite.Rules, workspace.Stations.Find(SampleSite.StationIdOf(station))!);
        var (layout, printed) = (SheetLayout.Of(rules), new PrintedSheets(workspace, new ChecklistShelf([rules])));
        var tags = printed.Tags(stored, layout, printed.NumberOf(layout)!.Value, Language.Kazakh, workspace.PrintRuns.Next());
        var print = new SheetPrint(stored.Station, layout, Language.Kazakh, tags, Region.Find(stored.Station.Region!)!.Name[Language.Kazakh]);
        var marks = layout.Page(1).Rows.Where(r => r.NumberField is null && r.Boxes.Count > 0 && r.Criterion.Id != PaperRows.Handrails)
            .Select(r => new PenMark(r.Criterion.Id, r.Boxes[0].Option.Code, MarkKind.Tick));
        PenMark[] handrails = [new(PaperRows.Handrails, "yes", MarkKind.Cross), new(PaperRows.Handrails, "no", MarkKind.Cross)];
        var camera = new Camera { Sensor = new Sensor(3, 0.6, 1.4, 58), Pose = Pose.Straight with { Fill = 0.92 } };
        return camera.Take(new FilledPage(print, 1, [.. marks, .. handrails.Take(twoMarks ? 2 : 1)], Pen.BlueBall), station).Jpeg;
    }
}
