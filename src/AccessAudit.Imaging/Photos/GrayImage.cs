namespace AccessAudit.Imaging.Photos;

/// <summary>A picture in 8-bit grey: 0 is black, 255 is white; rows from the top, no padding between them.</summary>
/// <remarks>
/// Points in a picture are continuous: the pixel in column x covers x to x + 1, its middle is x + 0.5. So a point found in a
/// smaller copy belongs to the full picture after a plain multiplication.
/// </remarks>
public sealed class GrayImage
{
    private readonly byte[] pixels;

    /// <param name="width">In pixels.</param>
    /// <param name="height">In pixels.</param>
    /// <param name="pixels">Row by row, width × height of them. Kept, not copied.</param>
    /// <exception cref="ArgumentException">The number of pixels is not width × height.</exception>
    public GrayImage(int width, int height, byte[] pixels)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(width);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(height);
        ArgumentNullException.ThrowIfNull(pixels);
        if (pixels.LongLength != (long)width * height)
            throw new ArgumentException($"{pixels.LongLength} pixels do not make a picture of {width} × {height}.", nameof(pixels));

        (Width, Height, this.pixels) = (width, height, pixels);
    }

    public int Width { get; }

    public int Height { get; }

    public int LongSide => Math.Max(Width, Height);

    public ReadOnlySpan<byte> Pixels => pixels;

    public byte this[int x, int y] => pixels[y * Width + x];

    /// <summary>An image whose pixels nobody has set yet: every one must be written before it is read.</summary>
    public static GrayImage Unset(int width, int height) =>
        new(width, height, GC.AllocateUninitializedArray<byte>(checked(width * height)));

    public ReadOnlySpan<byte> Row(int y) => pixels.AsSpan(y * Width, Width);

    /// <summary>The row as something to write on, for whoever makes the picture.</summary>
    public Span<byte> WritableRow(int y) => pixels.AsSpan(y * Width, Width);

    /// <summary>The grey at a point between pixels, interpolated; beyond the edge the edge goes on.</summary>
    public float Sample(float x, float y)
    {
        var left = MathF.Floor(x - 0.5f);
        var top = MathF.Floor(y - 0.5f);
        var (right, down) = (x - 0.5f - left, y - 0.5f - top);
        var (x0, x1) = (Inside((int)left, Width), Inside((int)left + 1, Width));
        var (y0, y1) = (Inside((int)top, Height) * Width, Inside((int)top + 1, Height) * Width);
        var upper = pixels[y0 + x0] + right * (pixels[y0 + x1] - pixels[y0 + x0]);
        var lower = pixels[y1 + x0] + right * (pixels[y1 + x1] - pixels[y1 + x0]);
        return upper + down * (lower - upper);
    }

    /// <summary>A copy of a rectangle of the picture.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The rectangle is empty or reaches beyond the picture.</exception>
    public GrayImage Crop(int x, int y, int width, int height)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(x);
        ArgumentOutOfRangeException.ThrowIfNegative(y);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(width, Width - x);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(height, Height - y);
        var part = Unset(width, height);
        for (var row = 0; row < height; row++)
            Row(y + row).Slice(x, width).CopyTo(part.WritableRow(row));

        return part;
    }

    /// <summary>The picture in another size: pixels are averaged by area when it shrinks, interpolated when it grows.</summary>
    public GrayImage Resize(int width, int height) =>
        (width, height) == (Width, Height) ? this : Resampling.Resize(this, width, height);

    /// <summary>The picture with its long side made so long, in its own proportions; a picture that is smaller stays as it is.</summary>
    public GrayImage ShrinkTo(int longSide)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(longSide);
        if (LongSide <= longSide)
            return this;

        return Resize(Scaled(Width), Scaled(Height));

        int Scaled(int side) => Math.Max(1, (int)Math.Round((double)side * longSide / LongSide));
    }

    private static int Inside(int at, int size) => Math.Clamp(at, 0, size - 1);
}
