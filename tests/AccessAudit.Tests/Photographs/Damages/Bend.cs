using System.Numerics;

namespace AccessAudit.Tests.Photographs.Damages;

/// <summary>A way in which paper does not lie flat.</summary>
public abstract record Bend
{
    /// <summary>Where a place of the page lies, against where it would lie on a flat page.</summary>
    /// <param name="place">In millimetres on the page.</param>
    /// <returns>Right, down and up from the desk, in millimetres.</returns>
    public abstract Vector3 Move(Vector2 place);

    protected static Vector2 Towards(double degrees) =>
        new((float)Math.Cos(degrees * Math.PI / 180), (float)Math.Sin(degrees * Math.PI / 180));
}
