using AccessAudit.Checklists;
using AccessAudit.Storage;
using AccessAudit.Storage.Sheets;

namespace AccessAudit.Cli;

/// <summary>Keeps what was read on photographs, and lets the pages of one print grow into one audit.</summary>
/// <remarks>What was said of the visit with an earlier page stays unless it is said anew.</remarks>
internal sealed class SavedSheets(Workspace workspace, ChecklistShelf shelf, PictureReader reader, Visit visit)
{
    /// <summary>Nothing for a refused picture, of which the photograph alone is kept.</summary>
    public void Save(PictureReading picture)
    {
        switch (picture)
        {
            case PictureReading.Read { Reading: var reading } read:
                var paper = new Paper(reading.Station, reading.Checklist, reading.PrintRun);
                Keep(new PageReading(paper, reading.Page, read.Photo, read.Line(Language.English), read.Crops));
                break;
            // Nothing is read again, but what a run that was killed, or an older version, left undone is done now.
            case PictureReading.Kept { Page: var page }:
                Keep(new PageReading(page.Paper, page.Page, page.Photo, page.Reading, new Dictionary<string, byte[]>()));
                break;
        }
    }

    private void Keep(PageReading reading)
    {
        if (shelf.Find(reading.Paper.Checklist) is not { } checklist || workspace.Papers.Keep(checklist, reading, visit) is not { Uncut: var uncut })
            return;
        foreach (var picture in uncut.GroupBy(u => (u.Picture, u.Photo)))
        {
            var rows = picture.Select(u => u.Criterion).ToHashSet(StringComparer.Ordinal);
            workspace.Papers.AddCrops(picture.Key.Picture, reader.Cut(picture.Key.Photo, rows));
        }
    }
}
