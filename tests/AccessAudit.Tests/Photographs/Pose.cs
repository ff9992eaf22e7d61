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

    /// <summary>How far the page lies from the picture's middle, in shares of its width: its far corner may be cut off.</summary>
    public Vector2 Aside { get; init; }

    private Matrix4x4 Turned =>
        Matrix4x4.CreateRotationZ(Radians(Rotation)) * Matrix4x4.CreateRotationX(Radians(Tilt)) * Matrix4x4.CreateRotationY(Radians(Pan));

    /// <summary>From millimetres on the page to pixels of a picture: a homography.</summary>
    public SKMatrix ToPixels(int width, int height) => Frame(width, height).PreConcat(Seen(Turned));

    /// <summary>What a millimetre towards the lens adds to a place's homogeneous coordinates.</summary>
    public Vector3 Up(int width, int height)
    {
        var (frame, up) = (Frame(width, height), Vector3.TransformNormal(-Vector3.UnitZ, Turned));
        return new Vector3((frame.ScaleX * up.X) + (frame.TransX * up.Z), (frame.ScaleY * up.Y) + (frame.TransY * up.Z), up.Z);
    }

    /// <summary>From the plane at one unit's focal length to pixels, so that the page fills the picture.</summary>
    private SKMatrix Frame(int width, int height)
    {
        var seen = Seen(Turned);
        Vector2[] corners =
        [
            Map(seen, 0, 0), Map(seen, (float)SheetLayout.PageWidth, 0),
            Map(seen, 0, (float)SheetLayout.PageHeight), Map(seen, (float)SheetLayout.PageWidth, (float)SheetLayout.PageHeight),
        ];
        var (least, most) = (corners.Aggregate(Vector2.Min), corners.Aggregate(Vector2.Max));
        var scale = (float)Fill * MathF.Min(width / (most.X - least.X), height / (most.Y - least.Y));
        var shift = (new Vector2(width, height) - (scale * (least + most))) / 2;
        shift += Aside * width;
        return SKMatrix.CreateScaleTranslation(scale, scale, shift.X, shift.Y);
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
