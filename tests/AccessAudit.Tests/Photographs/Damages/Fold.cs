using System.Numerics;
using AccessAudit.Sheets;

namespace AccessAudit.Tests.Photographs.Damages;

/// <summary>Paper that was folded and opened again.</summary>
/// <param name="Through">A place on the fold, in millimetres.</param>
/// <param name="Across">The direction across the fold, in degrees: 90 for a fold that lies like a line of text.</param>
/// <param name="Height">Of the ridge above the desk; below 0 it is a valley between two sides that rise.</param>
/// <param name="Reach">How far from the fold the paper lies flat again, in millimetres.</param>
public sealed record Fold(Vector2 Through, double Across, double Height, double Reach) : Bend
{
    /// <summary>Paper has no edge sharper than this, in millimetres.</summary>
    private const double Roundness = 0.8;

    /// <summary>In half, in thirds as for an envelope, or in four as for a pocket.</summary>
    public static IReadOnlyList<Fold> Letter(double severity, Random random)
    {
        var height = 1 + (8 * severity);
        var (width, length) = ((float)SheetLayout.PageWidth, (float)SheetLayout.PageHeight);
        Fold Lying(float share, double sign) =>
            new(new Vector2(0, (share + Wobble(random)) * length), 90 + (60 * Wobble(random)), sign * height, length / 3);
        Fold Standing(double sign) =>
            new(new Vector2((0.5f + Wobble(random)) * width, 0), 60 * Wobble(random), sign * 0.7 * height, width / 2);
        return random.Next(3) switch
        {
            0 => [Lying(0.5f, 1)],
            1 => [Lying(0.333f, 1), Lying(0.667f, random.Next(2) == 0 ? 1 : -0.6)],
            _ => [Lying(0.5f, 1), Standing(random.Next(2) == 0 ? 1 : -0.6)],
        };
    }

    public override Vector3 Move(Vector2 place)
    {
        var side = Towards(Across);
        double along = Vector2.Dot(place - Through, side);
        var away = Math.Sqrt((along * along) + (Roundness * Roundness)) - Roundness;
        var share = Math.Min(1, away / Reach);
        var lift = Height > 0 ? Height * (1 - share) : -Height * share;

        // A slope is shorter seen from above than along it.
        var slope = Height / Reach;
        var shift = side * (float)(-Math.Sign(along) * slope * slope / 2 * Math.Min(away, Reach));
        return new Vector3(shift, (float)lift);
    }

    /// <summary>The mark that the fold leaves in what is printed.</summary>
    public Crease Crease(double worn) => new(Through, Through + Vector2.Transform(Towards(Across), Matrix3x2.CreateRotation(MathF.PI / 2)), worn);

    private static float Wobble(Random random) => 0.02f * (random.NextSingle() - random.NextSingle());
}
