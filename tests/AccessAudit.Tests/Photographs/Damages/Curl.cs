using System.Numerics;
using AccessAudit.Sheets;

namespace AccessAudit.Tests.Photographs.Damages;

/// <summary>Paper that was rolled, or that the printer's heat bent: part of a cylinder.</summary>
/// <param name="Height">How far the edge stands above the middle, in millimetres; below 0 the middle bulges.</param>
/// <param name="Across">The direction in which it bends, in degrees: 0 lifts the left and the right edge.</param>
public sealed record Curl(double Height, double Across) : Bend
{
    private static readonly Vector2 Middle = new((float)SheetLayout.PageWidth / 2, (float)SheetLayout.PageHeight / 2);

    public static Curl Of(double severity, Random random)
    {
        double[] across = [0, 90, 35, 145, 80, 10];
        var height = 1 + (13 * severity);
        return new Curl(random.Next(3) == 0 ? -height : height, across[random.Next(across.Length)] + (10 * random.NextDouble()));
    }

    public override Vector3 Move(Vector2 place)
    {
        var side = Towards(Across);
        var reach = (Math.Abs(side.X) * Middle.X) + (Math.Abs(side.Y) * Middle.Y);
        var radius = ((reach * reach) + (Height * Height)) / (2 * Math.Abs(Height));
        double along = Vector2.Dot(place - Middle, side);
        var lift = radius * (1 - Math.Cos(along / radius));

        // The paper keeps its length, so what rises also comes nearer.
        var shift = side * (float)((radius * Math.Sin(along / radius)) - along);
        return new Vector3(shift, (float)(Height > 0 ? lift : -Height - lift));
    }
}
