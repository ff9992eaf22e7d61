using AccessAudit.Checklists;
using AccessAudit.Imaging.Photos;
using AccessAudit.Sheets;
using AccessAudit.Stations;

namespace AccessAudit.Imaging.Sheets.Reading;

/// <summary>A picture of which it is known what page of whose sheet it shows.</summary>
/// <param name="Gray">The picture.</param>
/// <param name="TagCorners">Of the tag's symbol, clockwise from its upper left on the page, in pixels.</param>
/// <param name="Station">Whose sheet.</param>
/// <param name="Layout">What is printed where.</param>
/// <param name="Language">It is printed in.</param>
/// <param name="Page">Of the layout.</param>
/// <param name="PrintRun">Of the paper.</param>
internal sealed record TaggedPage(
    GrayImage Gray, IReadOnlyList<Point> TagCorners, StationId Station, SheetLayout Layout, Language Language, SheetPage Page, byte PrintRun);
