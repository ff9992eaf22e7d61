using SkiaSharp;

namespace AccessAudit.Tests.Photographs.Damages;

/// <summary>What happened to the paper itself after it was written on.</summary>
public abstract record Stain
{
    /// <param name="canvas">The page, in millimetres.</param>
    public abstract void Draw(SKCanvas canvas);
}
