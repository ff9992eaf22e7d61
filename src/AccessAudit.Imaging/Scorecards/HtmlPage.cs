using System.Text;
using AccessAudit.Checklists;

namespace AccessAudit.Imaging.Scorecards;

/// <summary>Writes a card's twin in words: headings, lists and tables, no script, nothing from elsewhere.</summary>
internal sealed class HtmlPage
{
    private const string Style = """
        :root{color-scheme:light dark;--ink:#1a1a1a;--soft:#3d3d3d;--paper:#fff;--line:#b9bcc2;--accent:#12436d;--stop:#801650}
        @media (prefers-color-scheme:dark){:root{--ink:#f2f2f2;--soft:#c9ccd1;--paper:#16181b;--line:#5a5f66;--accent:#8fc1ea;--stop:#f2a3cf}}
        body{margin:0 auto;max-width:60rem;padding:1.5rem;font:1rem/1.5 Inter,system-ui,sans-serif;color:var(--ink);background:var(--paper);overflow-wrap:anywhere}
        h1,h2{color:var(--accent);line-height:1.25}h2{border-top:1px solid var(--line);padding-top:1rem;margin-top:2rem}
        p.headline{font-size:1.4rem;font-weight:700;line-height:1.3}.scroll{overflow-x:auto}
        table{border-collapse:collapse;width:100%;overflow-wrap:normal}th,td{border:1px solid var(--line);padding:.35rem .6rem;text-align:left;vertical-align:top}
        caption{position:absolute;clip-path:inset(50%);width:1px;height:1px;overflow:hidden}
        td.number{text-align:right;font-variant-numeric:tabular-nums}td.stop{color:var(--stop);font-weight:700}
        dl{display:grid;grid-template-columns:max-content 1fr;gap:.2rem 1rem;margin:.4rem 0}dt{color:var(--soft)}dd{margin:0}
        @media (max-width:30rem){dl{grid-template-columns:1fr}dd{margin-bottom:.4rem}}
        footer{border-top:1px solid var(--line);margin-top:2rem;color:var(--soft);font-size:.9rem}
        """;

    private readonly StringBuilder html = new();

    public HtmlPage(Language language, string title)
    {
        html.Append("<!DOCTYPE html>\n<html lang=\"").Append(language.Code).Append("\">\n<head>\n<meta charset=\"utf-8\">\n")
            .Append("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>").Append(Escape(title))
            .Append("</title>\n<style>\n").Append(Style).Append("\n</style>\n</head>\n<body>\n<main>\n");
    }

    /// <summary>An element with text in it.</summary>
    public HtmlPage Add(string element, string text, string? ofClass = null)
    {
        html.Append('<').Append(element);
        if (ofClass is not null)
            html.Append(" class=\"").Append(ofClass).Append('"');
        html.Append('>').Append(Escape(text)).Append("</").Append(element).Append(">\n");
        return this;
    }

    public HtmlPage List(IEnumerable<string> items)
    {
        html.Append("<ul>\n");
        foreach (var item in items)
            Add("li", item);
        html.Append("</ul>\n");
        return this;
    }

    /// <summary>Labels and what they stand for.</summary>
    public HtmlPage Facts(IEnumerable<(string Label, string Text)> facts)
    {
        html.Append("<dl>\n");
        foreach (var (label, text) in facts)
            Add("dt", label).Add("dd", text);
        html.Append("</dl>\n");
        return this;
    }

    /// <summary>A table whose first column heads the rows. A cell may have a class, for its look only.</summary>
    public HtmlPage Table(string caption, IEnumerable<string> heads, IEnumerable<IReadOnlyList<(string Text, string? OfClass)>> rows)
    {
        html.Append("<div class=\"scroll\" tabindex=\"0\" role=\"region\" aria-label=\"").Append(Escape(caption)).Append("\">\n<table>\n");
        html.Append("<caption>").Append(Escape(caption)).Append("</caption>\n<thead><tr>");
        foreach (var head in heads)
            html.Append("<th scope=\"col\">").Append(Escape(head)).Append("</th>");
        html.Append("</tr></thead>\n<tbody>\n");
        foreach (var row in rows)
        {
            html.Append("<tr><th scope=\"row\">").Append(Escape(row[0].Text)).Append("</th>");
            foreach (var (text, ofClass) in row.Skip(1))
                html.Append("<td").Append(ofClass is null ? "" : $" class=\"{ofClass}\"").Append('>').Append(Escape(text)).Append("</td>");
            html.Append("</tr>\n");
        }

        html.Append("</tbody>\n</table>\n</div>\n");
        return this;
    }

    public string End(IEnumerable<string> foot)
    {
        html.Append("</main>\n<footer>\n");
        foreach (var line in foot)
            Add("p", line);
        return html.Append("</footer>\n</body>\n</html>\n").ToString();
    }

    internal static string Escape(string text) => text
        .Replace("&", "&amp;", StringComparison.Ordinal)
        .Replace("<", "&lt;", StringComparison.Ordinal)
        .Replace(">", "&gt;", StringComparison.Ordinal)
        .Replace("\"", "&quot;", StringComparison.Ordinal);
}
