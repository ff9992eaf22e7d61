using System.Numerics;
using AccessAudit.Imaging.Photos;

namespace AccessAudit.Imaging.Tags;

/// <summary>The place where a tag should be, laid flat and upright: every module as large as the next.</summary>
/// <param name="Picture">The symbol in the middle of its margin.</param>
/// <param name="Place">The symbol's corners in the photograph.</param>
/// <param name="ModulePixels">Width of a module in the picture.</param>
/// <param name="Margin">Modules around the symbol.</param>
internal sealed record FlatTag(GrayImage Picture, Quad Place, int ModulePixels, int Margin)
{
    private const float LeastModule = 0.7f;

    /// <returns>Null where the place is no square in this photograph, or too small to show modules.</returns>
    public static FlatTag? Of(GrayImage photo, Quad place, int modulePixels, int margin)
    {
        if (!LooksSquare(place) || MathF.Sqrt(AreaOf(place)) / TagSymbol.Modules is not (>= LeastModule and var module))
            return null;

        var widest = place.Map(corner => corner + (corner - place.Middle) * (2.5f * margin / TagSymbol.Modules));
        var (least, most) = (Vector2.Min(Vector2.Min(widest.TopLeft, widest.TopRight), Vector2.Min(widest.BottomLeft, widest.BottomRight)),
            Vector2.Max(Vector2.Max(widest.TopLeft, widest.TopRight), Vector2.Max(widest.BottomLeft, widest.BottomRight)));
        if (Cut.Of(photo, least, most, modulePixels / module) is not { } cut)
            return null;

        var side = (TagSymbol.Modules + 2 * margin) * modulePixels;
        var symbol = Projection.Square(margin * modulePixels, side - margin * modulePixels);
        var map = Projection.Between(symbol, place.Map(cut.FromPhoto));
        var flat = GrayImage.Unset(side, side);
        for (var y = 0; y < side; y++)
        {
            var row = flat.WritableRow(y);
            for (var x = 0; x < side; x++)
            {
                var at = map.Map(new Vector2(x + 0.5f, y + 0.5f));
                row[x] = (byte)(cut.Picture.Sample(at.X, at.Y) + 0.5f);
            }
        }

        return new FlatTag(flat, place, modulePixels, margin);
    }

    /// <summary>From a place in modules, the symbol's upper left corner being 0, to the flat picture.</summary>
    public Vector2 FromModules(Vector2 modules) => (modules + new Vector2(Margin)) * ModulePixels;

    /// <summary>From a place in modules to the photograph.</summary>
    public Projection ModulesToPhoto => Projection.Between(Projection.Square(0, TagSymbol.Modules), Place);

    public TagView AsView(string name) => ViewOf(Picture, ModulePixels, Margin, name);

    /// <summary>Another picture of the same place.</summary>
    public TagView ViewOf(GrayImage picture, int modulePixels, int margin, string name)
    {
        var map = ModulesToPhoto;
        return new TagView(picture, p => map.Map(p / modulePixels - new Vector2(margin))) { Name = name };
    }

    private static bool LooksSquare(Quad place)
    {
        Span<Vector2> corners = [place.TopLeft, place.TopRight, place.BottomRight, place.BottomLeft];
        var (shortest, longest) = (float.MaxValue, 0f);
        for (var at = 0; at < 4; at++)
        {
            var (side, next) = (corners[(at + 1) % 4] - corners[at], corners[(at + 2) % 4] - corners[(at + 1) % 4]);
            if (!(side.X * next.Y - side.Y * next.X > 0.4f * side.Length() * next.Length()))
                return false;
            (shortest, longest) = (MathF.Min(shortest, side.Length()), MathF.Max(longest, side.Length()));
        }

        return longest < 3 * shortest;
    }

    private static float AreaOf(Quad place)
    {
        var (a, b) = (place.BottomRight - place.TopLeft, place.BottomLeft - place.TopRight);
        return MathF.Abs(a.X * b.Y - a.Y * b.X) / 2;
    }
}
