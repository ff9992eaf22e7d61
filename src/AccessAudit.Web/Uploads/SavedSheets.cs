using AccessAudit.Checklists;
using AccessAudit.Storage;
using AccessAudit.Storage.Sheets;

namespace AccessAudit.Web.Uploads;

/// <summary>Keeps what was read on photographs, and lets the pages of one print grow into one audit.</summary>
/// <remarks>What was said of the visit with an earlier page stays unless it is said anew.</remarks>
public sealed class SavedSheets(Workspace workspace, ChecklistShelf shelf, PictureReader reader, Visit visit)
{
    /// <returns>The page; null for a refused picture, of which the photograph alone is kept, and where the station or the checklist has gone.</returns>
    public PaperPage? Save(PictureReading picture) => picture switch
    {
        PictureReading.Read { Reading: var reading } read => Keep(new PageReading(
            new Paper(reading.Station, reading.Checklist, reading.PrintRun), reading.Page, read.Photo, read.Line(Language.English), read.Crops)),
        // Nothing is read again, but what a run that was killed, or an older version, left undone is done now.
        PictureReading.Kept { Page: var page } => Keep(new PageReading(
            page.Paper, page.Page, page.Photo, page.Reading, new Dictionary<string, byte[]>())),
        _ => null,
    };

    private PaperPage? Keep(PageReading reading)
    {
        if (shelf.Find(reading.Paper.Checklist) is not { } checklist || workspace.Papers.Keep(checklist, reading, visit) is not { } kept)
            return null;
        foreach (var picture in kept.Uncut.GroupBy(u => (u.Picture, u.Photo)))
        {
            var rows = picture.Select(u => u.Criterion).ToHashSet(StringComparer.Ordinal);
            workspace.Papers.AddCrops(picture.Key.Picture, reader.Cut(picture.Key.Photo, rows));
        }

        return kept.Page;
    }
}
