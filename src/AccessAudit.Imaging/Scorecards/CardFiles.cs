using System.Text;

namespace AccessAudit.Imaging.Scorecards;

/// <summary>The forms in which a card can be written.</summary>
[Flags]
public enum CardFormats
{
    None = 0,

    /// <summary>With the alternative text beside it.</summary>
    Png = 1,

    Svg = 2,

    Pdf = 4,

    /// <summary>The twin in words.</summary>
    Html = 8,

    All = Png | Svg | Pdf | Html,
}

/// <summary>Writes a card's files into a folder: <c>station-KZ-11-0083.ru.png</c>, further pages as <c>station-KZ-11-0083.ru.2.png</c>.</summary>
public static class CardFiles
{
    /// <returns>The paths of what was written.</returns>
    public static IReadOnlyList<string> Write(Card card, string folder, CardFormats formats)
    {
        Directory.CreateDirectory(folder);
        var written = new List<string>();
        void Put(string ending, ReadOnlySpan<byte> bytes)
        {
            var path = Path.Combine(folder, $"{card.Name}.{card.Language.Code}.{ending}");
            WriteWhole(path, bytes);
            written.Add(path);
        }

        foreach (var (place, page) in card.Pages.Index())
        {
            var number = place == 0 ? "" : FormattableString.Invariant($"{place + 1}.");
            if (formats.HasFlag(CardFormats.Png))
            {
                using var png = CardPng.Data(page);
                Put($"{number}png", png.AsSpan());
            }

            if (formats.HasFlag(CardFormats.Svg))
                Put($"{number}svg", CardSvg.Write(card, page));
        }

        if (formats.HasFlag(CardFormats.Png))
            Put("alt.txt", Encoding.UTF8.GetBytes(card.Alternative));
        if (formats.HasFlag(CardFormats.Pdf))
            Put("pdf", CardPdf.Write(card));
        if (formats.HasFlag(CardFormats.Html))
            Put("html", Encoding.UTF8.GetBytes(card.Html));
        return written;
    }

    /// <summary>A disk that fills up leaves no half of a card behind, and the card that was there before stays.</summary>
    private static void WriteWhole(string path, ReadOnlySpan<byte> bytes)
    {
        var unfinished = $"{path}.part";
        try
        {
            File.WriteAllBytes(unfinished, bytes);
            File.Move(unfinished, path, overwrite: true);
        }
        catch
        {
            File.Delete(unfinished);
            throw;
        }
    }
}
