using AccessAudit.Imaging.Photos;

namespace AccessAudit.Imaging.Sheets.Reading;

/// <summary>The part of a picture in which a marker is sought, made no finer than the search needs.</summary>
internal sealed class MarkerWindow
{
    private const double EnoughPixelsPerMillimetre = 5;

    private readonly int left;
    private readonly int top;
    private readonly int factor;

    private MarkerWindow(int left, int top, int factor, GrayImage gray) => (this.left, this.top, this.factor, Gray) = (left, top, factor, gray);

    public GrayImage Gray { get; }

    /// <param name="picture">The whole picture.</param>
    /// <param name="middle">Where the marker is expected.</param>
    /// <param name="radius">How far around, in pixels.</param>
    /// <param name="pixelsPerMillimetre">There, in the picture.</param>
    /// <returns>Null where the picture has nothing there.</returns>
    public static MarkerWindow? Around(GrayImage picture, Point middle, double radius, double pixelsPerMillimetre)
    {
        var (left, right) = Clip(middle.X, radius, picture.Width);
        var (top, bottom) = Clip(middle.Y, radius, picture.Height);
        var shrink = Math.Max(1, (int)(pixelsPerMillimetre / EnoughPixelsPerMillimetre));
        var (width, height) = ((right - left) / shrink, (bottom - top) / shrink);
        if (width < 8 || height < 8)
            return null;
        var crop = picture.Crop(left, top, width * shrink, height * shrink);
        return new MarkerWindow(left, top, shrink, crop.Resize(width, height));
    }

    public Point ToPicture(Point inWindow) => new(left + (inWindow.X * factor), top + (inWindow.Y * factor));

    public Point FromPicture(Point inPicture) => new((inPicture.X - left) / factor, (inPicture.Y - top) / factor);

    /// <summary>A picture's length here.</summary>
    public Point Shorten(Point step) => step * (1.0 / factor);

    private static (int From, int To) Clip(double middle, double radius, int size)
    {
        var from = Math.Clamp(middle - radius, 0, size);
        var to = Math.Clamp(middle + radius, 0, size);
        return ((int)from, (int)to);
    }
}
