using System.Globalization;
using System.Text;
using AccessAudit.Exchange.Registers;
using CsvHelper;

namespace AccessAudit.Exchange.Tables;

/// <summary>A table as CSV for spreadsheet programs: UTF-8 with a mark, commas; no text can become a formula.</summary>
public static class CsvTable
{
    /// <param name="to">Stays open.</param>
    /// <param name="heads">Names of the columns.</param>
    /// <param name="rows">Cells: numbers stay numbers, everything else is text, null an empty cell.</param>
    public static void Write(Stream to, IEnumerable<string> heads, IEnumerable<IEnumerable<object?>> rows)
    {
        ArgumentNullException.ThrowIfNull(heads);
        ArgumentNullException.ThrowIfNull(rows);
        using var text = new StreamWriter(to, new UTF8Encoding(encoderShouldEmitUTF8Identifier: true), 1 << 16, leaveOpen: true);
        using var csv = new CsvWriter(text, CultureInfo.InvariantCulture);
        Line(csv, heads);
        foreach (var row in rows)
            Line(csv, row);
    }

    private static void Line(CsvWriter csv, IEnumerable<object?> cells)
    {
        foreach (var cell in cells)
            csv.WriteField(cell is string words ? TextCell.Write(words) : Convert.ToString(cell, CultureInfo.InvariantCulture) ?? "");
        csv.NextRecord();
    }
}
