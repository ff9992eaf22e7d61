using System.Globalization;
using CsvHelper;
using CsvHelper.Configuration;

namespace AccessAudit.Exchange.Registers;

/// <param name="First">Line of the file on which the row begins, from 1.</param>
/// <param name="Last">Line on which it ends: a later one where a quoted cell holds line breaks.</param>
/// <param name="Cells">Without quotes, and without blanks around them.</param>
/// <param name="BrokenQuotes">The first cell in which quotation marks do not close or stand in the middle; null where all is well.</param>
internal sealed record RegisterLine(int First, int Last, IReadOnlyList<string> Cells, string? BrokenQuotes);

/// <summary>Cuts a CSV text into rows and cells, and keeps count of the lines as an editor shows them.</summary>
internal sealed class RegisterLines : IDisposable
{
    private readonly CsvParser parser;
    private string? brokenQuotes;

    public RegisterLines(string text)
    {
        var configuration = new CsvConfiguration(CultureInfo.InvariantCulture)
        {
            Delimiter = DelimiterOf(text),
            IgnoreBlankLines = false,   // the library counts no lines that it passes over
            BadDataFound = bad => brokenQuotes ??= bad.Field,
        };
        parser = new CsvParser(new StringReader(text), configuration);
    }

    /// <summary>The next row that holds anything; null at the end of the file.</summary>
    public RegisterLine? Next()
    {
        while (true)
        {
            var first = parser.RawRow + 1;
            if (!parser.Read())
                return null;
            brokenQuotes = null;
            var cells = parser.Record!.Select(c => c.Trim()).ToList();   // also finds broken quotes
            if (brokenQuotes is not null || cells.Any(c => c.Length > 0))
                return new RegisterLine(first, parser.RawRow, cells, brokenQuotes);
        }
    }

    public void Dispose() => parser.Dispose();

    /// <summary>The one that comes first: no column's name has either in it.</summary>
    private static string DelimiterOf(string text)
    {
        var first = text.AsSpan().IndexOfAny(',', ';');
        return first >= 0 && text[first] == ';' ? ";" : ",";
    }
}
