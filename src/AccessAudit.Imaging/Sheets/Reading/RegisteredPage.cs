using AccessAudit.Imaging.Photos;

namespace AccessAudit.Imaging.Sheets.Reading;

/// <summary>A picture in which it is known where every millimetre of the page lies.</summary>
/// <param name="Sighting">The picture and its tag.</param>
/// <param name="Map">From the page's millimetres to the picture's pixels.</param>
/// <param name="Markers">Those that were found: all four, or three, or fewer where the boxes told how the page lies.</param>
/// <param name="Residual">How far the corners lie from where the map puts them, in millimetres: root of the mean square.</param>
internal sealed record RegisteredPage(TaggedPage Sighting, Homography Map, IReadOnlyList<FoundMarker> Markers, double Residual)
{
    public GrayImage Gray => Sighting.Gray;

    /// <summary>Pixels of a millimetre where a box is smallest in the picture.</summary>
    public double LeastScale => Sighting.Page.Rows.SelectMany(r => r.Boxes).Min(b => Map.ScaleAt(Point.CentreOf(b.Area)));

    /// <summary>The edges' smear where it is worst, in millimetres.</summary>
    public double Smear => Markers.Max(m => m.Smear);

    /// <summary>The same across the direction in which the picture is smeared most.</summary>
    public double LeastSmear => Markers.Max(m => m.LeastSmear);
}
