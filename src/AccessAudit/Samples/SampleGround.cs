using AccessAudit.Stations;

namespace AccessAudit.Samples;

/// <summary>Where a region lies, roughly: the middle of its settled part and how far its stations scatter, in degrees.</summary>
internal sealed record SampleGround(double Latitude, double Longitude, double North, double East)
{
    private static readonly Dictionary<string, SampleGround> Regions = new(StringComparer.Ordinal)
    {
        ["KZ-10"] = new(49.4, 79.3, 1.2, 1.8),
        ["KZ-11"] = new(51.8, 69.8, 0.9, 2.2),
        ["KZ-15"] = new(49.4, 57.8, 1.3, 2.0),
        ["KZ-19"] = new(43.6, 77.2, 0.6, 1.3),
        ["KZ-23"] = new(47.3, 52.2, 0.6, 1.3),
        ["KZ-27"] = new(50.3, 51.2, 0.8, 1.6),
        ["KZ-31"] = new(43.4, 71.8, 0.6, 1.6),
        ["KZ-33"] = new(45.0, 78.7, 0.7, 1.1),
        ["KZ-35"] = new(49.5, 73.6, 0.8, 1.6),
        ["KZ-39"] = new(52.6, 63.8, 1.0, 1.4),
        ["KZ-43"] = new(45.0, 64.9, 0.5, 1.8),
        ["KZ-47"] = new(43.7, 52.0, 0.7, 1.0),
        ["KZ-55"] = new(52.3, 76.7, 0.9, 0.9),
        ["KZ-59"] = new(54.3, 69.0, 0.5, 1.8),
        ["KZ-61"] = new(42.4, 68.7, 0.7, 0.8),
        ["KZ-62"] = new(47.9, 67.4, 0.6, 1.2),
        ["KZ-63"] = new(49.5, 83.2, 0.6, 1.2),
        ["KZ-71"] = new(51.14, 71.43, 0.07, 0.11),
        ["KZ-75"] = new(43.25, 76.91, 0.06, 0.11),
        ["KZ-79"] = new(42.33, 69.60, 0.06, 0.09),
    };

    /// <summary>A place in the region; null abroad.</summary>
    public static Position? PlaceIn(string region, Draws draws)
    {
        if (!Regions.TryGetValue(region, out var ground))
            return null;
        var (north, east) = (draws.Scatter(), draws.Scatter());
        return new Position(Math.Round(ground.Latitude + (north * ground.North), 4), Math.Round(ground.Longitude + (east * ground.East), 4));
    }
}
