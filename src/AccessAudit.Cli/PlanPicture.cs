using System.Text;
using AccessAudit.Imaging.Scorecards;

namespace AccessAudit.Cli;

/// <summary>Writes a plan's card to the file that was named, and the same in words beside it.</summary>
internal static class PlanPicture
{
    /// <summary>By the file's ending; null where that is another.</summary>
    public static CardFormats? FormatOf(string file) => Path.GetExtension(file).ToUpperInvariant() switch
    {
        ".PNG" => CardFormats.Png,
        ".SVG" => CardFormats.Svg,
        _ => null,
    };

    /// <summary>Whether everything was written; if not, the reason was told.</summary>
    public static bool Write(Card card, string file, TextWriter error) =>
        FormatOf(file) == CardFormats.Svg
            ? Put(file, CardSvg.Write(card, card.Pages[0]), error) && Twin(card, file, error)
            : Put(file, CardPng.Encode(card.Pages[0]), error)
                && Put(Path.ChangeExtension(file, "alt.txt"), Encoding.UTF8.GetBytes(card.Alternative), error) && Twin(card, file, error);

    private static bool Twin(Card card, string file, TextWriter error) =>
        Put(Path.ChangeExtension(file, "html"), Encoding.UTF8.GetBytes(card.Html), error);

    private static bool Put(string file, byte[] bytes, TextWriter error) => OutputFile.Write(file, stream => stream.Write(bytes), error);
}
