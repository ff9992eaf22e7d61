using System.Text;
using AccessAudit.Audits;
using AccessAudit.Storage;
using AccessAudit.Storage.Sheets;

namespace AccessAudit.Cli;

/// <summary>Keeps photographs and what was read on them, and lets the pages of one print grow into one audit.</summary>
internal sealed class SavedSheets(Workspace workspace, DateOnly date, AuditSource source, string? auditor)
{
    /// <summary>The audit that the picture feeds; null for a refused picture, of which the photograph alone is kept.</summary>
    public AuditId? Save(PictureReading picture)
    {
        if (picture.Bytes.Length == 0)
            return null;
        var photo = workspace.Photos.Save(picture.Bytes);
        if (picture.Result is not Sheets.SheetResult.Read { Reading: var reading })
            return null;

        var paper = new Paper(reading.Station, reading.Checklist, reading.PrintRun);
        var json = SheetResultJson.Write(picture.File, reading, picture.Answers!, picture.Milliseconds);
        var page = workspace.PaperPages.Add(paper, reading.Page, photo, Encoding.UTF8.GetString(json))!.Page;
        workspace.Audits.PutFromPaper(new Audit
        {
            Id = page.Audit,
            Station = reading.Station,
            Checklist = reading.Checklist,
            Date = date,
            Source = source,
            Auditor = auditor,
            Answers = PaperAnswers.Join(workspace.PaperPages.OfAudit(page.Audit).Select(p => (p.Page, p.Reading))),
        });
        return page.Audit;
    }
}
