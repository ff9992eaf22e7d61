namespace AccessAudit.Imaging.Scorecards;

/// <summary>Breaks a text into lines that fit a width. Nothing is ever cut off: a word that is too long is broken.</summary>
internal static class TextLines
{
    public static IReadOnlyList<string> Wrap(string text, TextStyle style, double width)
    {
        var lines = new List<string>();
        var line = "";
        foreach (var word in text.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            var longer = line.Length == 0 ? word : $"{line} {word}";
            if (TextMeasure.Width(longer, style) <= width)
            {
                line = longer;
                continue;
            }

            if (line.Length > 0)
                lines.Add(line);
            line = word;
            while (Fitting(line, style, width) is var fits && fits < line.Length)
            {
                lines.Add(line[..fits]);
                line = line[fits..];
            }
        }

        if (line.Length > 0)
            lines.Add(line);
        return lines;
    }

    public static double Height(string text, TextStyle style, double width) => Wrap(text, style, width).Count * style.LineHeight;

    /// <summary>The style made smaller until every word finds room, but not smaller than the least size that can be read.</summary>
    public static TextStyle Shrunk(TextStyle style, IEnumerable<string> texts, double width, double least)
    {
        var widest = texts.SelectMany(t => t.Split(' ', '-')).Max(w => TextMeasure.Width(w, style));
        return widest <= width ? style : style with { Size = Math.Max(least, style.Size * width / widest) };
    }

    /// <summary>How many characters fit; at least one, and never half a surrogate pair. After a hyphen where there is one.</summary>
    private static int Fitting(string word, TextStyle style, double width)
    {
        if (TextMeasure.Width(word, style) <= width)
            return word.Length;
        var fits = 1;
        while (fits < word.Length && TextMeasure.Width(word.AsSpan(0, fits + 1), style) <= width)
            fits++;
        if (word.LastIndexOf('-', fits - 1) is > 0 and var hyphen && hyphen + 1 < word.Length)
            return hyphen + 1;
        return fits > 1 && char.IsHighSurrogate(word[fits - 1]) ? fits - 1 : fits;
    }
}
