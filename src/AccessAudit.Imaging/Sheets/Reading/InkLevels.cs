using AccessAudit.Sheets;

namespace AccessAudit.Imaging.Sheets.Reading;

/// <summary>How dark black print is against the paper beside it, anywhere on the page.</summary>
/// <remarks>
/// Light falls on ink and paper alike, so their ratio changes slowly while their greys may change a lot; between the markers it is
/// taken from the nearer ones.
/// </remarks>
internal sealed class InkLevels
{
    private readonly (Point At, float Ratio)[] known;

    private InkLevels((Point, float)[] known) => this.known = known;

    public static InkLevels Of(IReadOnlyList<FoundMarker> markers) =>
        new([.. markers.Select(m => (Point.CentreOf(SheetLayout.Markers[m.Id].Area), m.Black / Math.Max(1, m.White)))]);

    /// <summary>Grey of black print ÷ grey of paper, 0 to 1.</summary>
    public float RatioAt(Point place)
    {
        double sum = 0, weights = 0;
        foreach (var (at, ratio) in known)
        {
            var weight = 1 / (1 + Math.Pow((at - place).Length / 50, 2));
            (sum, weights) = (sum + (weight * ratio), weights + weight);
        }

        return (float)(sum / weights);
    }
}
