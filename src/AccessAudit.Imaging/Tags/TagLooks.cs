using AccessAudit.Imaging.Photos;

namespace AccessAudit.Imaging.Tags;

/// <summary>Ways to look at a place where a tag should be.</summary>
internal static class TagLooks
{
    private const int FlatModule = 8;
    private const int PaintedModule = 4;

    /// <summary>How much the filter is held back, from blur to noise.</summary>
    private static readonly double[] Cautions = [0.03, 0.003, 0.3];

    /// <param name="photo">The photograph.</param>
    /// <param name="place">Where the tag should be.</param>
    /// <param name="reach">How far off that may be, in modules.</param>
    public static IEnumerable<TagView> At(GrayImage photo, Quad place, float reach)
    {
        if (SymbolFit.Refine(photo, place, reach) is { } near && SymbolFit.Refine(photo, near, 1) is { } fitted)
        {
            foreach (var view in Redrawn(photo, fitted))
                yield return view;
            place = fitted;
        }

        if (FlatTag.Of(photo, place, FlatModule, TagSymbol.QuietZone) is not { } flat)
            yield break;
        yield return flat.AsView("flat");
        yield return flat.ViewOf(Smoothing.Binomial(flat.Picture), FlatModule, flat.Margin, "flat, smoothed");
    }

    private static IEnumerable<TagView> Redrawn(GrayImage photo, Quad place)
    {
        if (FlatTag.Of(photo, place, Equalizer.ModulePixels, Equalizer.Margin) is not { } flat)
            yield break;
        var equalizer = new Equalizer(flat);
        foreach (var caution in Cautions)
            yield return flat.ViewOf(Paint(equalizer.Decide(caution)), PaintedModule, TagSymbol.QuietZone, FormattableString.Invariant($"redrawn {caution}"));
    }

    private static GrayImage Paint(bool[] dark)
    {
        const int side = (TagSymbol.Modules + 2 * TagSymbol.QuietZone) * PaintedModule;
        var picture = new GrayImage(side, side, Enumerable.Repeat(byte.MaxValue, side * side).ToArray());
        for (var row = 0; row < TagSymbol.Modules * PaintedModule; row++)
        {
            var line = picture.WritableRow(row + TagSymbol.QuietZone * PaintedModule);
            for (var column = 0; column < TagSymbol.Modules; column++)
            {
                if (dark[row / PaintedModule * TagSymbol.Modules + column])
                    line.Slice((column + TagSymbol.QuietZone) * PaintedModule, PaintedModule).Clear();
            }
        }

        return picture;
    }
}
