using System.Numerics;
using AccessAudit.Imaging.Photos;

namespace AccessAudit.Imaging.Tags;

/// <summary>One way to look for a tag in a photograph.</summary>
/// <param name="Name">For traces and figures.</param>
/// <param name="Effort">How hard to look.</param>
/// <param name="ViewOf">What to look at; null if this way gives nothing new for this photograph.</param>
public sealed record TagAttempt(string Name, CodeEffort Effort, Func<GrayImage, TagView?> ViewOf)
{
    private const int LargestInOnePiece = 5600;
    private const int SmallEnoughToDouble = 1600;

    /// <summary>The ways in the order that proved fastest: most tags are found in the smallest copy.</summary>
    /// <remarks>A reader that knows more, such as where the page's corners are, puts an attempt of its own in between.</remarks>
    public static IReadOnlyList<TagAttempt> Standard { get; } =
    [
        new("1024", CodeEffort.Quick, photo => TagView.Of(photo, photo.ShrinkTo(1024))),
        new("2048", CodeEffort.Quick, photo => Larger(photo, 1024, 2048)),
        new("full size", CodeEffort.Quick, photo => Larger(photo, 2048, LargestInOnePiece)),
        new("2048, thorough", CodeEffort.Thorough, photo => TagView.Of(photo, photo.ShrinkTo(2048))),
        new("2048, smoothed", CodeEffort.Quick, photo => TagView.Of(photo, Smoothing.Binomial(photo.ShrinkTo(2048)))),
        new("doubled", CodeEffort.Quick, photo => photo.LongSide <= SmallEnoughToDouble
            ? TagView.Of(photo, photo.Resize(2 * photo.Width, 2 * photo.Height)) : null),
        new("full size, thorough", CodeEffort.Thorough, photo => Larger(photo, 2048, LargestInOnePiece)),
    ];

    /// <summary>The photograph with at most this long side, if that shows more than an attempt before it saw.</summary>
    private static TagView? Larger(GrayImage photo, int seen, int longSide) =>
        photo.LongSide > seen ? TagView.Of(photo, photo.ShrinkTo(longSide)) : null;
}

/// <summary>A picture made from a photograph, and where its points lie in the photograph.</summary>
public sealed record TagView(GrayImage Picture, Func<Vector2, Vector2> ToPhoto)
{
    /// <summary>A copy of the whole photograph in another size.</summary>
    public static TagView Of(GrayImage photo, GrayImage copy)
    {
        ArgumentNullException.ThrowIfNull(photo);
        ArgumentNullException.ThrowIfNull(copy);
        var scale = new Vector2((float)photo.Width / copy.Width, (float)photo.Height / copy.Height);
        return new TagView(copy, point => point * scale);
    }
}
