using SkiaSharp;

namespace AccessAudit.Tests.Photographs.Damages;

/// <summary>Something else in the picture, on the page or beside it.</summary>
public abstract record Thing
{
    /// <summary>Whether it lies over the page; otherwise the page lies over it.</summary>
    public abstract bool IsOver { get; }

    /// <param name="canvas">In millimetres of the page's plane.</param>
    /// <param name="desk">What the page lies on.</param>
    public abstract void Draw(SKCanvas canvas, Desk desk);
}
