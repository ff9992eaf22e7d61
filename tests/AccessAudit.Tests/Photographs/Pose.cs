using System.Numerics;
using AccessAudit.Sheets;
using SkiaSharp;

namespace AccessAudit.Tests.Photographs;

/// <summary>How the phone is held over the page.</summary>
/// <param name="Rotation">Of the page in the picture, clockwise, in degrees.</param>
/// <param name="Tilt">Of the phone away from upright towards the page's upper edge, in degrees.</param>
/// <param name="Pan">Of the phone to the side, in degrees.</param>
public sealed record Pose(double Rotation, double Tilt, double Pan)
{
    public static Pose Straight { get; } = new(0, 0, 0);

    /// <summary>Share of the picture that the page's bounds take, on the side where they are tighter.</summary>
    public double Fill { get; init; } = 0.92;

    /// <summary>From the lens to the middle of the page, in millimetres; nearer means a stronger perspective.</summary>
    public double Distance { get; init; } = 420;

    /// <summary>From millimetres on the page to pixels of a picture: a homography.</summary>
    public SKMatrix ToPixels(int width, int height)
    {
        var turned = Matrix4x4.CreateRotationZ(Radians(Rotation)) * Matrix4x4.CreateRotationX(Radians(Tilt)) * Matrix4x4.CreateRotationY(Radians(Pan));
        var seen = Seen(turned);
        Vector2[] corners =
        [
            Map(seen, 0, 0), Map(seen, (float)SheetLayout.PageWidth, 0),
            Map(seen, 0, (float)SheetLayout.PageHeight), Map(seen, (float)SheetLayout.PageWidth, (float)SheetLayout.PageHeight),
        ];
        var (least, most) = (corners.Aggregate(Vector2.Min), corners.Aggregate(Vector2.Max));
        var scale = (float)Fill * MathF.Min(width / (most.X - least.X), height / (most.Y - least.Y));
        var shift = (new Vector2(width, height) - (scale * (least + most))) / 2;
        return SKMatrix.CreateScaleTranslation(scale, scale, shift.X, shift.Y).PreConcat(seen);
    }

    /// <summary>The page around its own middle, seen from the lens at one unit's focal length.</summary>
    private SKMatrix Seen(Matrix4x4 turned)
    {
        var (right, down) = (Vector3.TransformNormal(Vector3.UnitX, turned), Vector3.TransformNormal(Vector3.UnitY, turned));
        var projected = new SKMatrix(right.X, down.X, 0, right.Y, down.Y, 0, right.Z, down.Z, (float)Distance);
        return projected.PreConcat(SKMatrix.CreateTranslation(-(float)SheetLayout.PageWidth / 2, -(float)SheetLayout.PageHeight / 2));
    }

    private static Vector2 Map(SKMatrix matrix, float x, float y)
    {
        var point = matrix.MapPoint(x, y);
        return new Vector2(point.X, point.Y);
    }

    private static float Radians(double degrees) => (float)(degrees * Math.PI / 180);
}
