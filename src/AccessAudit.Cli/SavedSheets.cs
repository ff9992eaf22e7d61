using System.Text;
using AccessAudit.Audits;
using AccessAudit.Storage;
using AccessAudit.Storage.Sheets;

namespace AccessAudit.Cli;

/// <summary>Keeps photographs and what was read on them, and lets the pages of one print grow into one audit.</summary>
/// <remarks>What was said of the visit with an earlier page stays unless it is said anew.</remarks>
/// <param name="workspace">Where everything is kept.</param>
/// <param name="today">The day of a visit of which none was said.</param>
/// <param name="date">The day of the visit; null where it was not said.</param>
/// <param name="source">Who audited; null where it was not said, which for a new audit means an observer.</param>
/// <param name="auditor">Name or number; null where it was not said.</param>
internal sealed class SavedSheets(Workspace workspace, DateOnly today, DateOnly? date = null, AuditSource? source = null, string? auditor = null)
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
        var known = workspace.Audits.Find(page.Audit);
        workspace.Audits.PutFromPaper(new Audit
        {
            Id = page.Audit,
            Station = reading.Station,
            Checklist = reading.Checklist,
            Date = date ?? known?.Date ?? today,
            Source = source ?? known?.Source ?? AuditSource.Observer,
            Auditor = auditor ?? known?.Auditor,
            Answers = PaperAnswers.Of(Checklists.EmbeddedChecklists.Load().First(c => c.Id == reading.Checklist), workspace.PaperPages.OfAudit(page.Audit).Select((p, i) => PaperPicture.Read(i, p.Page, p.Reading)), []).Answers,
        });
        return page.Audit;
    }
}
