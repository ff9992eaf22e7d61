using AccessAudit.Sheets;

namespace AccessAudit.Imaging.Sheets.Reading;

/// <summary>Finds boxes whose only ink is a line that runs through and goes on far beyond on both sides.</summary>
/// <remarks>A fold and the ring of a cup do so, and a line drawn under words; a mark was made for its box and ends near it.</remarks>
internal static class PassingLine
{
    /// <summary>Of the standard deviation across it, in millimetres.</summary>
    private const double ThinnerThanMarks = 0.45;

    /// <summary>How far from the outline the line is followed, in millimetres.</summary>
    private const double From = 0.5;
    private const double To = 4;
    private const double Step = 0.25;

    /// <summary>So far to either side of the straight line, in millimetres: the ring of a cup is bent, and has left it by so much further out.</summary>
    private const double Unsure = 0.15;
    private const double RingWidth = 80;
    private const int Sides = 2;

    /// <summary>Darker than this part of the ink inside, against the paper.</summary>
    private const float AsDark = 0.4f;

    /// <param name="page">The picture.</param>
    /// <param name="frame">How the box lies.</param>
    /// <param name="shape">Of its ink.</param>
    /// <param name="paper">Grey of its paper.</param>
    /// <param name="ink">How much darker the ink is, in grey levels.</param>
    public static bool Is(RegisteredPage page, PatchFrame frame, MarkShape shape, float paper, float ink)
    {
        if (shape.Ink <= 0 || shape.Line.Thickness > ThinnerThanMarks)
            return false;
        var leave = (SheetLayout.BoxSize / 2) / Math.Max(Math.Abs(shape.Line.Along.X), Math.Abs(shape.Line.Along.Y));
        return GoesOn(1) && GoesOn(-1);

        bool GoesOn(int way)
        {
            for (var away = leave + From; away <= leave + To; away += Step)
            {
                if (Darkest(shape.Line.Middle + (shape.Line.Along * (way * away)), Unsure + (away * away / RingWidth)) > paper - (AsDark * ink))
                    return false;
            }

            return true;
        }

        float Darkest(Point place, double reach)
        {
            var (darkest, across) = (float.MaxValue, new Point(-shape.Line.Along.Y, shape.Line.Along.X));
            for (var side = -Sides; side <= Sides; side++)
            {
                var p = page.Map.Map(frame.At(place + (across * (side * reach / Sides))));
                darkest = Math.Min(darkest, page.Gray.Sample((float)p.X, (float)p.Y));
            }

            return darkest;
        }
    }
}
