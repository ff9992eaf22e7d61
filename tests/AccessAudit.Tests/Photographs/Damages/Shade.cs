using SkiaSharp;

namespace AccessAudit.Tests.Photographs.Damages;

/// <summary>Light that is missing from a part of the scene, or too much of it.</summary>
public abstract record Shade
{
    /// <param name="canvas">The lit scene, in shares of its width and height.</param>
    public abstract void Fall(SKCanvas canvas);

    protected static SKColor Grey(double level)
    {
        var value = (byte)Math.Clamp(Math.Round(level * 255), 0, 255);
        return new SKColor(value, value, value);
    }
}
