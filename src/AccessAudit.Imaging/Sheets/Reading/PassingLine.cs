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
    private const double Step = 0.35;
    private const int MostGaps = 1;

    /// <summary>To either side of the straight line: rings are bent.</summary>
    private static readonly double[] Aside = [0, 0.3, -0.3, 0.6, -0.6, 0.9, -0.9];

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
            var (gaps, along) = (0, shape.Line.Along * way);
            for (var away = From; away <= To; away += Step)
            {
                if (Darkest(shape.Line.Middle + (along * (leave + away))) > paper - (AsDark * ink) && ++gaps > MostGaps)
                    return false;
            }

            return true;
        }

        float Darkest(Point place)
        {
            var (darkest, across) = (float.MaxValue, new Point(-shape.Line.Along.Y, shape.Line.Along.X));
            foreach (var aside in Aside)
            {
                var p = page.Map.Map(frame.At(place + (across * aside)));
                darkest = Math.Min(darkest, page.Gray.Sample((float)p.X, (float)p.Y));
            }

            return darkest;
        }
    }
}
