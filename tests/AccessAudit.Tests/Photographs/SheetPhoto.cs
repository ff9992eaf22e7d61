using AccessAudit.Sheets;
using SkiaSharp;

namespace AccessAudit.Tests.Photographs;

/// <summary>A simulated photograph and the truth about it.</summary>
/// <param name="Jpeg">The file.</param>
/// <param name="Page">What was photographed.</param>
/// <param name="ToPixels">From millimetres on the page to pixels of the picture, as if the page were flat.</param>
public sealed record SheetPhoto(byte[] Jpeg, FilledPage Page, SKMatrix ToPixels)
{
    /// <summary>Where every place of the page is seen, also when it is bent.</summary>
    public required PaperView View { get; init; }

    /// <summary>What a reader should say of a box of this page.</summary>
    public MarkState StateOf(string criterion, string option) =>
        Page.Marks.FirstOrDefault(m => m.Criterion == criterion && m.Option == option) switch
        {
            null => MarkState.Empty,
            { Kind: MarkKind.Fill } => MarkState.Cancelled,
            _ => MarkState.Marked,
        };
}
