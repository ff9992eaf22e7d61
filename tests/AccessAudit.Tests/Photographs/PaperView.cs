using System.Numerics;
using AccessAudit.Sheets;
using SkiaSharp;

namespace AccessAudit.Tests.Photographs;

/// <summary>How the page lies in a picture, flat or not.</summary>
/// <param name="Flat">From millimetres on a flat page to pixels.</param>
/// <param name="Up">What a millimetre towards the lens adds to the homogeneous coordinates of the picture.</param>
/// <param name="Paper">How it is bent.</param>
public sealed record PaperView(SKMatrix Flat, Vector3 Up, Paper Paper)
{
    /// <summary>Where a place of the page is seen, in pixels.</summary>
    public Vector2 At(Vector2 place)
    {
        var lies = Paper.IsFlat ? new Vector3(place, 0) : Paper.At(place);
        var x = (Flat.ScaleX * lies.X) + (Flat.SkewX * lies.Y) + Flat.TransX + (Up.X * lies.Z);
        var y = (Flat.SkewY * lies.X) + (Flat.ScaleY * lies.Y) + Flat.TransY + (Up.Y * lies.Z);
        var depth = (Flat.Persp0 * lies.X) + (Flat.Persp1 * lies.Y) + Flat.Persp2 + (Up.Z * lies.Z);
        return new Vector2(x, y) / depth;
    }

    /// <summary>Pixels a millimetre, over the page's diagonal.</summary>
    public double Scale
    {
        get
        {
            var (a, b) = (Flat.MapPoint(0, 0), Flat.MapPoint((float)SheetLayout.PageWidth, (float)SheetLayout.PageHeight));
            return SKPoint.Distance(a, b) / Math.Sqrt(
                (SheetLayout.PageWidth * SheetLayout.PageWidth) + (SheetLayout.PageHeight * SheetLayout.PageHeight));
        }
    }

    /// <summary>The same view in a picture that was made larger or smaller.</summary>
    public PaperView Resized(float factor) => this with
    {
        Flat = SKMatrix.CreateScale(factor, factor).PreConcat(Flat),
        Up = new Vector3(Up.X * factor, Up.Y * factor, Up.Z),
    };
}
