using AccessAudit.Stations;

namespace AccessAudit.Imaging.Sheets.Printing;

/// <summary>The poster for one station's door, in all three languages.</summary>
/// <param name="Station">Whose door it is.</param>
/// <param name="Tag">The text of the tag for the door.</param>
public sealed record PosterPrint(Station Station, string Tag);
