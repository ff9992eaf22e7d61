using System.Numerics;
using AccessAudit.Imaging.Photos;

namespace AccessAudit.Imaging.Tags;

/// <summary>A rectangle cut out of a photograph, made smaller where it shows more than is wanted.</summary>
/// <param name="Picture">What was cut out.</param>
/// <param name="Origin">Its upper left corner in the photograph.</param>
/// <param name="Scale">Its pixels to one of the photograph's.</param>
internal sealed record Cut(GrayImage Picture, Vector2 Origin, Vector2 Scale)
{
    private const int LeastSide = 8;

    /// <param name="photo">The photograph.</param>
    /// <param name="least">Upper left corner; may lie outside.</param>
    /// <param name="most">Lower right corner; may lie outside.</param>
    /// <param name="scale">The size that is wanted; it is never made larger.</param>
    /// <returns>Null where the photograph has nothing there.</returns>
    public static Cut? Of(GrayImage photo, Vector2 least, Vector2 most, float scale)
    {
        if (!float.IsFinite(least.X + least.Y + most.X + most.Y))
            return null;
        var (left, top) = ((int)Math.Clamp(least.X, 0, photo.Width), (int)Math.Clamp(least.Y, 0, photo.Height));
        var (right, bottom) = ((int)Math.Clamp(most.X + 1, 0, photo.Width), (int)Math.Clamp(most.Y + 1, 0, photo.Height));
        var (width, height) = (right - left, bottom - top);
        if (width < LeastSide || height < LeastSide)
            return null;

        var crop = photo.Crop(left, top, width, height);
        if (scale < 0.75f)
            crop = crop.Resize(Math.Max(1, (int)MathF.Round(width * scale)), Math.Max(1, (int)MathF.Round(height * scale)));
        return new Cut(crop, new Vector2(left, top), new Vector2((float)crop.Width / width, (float)crop.Height / height));
    }

    public Vector2 FromPhoto(Vector2 point) => (point - Origin) * Scale;

    public Vector2 ToPhoto(Vector2 point) => point / Scale + Origin;
}
