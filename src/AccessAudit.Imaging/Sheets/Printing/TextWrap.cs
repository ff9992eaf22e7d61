using System.Text.RegularExpressions;

namespace AccessAudit.Imaging.Sheets.Printing;

/// <summary>Breaks a text into lines between words.</summary>
internal static partial class TextWrap
{
    private const char NoBreakSpace = '\u00a0';

    [GeneratedRegex(@"(?<=\d) (?=\p{L}{1,3}\b)", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex BeforeUnit { get; }

    /// <param name="text">Words between spaces; a no-break space keeps two together, and so does one between a number and its unit.</param>
    /// <param name="face">What it is set in.</param>
    /// <param name="width">Width of a line, in ems.</param>
    /// <param name="breakWords">Whether a word that is wider than a line may be broken; otherwise it stands out.</param>
    public static List<string> Lines(string text, Face face, double width, bool breakWords)
    {
        var lines = new List<string>();
        var line = "";
        foreach (var word in BeforeUnit.Replace(text, $"{NoBreakSpace}").Split([' ', '\t', '\r', '\n'], StringSplitOptions.RemoveEmptyEntries))
        {
            var longer = line.Length == 0 ? word : $"{line} {word}";
            if (face.Width(longer) <= width)
            {
                line = longer;
                continue;
            }

            if (line.Length > 0)
                lines.Add(line);
            line = word;
            while (breakWords && line.Length > 1 && face.Width(line) > width)
            {
                var head = Head(line, face, width);
                lines.Add(head);
                line = line[head.Length..];
            }
        }

        if (line.Length > 0)
            lines.Add(line);
        return lines;
    }

    /// <summary>The same number of lines with their lengths evened out, so that no word is left alone on the last.</summary>
    public static List<string> Balanced(List<string> lines, string text, Face face, double width)
    {
        const double step = 0.98;
        for (var narrower = width * step; lines.Count > 1; narrower *= step)
        {
            var evened = Lines(text, face, narrower, breakWords: false);
            if (evened.Count > lines.Count || evened.Any(l => face.Width(l) > narrower))
                break;
            lines = evened;
        }

        return lines;
    }

    /// <summary>As much of a text that goes on as fits with an ellipsis.</summary>
    public static string Cut(string text, Face face, double width)
    {
        var length = text.Length;
        while (length > 0 && face.Width(text[..length].TrimEnd() + "…") > width)
            length--;
        return text[..length].TrimEnd() + "…";
    }

    private static string Head(string word, Face face, double width)
    {
        var length = word.Length - 1;
        while (length > 1 && face.Width(word[..length]) > width)
            length--;
        return word[..length];
    }
}
