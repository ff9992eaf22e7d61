using AccessAudit.Stations;

namespace AccessAudit.Signs;

/// <summary>How far one must go to have been at all of some places.</summary>
internal static class Way
{
    private const double EarthKilometres = 6371;

    /// <summary>
    /// A length that no way through all places goes below: that of their shortest tree, as the crow flies. The best way itself would
    /// take far longer to work out and is never shorter.
    /// </summary>
    public static double AtLeast(IReadOnlyList<Position> places)
    {
        if (places.Count < 2)
            return 0;
        var nearest = Enumerable.Repeat(double.MaxValue, places.Count).ToArray();
        var (sum, last) = (0.0, 0);
        nearest[0] = -1;   // in the tree
        for (var joined = 1; joined < places.Count; joined++)
        {
            var next = -1;
            for (var i = 0; i < places.Count; i++)
            {
                if (nearest[i] < 0)
                    continue;
                nearest[i] = Math.Min(nearest[i], Between(places[last], places[i]));
                next = next < 0 || nearest[i] < nearest[next] ? i : next;
            }

            (sum, last) = (sum + nearest[next], next);
            nearest[next] = -1;
        }

        return sum;
    }

    public static double Between(Position one, Position other)
    {
        var (up, along) = (Radians(other.Latitude - one.Latitude), Radians(other.Longitude - one.Longitude));
        var half = Square(Math.Sin(up / 2)) + (Math.Cos(Radians(one.Latitude)) * Math.Cos(Radians(other.Latitude)) * Square(Math.Sin(along / 2)));
        return 2 * EarthKilometres * Math.Asin(Math.Sqrt(Math.Min(1, half)));
    }

    private static double Radians(double degrees) => degrees * Math.PI / 180;

    private static double Square(double x) => x * x;
}
