using System.Numerics;

namespace AccessAudit.Imaging.Tags;

/// <summary>The four corners of something square as they lie in a picture, named as the thing itself stands upright.</summary>
/// <remarks>In continuous picture coordinates, see <see cref="Photos.GrayImage"/>: on a sheet turned over, the upper left corner lies lower right.</remarks>
public readonly record struct Quad(Vector2 TopLeft, Vector2 TopRight, Vector2 BottomRight, Vector2 BottomLeft)
{
    public Vector2 Middle => (TopLeft + TopRight + BottomRight + BottomLeft) / 4;

    public Quad Map(Func<Vector2, Vector2> map)
    {
        ArgumentNullException.ThrowIfNull(map);
        return new Quad(map(TopLeft), map(TopRight), map(BottomRight), map(BottomLeft));
    }
}
