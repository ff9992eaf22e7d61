using AccessAudit.Checklists;
using AccessAudit.Sheets;
using AccessAudit.Stations;

namespace AccessAudit.Imaging.Sheets.Printing;

/// <summary>One station's sheet, ready to be drawn.</summary>
/// <param name="Station">Whose sheet it is.</param>
/// <param name="Layout">Where everything stands.</param>
/// <param name="Language">The language of the print; texts that the checklist has only in another one are printed in that.</param>
/// <param name="Tags">The text of the tag for each page, from page 1.</param>
/// <param name="RegionName">The region's name in the language of the print; null where the register names none.</param>
public sealed record SheetPrint(
    Station Station, SheetLayout Layout, Language Language, IReadOnlyList<string> Tags, string? RegionName)
{
    public string Tag(int page) => Tags[page - 1];
}
