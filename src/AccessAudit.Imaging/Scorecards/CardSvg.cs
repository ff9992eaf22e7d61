using System.Text;
using AccessAudit.Imaging.Fonts;
using SkiaSharp;

namespace AccessAudit.Imaging.Scorecards;

/// <summary>A page as SVG. Its fonts travel inside, so that it looks alike on every machine, and it has a title and a description.</summary>
public static class CardSvg
{
    /// <summary>Units of the drawing in a millimetre: Skia writes coordinates with few decimals.</summary>
    private const int Scale = 10;

    private static readonly Lazy<string> Faces = new(() =>
        Face("Inter-Regular.ttf", Typefaces.Regular) + Face("Inter-Bold.ttf", Typefaces.Bold));

    public static byte[] Write(Card card, CardPage page)
    {
        using var buffer = new MemoryStream();
        var (width, height) = ((float)(page.Width * Scale), (float)(page.Height * Scale));
        using (var canvas = SKSvgCanvas.Create(new SKRect(0, 0, width, height), buffer))
        {
            canvas.Clear(SKColors.White);
            using var painter = new CardPainter(canvas, Scale);
            painter.Draw(page);
        }

        var svg = Encoding.UTF8.GetString(buffer.GetBuffer(), 0, (int)buffer.Length);
        var root = svg.IndexOf("<svg", StringComparison.Ordinal);
        var inside = svg.IndexOf('>', root) + 1;
        return Encoding.UTF8.GetBytes(string.Concat(svg.AsSpan(0, root), Root(card, page), svg.AsSpan(inside)));
    }

    private static string Root(Card card, CardPage page) => FormattableString.Invariant(
        $"""
        <svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" width="{page.Width}mm" height="{page.Height}mm" viewBox="0 0 {page.Width * Scale} {page.Height * Scale}" lang="{card.Language.Code}" role="img" aria-labelledby="title desc">
        <title id="title">{HtmlPage.Escape(card.Title)}</title>
        <desc id="desc">{HtmlPage.Escape(card.Alternative)}</desc>
        <style>{Faces.Value}</style>
        """);

    private static string Face(string file, SKTypeface face) => FormattableString.Invariant(
        $"@font-face{{font-family:Inter;font-weight:{face.FontWeight};src:url(data:font/ttf;base64,{Convert.ToBase64String(Resources.Read(file))})}}");
}
