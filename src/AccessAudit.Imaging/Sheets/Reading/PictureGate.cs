using AccessAudit.Imaging.Photos;
using AccessAudit.Sheets;

namespace AccessAudit.Imaging.Sheets.Reading;

/// <summary>What is wrong with a picture as a whole, where its tag or its corners cannot be found.</summary>
internal static class PictureGate
{
    private const int DarkestPaper = 48;
    private const double MostSmear = 0.65;

    public static SheetProblem? Check(GrayImage picture)
    {
        var scale = picture.LongSide / SheetLayout.PageHeight;
        if (scale < PageGate.LeastScale)
            return new SheetProblem.TooSmall(picture.Width, picture.Height, Math.Round(scale, 2));
        var bright = Brightest(picture);
        if (bright < DarkestPaper)
            return new SheetProblem.TooDark(bright);
        return Smear(picture) is { } smear and > MostSmear ? new SheetProblem.Blurred(Math.Round(smear, 2)) : null;
    }

    /// <summary>Width of the edges in millimetres, if a page fills the picture.</summary>
    private static double? Smear(GrayImage picture) => EdgeWidth.Of(picture) / (picture.LongSide / SheetLayout.PageHeight);

    /// <summary>The grey that a fiftieth of the pixels reach: paper, if there is any.</summary>
    private static int Brightest(GrayImage picture)
    {
        Span<int> counts = stackalloc int[256];
        foreach (var grey in picture.Pixels)
            counts[grey]++;
        var (left, level) = (picture.Pixels.Length / 50, 255);
        while (level > 0 && (left -= counts[level]) > 0)
            level--;
        return level;
    }
}
