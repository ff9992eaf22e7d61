using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using AccessAudit.Checklists;

namespace AccessAudit.Imaging.Scorecards;

/// <summary>Adds to a PDF that Skia has finished what Skia cannot write: the language of its text, and an outline.</summary>
/// <remarks>
/// An incremental update (ISO 32000-1, 7.5.6): the finished bytes stay as they are; a new catalog and the outline follow, with a
/// cross-reference section that points back to the first. Skia writes plain objects and one plain table, which is all that is read here.
/// </remarks>
internal static partial class PdfUpdate
{
    private const int EntryLength = 20;

    public static byte[] WithOutline(byte[] pdf, Language language, IReadOnlyList<PdfBookmark> outline)
    {
        var text = Encoding.Latin1.GetString(pdf);
        var table = Number(text, text.LastIndexOf("startxref", StringComparison.Ordinal) + "startxref".Length);
        var trailer = text[text.LastIndexOf("trailer", StringComparison.Ordinal)..];
        var (size, root) = (Number(trailer, After(trailer, "/Size")), Number(trailer, After(trailer, "/Root")));
        var catalog = ObjectOf(text, table, root);
        var pages = PagesUnder(text, table, Number(catalog, After(catalog, "/Pages"))).ToList();

        var objects = new List<(int Number, string Body)>
        {
            (root, catalog.Replace("/Type /Catalog", $"/Type /Catalog\n/Lang ({language.Code})\n/Outlines {size} 0 R", StringComparison.Ordinal)),
            (size, $"<</Type /Outlines\n/First {size + 1} 0 R\n/Last {size + outline.Count} 0 R\n/Count {outline.Count}>>"),
        };
        objects.AddRange(outline.Select((bookmark, place) => (size + 1 + place, Item(bookmark, place, outline.Count, size, pages))));
        return [.. pdf, .. Encoding.Latin1.GetBytes(Update(objects, pdf.Length, table, trailer, size + 1 + outline.Count))];
    }

    private static string Item(PdfBookmark bookmark, int place, int count, int parent, List<int> pages)
    {
        var title = Convert.ToHexString(Encoding.BigEndianUnicode.GetBytes($"\ufeff{bookmark.Title}"));
        var before = place > 0 ? $"\n/Prev {parent + place} 0 R" : "";
        var after = place < count - 1 ? $"\n/Next {parent + place + 2} 0 R" : "";
        return string.Create(
            CultureInfo.InvariantCulture,
            $"<</Title <{title}>\n/Parent {parent} 0 R{before}{after}\n/Dest [{pages[bookmark.Page]} 0 R /XYZ null {bookmark.Top:0.##} null]>>");
    }

    /// <summary>The objects, their places in the file, and a trailer that leads to the catalog and to the table before.</summary>
    private static string Update(List<(int Number, string Body)> objects, int start, int table, string trailer, int size)
    {
        var (written, entries) = (new StringBuilder("\n"), new StringBuilder());
        foreach (var (number, body) in objects)
        {
            entries.Append(CultureInfo.InvariantCulture, $"{number} 1\n{start + written.Length:0000000000} 00000 n \n");
            written.Append(CultureInfo.InvariantCulture, $"{number} 0 obj\n{body}\nendobj\n");
        }

        var newTrailer = Size().Replace(trailer[..trailer.IndexOf("startxref", StringComparison.Ordinal)], $"/Size {size}\n/Prev {table}");
        var xref = start + written.Length;
        return written.Append("xref\n").Append(entries).Append(newTrailer).Append(CultureInfo.InvariantCulture, $"startxref\n{xref}\n%%EOF\n").ToString();
    }

    /// <summary>The pages in their order: a long document keeps them in a tree.</summary>
    private static IEnumerable<int> PagesUnder(string text, int table, int node)
    {
        var body = ObjectOf(text, table, node);
        if (!body.Contains("/Type /Pages", StringComparison.Ordinal))
            return [node];
        var kids = body[After(body, "/Kids")..];
        return Reference().Matches(kids[..kids.IndexOf(']', StringComparison.Ordinal)])
            .SelectMany(kid => PagesUnder(text, table, int.Parse(kid.ValueSpan, CultureInfo.InvariantCulture)));
    }

    /// <summary>What stands between <c>obj</c> and <c>endobj</c>. The table begins at object 0 and its entries are equally long.</summary>
    private static string ObjectOf(string text, int table, int number)
    {
        var entries = text.IndexOf('\n', text.IndexOf('\n', table) + 1) + 1;
        var begin = text.IndexOf("obj", Number(text, entries + (number * EntryLength)), StringComparison.Ordinal) + "obj".Length;
        return text[begin..text.IndexOf("endobj", begin, StringComparison.Ordinal)].Trim();
    }

    private static int After(string text, string name) => text.IndexOf(name, StringComparison.Ordinal) + name.Length;

    private static int Number(string text, int from) => int.Parse(Digits().Match(text, from).ValueSpan, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"\d+", RegexOptions.None, 1000)]
    private static partial Regex Digits();

    [GeneratedRegex(@"\d+(?= 0 R)", RegexOptions.None, 1000)]
    private static partial Regex Reference();

    [GeneratedRegex(@"/Size \d+", RegexOptions.None, 1000)]
    private static partial Regex Size();
}

/// <param name="Title">As the reader's outline shows it.</param>
/// <param name="Page">From 0.</param>
/// <param name="Top">In points from the lower edge of the page.</param>
internal sealed record PdfBookmark(string Title, int Page, double Top);
