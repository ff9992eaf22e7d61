using System.Collections.Concurrent;
using AccessAudit.Checklists;
using AccessAudit.Sheets;
using AccessAudit.Storage;
using AccessAudit.Storage.Stations;

namespace AccessAudit.Web.Uploads;

/// <summary>What a workspace has printed: tags for new sheets, and what stands behind the tags of old ones.</summary>
public sealed class PrintedSheets(Workspace workspace, ChecklistShelf shelf)
{
    private readonly ConcurrentDictionary<int, SheetLayout?> layouts = new();

    /// <summary>The number of a layout, given now if it is new; null where the workspace has given all it can.</summary>
    public int? NumberOf(SheetLayout layout) => workspace.PrintedLayouts.NumberFor(layout.Checklist.Id, LayoutJson.Fingerprint(layout));

    /// <summary>The text of the tag for each page of a station's sheet.</summary>
    public IReadOnlyList<string> Tags(StoredStation station, SheetLayout layout, int number, Language language, byte printRun) =>
        [.. layout.Pages.Select(p => Tag(station, new SheetNumber(number, language, p.Number).Pack(), printRun))];

    public string PosterTag(StoredStation station, byte printRun) => Tag(station, SheetNumber.Poster, printRun);

    /// <summary>The layout that was printed under a number, or null where its checklist is not at hand or has been changed since.</summary>
    public SheetLayout? LayoutOf(int number) => layouts.GetOrAdd(number, Find);

    private SheetLayout? Find(int number)
    {
        if (workspace.PrintedLayouts.Find(number) is not { } printed || shelf.Find(printed.Checklist) is not { } checklist)
            return null;
        return SheetLayout.Fit(checklist) is Parsed<SheetLayout>.Good { Value: var layout } && LayoutJson.Fingerprint(layout) == printed.Fingerprint
            ? layout
            : null;
    }

    private string Tag(StoredStation station, ushort sheet, byte printRun) =>
        workspace.TagText(station.Serial, sheet, printRun);
}
