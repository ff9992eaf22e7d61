using AccessAudit.Sheets;

namespace AccessAudit.Imaging.Sheets.Reading;

/// <summary>How far a line on the paper can be followed one way.</summary>
/// <remarks>
/// As a finger would: half a millimetre at a time, turning a little as it turns. Paper is what is bright beside it, so that a shadow does
/// not end it. Where print is as near that one could slip on to it, nothing is seen, and the way is straight on.
/// </remarks>
/// <param name="Seen">In millimetres.</param>
/// <param name="IsAtEdge">Whether it ends where the paper does.</param>
/// <param name="Turn">From its first direction to its last, in radians.</param>
/// <param name="Darkness">Of the line against the paper beside it, in the mean: 1 is black.</param>
internal readonly record struct LineWalk(double Seen, bool IsAtEdge, double Turn, double Darkness)
{
    private const double Step = 0.5;
    private const int MostSteps = 600;

    /// <summary>The outline of the box and its blur.</summary>
    private const double From = 0.5;

    /// <summary>How far to either side the next place may lie, and print may not lie, in tenths of a millimetre.</summary>
    private const int Aside = 3;
    private const int Clear = 5;
    private const double Tenth = 0.1;
    private const double AwayFromRules = 0.6;

    /// <summary>How far from the line its paper is seen, in millimetres.</summary>
    private const double Beside = 1.3;
    private const double FurtherBeside = 1.9;

    /// <summary>Paler than this part of the ink in the box it has ended; so much darker, against it and against black, is print.</summary>
    private const double LeastAsDark = 0.4;
    private const double MostAsDark = 2;
    private const double LeastPrint = 0.4;
    private const int MostMissed = 3;
    private const int MostHidden = 24;
    private const double Inertia = 0.75;
    private const double NearTheEdge = 5;

    /// <param name="page">The picture.</param>
    /// <param name="start">Where the line leaves the box, in millimetres of the map.</param>
    /// <param name="along">Its direction there.</param>
    /// <param name="ink">How dark the line is in the box: 1 is black.</param>
    /// <param name="sunk">By how much the page lies lower there than the map says.</param>
    public static LineWalk Of(RegisteredPage page, Point start, Point along, double ink, double sunk)
    {
        along *= 1 / along.Length;
        var (first, at, seen, missed, hidden, sum) = (along, start + (along * From), 0, 0, 0, 0.0);
        LineWalk Ended(bool isAtEdge) => new(seen * Step, isAtEdge, Angle(first, along), sum / Math.Max(1, seen));
        for (var step = 0; step < MostSteps && missed <= MostMissed && hidden <= MostHidden; step++)
        {
            if (IsNearTheEdge(at))
                return Ended(true);
            var across = new Point(-along.Y, along.X);
            var next = at + (along * Step);
            var paper = Math.Max(1, Math.Max(PaperAt(page, next, across), PaperAt(page, next, across * -1)));
            var (best, darkest, print) = (0, double.MaxValue, double.MaxValue);
            for (var k = -Clear; k <= Clear; k++)
            {
                var grey = GreyAt(page, next + (across * (k * Tenth)));
                print = Math.Min(print, grey);
                if (Math.Abs(k) <= Aside && grey * (1 + (0.01 * Math.Abs(k))) < darkest)
                    (best, darkest) = (k, grey * (1 + (0.01 * Math.Abs(k))));
            }

            var darkness = 1 - (darkest / paper);
            var isHidden = 1 - (print / paper) > Math.Max(MostAsDark * ink, LeastPrint) || IsNearARule(page, next.Y - sunk);
            if (isHidden || darkness < LeastAsDark * ink)
            {
                (missed, hidden, at) = (isHidden ? missed : missed + 1, isHidden ? hidden + 1 : hidden, next);
                continue;
            }

            var move = (along * Step) + (across * (best * Tenth));
            at += move;
            along = (along * Inertia) + (move * ((1 - Inertia) / move.Length));
            along *= 1 / along.Length;
            (seen, missed, hidden, sum) = (seen + 1, 0, 0, sum + darkness);
        }

        return Ended(false);
    }

    private static bool IsNearTheEdge(Point at) =>
        at.X < NearTheEdge || at.Y < NearTheEdge || at.X > SheetLayout.PageWidth - NearTheEdge || at.Y > SheetLayout.PageHeight - NearTheEdge;

    private static bool IsNearARule(RegisteredPage page, double y)
    {
        foreach (var row in page.Sighting.Page.Rows)
        {
            if (Math.Abs(row.Area.Y - y) < AwayFromRules || Math.Abs(row.Area.Bottom - y) < AwayFromRules)
                return true;
        }

        return false;
    }

    private static double Angle(Point first, Point last) =>
        Math.Atan2((first.X * last.Y) - (first.Y * last.X), (first.X * last.X) + (first.Y * last.Y));

    private static double PaperAt(RegisteredPage page, Point at, Point across) =>
        Math.Max(GreyAt(page, at + (across * Beside)), GreyAt(page, at + (across * FurtherBeside)));

    private static double GreyAt(RegisteredPage page, Point at)
    {
        var p = page.Map.Map(at);
        return page.Gray.Sample((float)p.X, (float)p.Y);
    }
}
