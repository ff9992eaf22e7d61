using AccessAudit.Imaging.Tags;
using AccessAudit.Sheets;
using SkiaSharp;

namespace AccessAudit.Tests.Photographs.Damages;

/// <summary>Another printed thing with a QR code on it: a leaflet, a parcel, the door poster of the station.</summary>
/// <param name="Text">What its code says.</param>
/// <param name="Area">Where it lies, in millimetres of the page's plane.</param>
/// <param name="Turn">In degrees.</param>
/// <param name="OnPage">Whether it was laid on the page and not under it.</param>
public sealed record CodeCard(string Text, Area Area, double Turn, bool OnPage) : Thing
{
    private static readonly string[] Texts =
    [
        "HTTPS://SHOP.EXAMPLE/SALE?NOVEMBER-AND-EVERYTHING-MUST-GO", "WIFI:T:WPA;S:SCHOOL-2;P:NOT-OURS;;", "9780306406157",
        "HTTPS://ACCESSAUDIT.EXAMPLE/S/NOT-A-TAG-BUT-SOMETHING",
    ];

    public override bool IsOver => OnPage;

    /// <summary>Around the page: the more the harder, half under it or just beside.</summary>
    public static IReadOnlyList<CodeCard> Around(double severity, Random random)
    {
        var cards = new List<CodeCard>();
        for (var i = 0; i <= (int)(severity * 5.99); i++)
        {
            var size = 30 + (30 * random.NextDouble());
            var y = -20 + (300 * random.NextDouble());
            var x = i % 2 == 0 ? -size - 4 - (10 * random.NextDouble()) : SheetLayout.PageWidth + 4 + (10 * random.NextDouble());
            cards.Add(new CodeCard(TextOf(i, random), Area.Square(x, y, size), 360 * random.NextDouble(), OnPage: false));
        }

        return cards;
    }

    public override void Draw(SKCanvas canvas, Desk desk)
    {
        canvas.Save();
        canvas.RotateDegrees((float)Turn, (float)(Area.X + (Area.Width / 2)), (float)(Area.Y + (Area.Height / 2)));
        var card = new SKRect((float)Area.X, (float)Area.Y, (float)Area.Right, (float)Area.Bottom);
        using (var soft = SKMaskFilter.CreateBlur(SKBlurStyle.Normal, 1.5f))
        using (var shadow = new SKPaint { Color = SKColors.Black.WithAlpha(0x60), MaskFilter = soft })
            canvas.DrawRect(card.Left + 0.7f, card.Top + 1, card.Width, card.Height, shadow);
        using (var paper = new SKPaint { Color = new SKColor(0xF2, 0xEE, 0xE0), IsAntialias = true })
            canvas.DrawRect(card, paper);
        var quiet = (float)(Area.Width * 0.14);
        TagPainter.Draw(canvas, TagSymbol.Of(Text), card.Left + quiet, card.Top + quiet, card.Width - (2 * quiet));
        canvas.Restore();
    }

    /// <summary>Strangers' codes, a forged tag, and the door poster, which is ours but not a sheet's.</summary>
    private static string TextOf(int place, Random random) => place switch
    {
        1 => SamplePrint.Poster.Tag,
        3 => "HTTPS://ACCESSAUDIT.EXAMPLE/S/" + new string([.. Enumerable.Range(0, 29).Select(_ => "ABCDEFGHJKLMNPQRSTUVWXYZ234567"[random.Next(30)])]),
        _ => Texts[random.Next(Texts.Length)],
    };
}
