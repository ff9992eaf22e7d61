using System.Numerics;
using AccessAudit.Imaging.Photos;

namespace AccessAudit.Imaging.Tags;

/// <summary>One way to look for a tag in a photograph.</summary>
/// <param name="Name">For traces and figures.</param>
/// <param name="Effort">How hard to look.</param>
/// <param name="ViewsOf">What to look at, one after the other; nothing if this way gives nothing new for this photograph.</param>
public sealed record TagAttempt(string Name, CodeEffort Effort, Func<PhotoSizes, IEnumerable<TagView>> ViewsOf)
{
    private const int LargestInOnePiece = 5600;
    private const int SmallEnoughToDouble = 1600;
    private const float CutModule = 4;
    private const float CutMargin = 0.22f;

    /// <summary>Whether all views are looked at even if one shows a tag: they are different places, and two papers may lie in one photograph.</summary>
    public bool LooksAtAll { get; init; }

    /// <summary>The quick ways, in the order that proved fastest: most tags are found where three finder patterns lie in the smallest copy.</summary>
    public static IReadOnlyList<TagAttempt> Small { get; } =
    [
        new("finder patterns", CodeEffort.Quick, Cuts) { LooksAtAll = true },
        new("1024", CodeEffort.Quick, photo => [TagView.Of(photo.Full, photo.Within(1024))]),
        new("2048", CodeEffort.Quick, photo => Larger(photo, 1024, 2048)),
    ];

    /// <summary>The slow ways, for what is left.</summary>
    public static IReadOnlyList<TagAttempt> Large { get; } =
    [
        new("finder patterns, redrawn", CodeEffort.Quick, photo => Triples(photo).SelectMany(place => TagLooks.At(photo.Full, place, 1))),
        new("full size", CodeEffort.Quick, photo => Larger(photo, 2048, LargestInOnePiece)),
        new("2048, thorough", CodeEffort.Thorough, photo => [TagView.Of(photo.Full, photo.Within(2048))]),
        new("2048, smoothed", CodeEffort.Quick, photo => [TagView.Of(photo.Full, Smoothing.Binomial(photo.Within(2048)))]),
        new("doubled", CodeEffort.Quick, Doubled),
        new("full size, thorough", CodeEffort.Thorough, photo => Larger(photo, 2048, LargestInOnePiece)),
    ];

    /// <summary>All of them. A reader that knows more, such as where the page's corners are, puts an attempt of its own in between.</summary>
    public static IReadOnlyList<TagAttempt> Standard { get; } = [.. Small, .. Large];

    /// <summary>Looks where a tag should be, flattened and with its fixed patterns drawn anew.</summary>
    /// <param name="name">For traces and figures.</param>
    /// <param name="placeOf">The corners that the tag should have in a photograph, right to two or three modules; null if unknown.</param>
    public static TagAttempt At(string name, Func<PhotoSizes, Quad?> placeOf) =>
        new(name, CodeEffort.Quick, photo => placeOf(photo) is { } place ? TagLooks.At(photo.Full, place, 2.5f) : []);

    /// <summary>The photograph with at most this long side, if that shows more than an attempt before it saw.</summary>
    private static TagView[] Larger(PhotoSizes photo, int seen, int longSide) =>
        photo.Full.LongSide > seen ? [TagView.Of(photo.Full, photo.Within(longSide))] : [];

    private static TagView[] Doubled(PhotoSizes photo) => photo.Full.LongSide <= SmallEnoughToDouble
        ? [TagView.Of(photo.Full, photo.Full.Resize(2 * photo.Full.Width, 2 * photo.Full.Height))]
        : [];

    /// <summary>Where three finder patterns are seen in the small copy, cut out of the full photograph.</summary>
    private static IEnumerable<TagView> Cuts(PhotoSizes photo)
    {
        foreach (var place in Triples(photo))
        {
            var (least, most) = (
                Vector2.Min(Vector2.Min(place.TopLeft, place.TopRight), Vector2.Min(place.BottomLeft, place.BottomRight)),
                Vector2.Max(Vector2.Max(place.TopLeft, place.TopRight), Vector2.Max(place.BottomLeft, place.BottomRight)));
            var side = Vector2.Distance(place.TopLeft, place.TopRight);
            if (Cut.Of(photo.Full, least - new Vector2(CutMargin * side), most + new Vector2(CutMargin * side), CutModule * TagSymbol.Modules / side) is { } cut)
                yield return new TagView(cut.Picture, cut.ToPhoto);
        }
    }

    private static IEnumerable<Quad> Triples(PhotoSizes photo)
    {
        var copy = photo.Within(1024);
        var scale = new Vector2((float)photo.Full.Width / copy.Width, (float)photo.Full.Height / copy.Height);
        return FinderTriples.Of(FinderPatterns.In(DarkMap.Of(copy))).Select(place => place.Map(corner => corner * scale));
    }
}

/// <summary>A picture made from a photograph, and where its points lie in the photograph.</summary>
public sealed record TagView(GrayImage Picture, Func<Vector2, Vector2> ToPhoto)
{
    /// <summary>For traces and figures, where an attempt has several.</summary>
    public string? Name { get; init; }

    /// <summary>A copy of the whole photograph in another size.</summary>
    public static TagView Of(GrayImage photo, GrayImage copy)
    {
        ArgumentNullException.ThrowIfNull(photo);
        ArgumentNullException.ThrowIfNull(copy);
        var scale = new Vector2((float)photo.Width / copy.Width, (float)photo.Height / copy.Height);
        return new TagView(copy, point => point * scale);
    }
}
