using AccessAudit.Imaging.Photos;
using AccessAudit.Imaging.Sheets.Reading;
using AccessAudit.Sheets;

namespace AccessAudit.Imaging.Sheets.Crops;

/// <summary>Finds out beside which rows a number was written by hand; reading it is a person's work.</summary>
internal static class NumberFrames
{
    /// <summary>At the right end of the frame the unit is printed.</summary>
    private const double UnitWidth = 8;

    private const double Inset = 0.6;
    private const int PerMillimetre = 8;
    private const int Block = 16;
    private const double PaperRank = 0.7;
    private const double Dark = 0.2;

    public static IReadOnlyList<NumberReading> Of(MeasuredPage measured) =>
    [
        .. measured.Page.Sighting.Page.Rows.Where(r => r.NumberField is not null)
            .Select(r => new NumberReading(r.Criterion.Id, Math.Round(InkIn(measured, r), 2))),
    ];

    private static double InkIn(MeasuredPage measured, SheetRow row)
    {
        var field = row.NumberField!.Value;
        var margin = Inset + (measured.Page.Smear / 2);
        var inner = (field with { Width = field.Width - Math.Min(UnitWidth, field.Width / 2) + margin }).Grow(-margin);
        var greys = Smooth(Sample(measured.Page, inner, RowPlace.Of(measured, row)));
        var ratio = InkLevels.Of(measured.Page.Markers).RatioAt(Point.CentreOf(field));
        var dark = 0;
        for (var left = 0; left < greys.Width; left += Block)
        {
            var block = greys.Crop(left, 0, Math.Min(Block, greys.Width - left), greys.Height);
            var paper = PaperOf(block);
            foreach (var grey in block.Pixels)
                dark += paper - grey > Dark * paper * (1 - ratio) ? 1 : 0;
        }

        return (double)dark / (PerMillimetre * PerMillimetre);
    }

    private static GrayImage Sample(RegisteredPage page, Area area, Point offset)
    {
        var (width, height) = ((int)(area.Width * PerMillimetre), (int)(area.Height * PerMillimetre));
        var greys = GrayImage.Unset(width, height);
        for (var y = 0; y < height; y++)
        {
            var row = greys.WritableRow(y);
            for (var x = 0; x < width; x++)
            {
                var at = page.Map.Map(new Point(area.X + ((x + 0.5) / PerMillimetre), area.Y + ((y + 0.5) / PerMillimetre)) + offset);
                row[x] = (byte)Math.Round(page.Gray.Sample((float)at.X, (float)at.Y));
            }
        }

        return greys;
    }

    /// <summary>The mean over a quarter of a millimetre: noise is finer than any stroke of a pen.</summary>
    private static GrayImage Smooth(GrayImage greys) =>
        greys.Resize(Math.Max(1, greys.Width / 2), Math.Max(1, greys.Height / 2)).Resize(greys.Width, greys.Height);

    private static byte PaperOf(GrayImage block)
    {
        var sorted = block.Pixels.ToArray();
        Array.Sort(sorted);
        return sorted[(int)(PaperRank * (sorted.Length - 1))];
    }
}
