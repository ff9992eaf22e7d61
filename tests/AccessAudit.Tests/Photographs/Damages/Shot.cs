namespace AccessAudit.Tests.Photographs.Damages;

/// <summary>A photograph that is about to be taken: the page, the camera, and the chance in hand and sensor.</summary>
public sealed record Shot(FilledPage Page, Camera Camera, int Seed)
{
    public SheetPhoto Take() => Camera.Take(Page, Seed);

    /// <summary>Whether a person could read every mark in it, and every box that has none.</summary>
    public bool IsReadable => Legibility.Of(this).IsReadable;
}
