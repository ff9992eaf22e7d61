using System.Numerics;

namespace AccessAudit.Tests.Photographs.Damages;

/// <summary>Paper that was a ball in somebody's pocket: flat facets that meet in creases, large ones and small ones upon them.</summary>
/// <param name="Height">Of the highest corners of the large facets, in millimetres.</param>
/// <param name="Seed">Of the facets.</param>
public sealed record Crumple(double Height, int Seed) : Bend
{
    public static Crumple Of(double severity, Random random) => new(0.4 + (3.6 * severity), random.Next());

    public override Vector3 Move(Vector2 place) =>
        new(0, 0, (float)(Height * (Facets(place, 38, Seed) + (0.38 * Facets(place, 15, Seed + 1)))));

    /// <summary>The height over a net of triangles whose lines do not run straight, 0 to 1.</summary>
    private static float Facets(Vector2 place, float size, int seed)
    {
        var turned = Vector2.Transform(place, Matrix3x2.CreateRotation(0.6f + (Hash(seed, 7, 3) * 2)));
        var bent = (turned / size) + (0.3f * new Vector2(
            MathF.Sin((turned.Y / size * 1.7f) + seed), MathF.Sin((turned.X / size * 1.9f) - seed)));
        var (column, row) = ((int)MathF.Floor(bent.X), (int)MathF.Floor(bent.Y));
        var (x, y) = (bent.X - column, bent.Y - row);
        float At(int right, int down) => Hash(column + right, row + down, seed);
        return x + y < 1
            ? At(0, 0) + (x * (At(1, 0) - At(0, 0))) + (y * (At(0, 1) - At(0, 0)))
            : At(1, 1) + ((1 - x) * (At(0, 1) - At(1, 1))) + ((1 - y) * (At(1, 0) - At(1, 1)));
    }

    private static float Hash(int x, int y, int seed)
    {
        unchecked
        {
            var mixed = ((uint)x * 0x9E3779B1) ^ ((uint)y * 0x85EBCA77) ^ ((uint)seed * 0xC2B2AE3D);
            mixed = (mixed ^ (mixed >> 15)) * 0x2C1B3C6D;
            mixed = (mixed ^ (mixed >> 12)) * 0x297A2D39;
            return ((mixed ^ (mixed >> 15)) & 0xFFFF) / 65535f;
        }
    }
}
