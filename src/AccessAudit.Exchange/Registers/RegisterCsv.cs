using System.Buffers;
using System.Globalization;
using System.Text;
using AccessAudit.Stations;
using CsvHelper;
using CsvHelper.Configuration;

namespace AccessAudit.Exchange.Registers;

/// <summary>The register of stations as a CSV file: UTF-8, one header line, columns in any order, comma or semicolon.</summary>
public static class RegisterCsv
{
    private static readonly SearchValues<char> NeedQuotes = SearchValues.Create(",;\"\r\n");

    internal static readonly CsvConfiguration Form = new(CultureInfo.InvariantCulture)
    {
        NewLine = "\n",
        ShouldQuote = cell => cell.Field.AsSpan().ContainsAny(NeedQuotes),   // the library's own rule forgets a lone \r
    };

    /// <summary>The register, or why the file as a whole cannot be one: its encoding, or its header with all that is wrong there.</summary>
    public static Parsed<Register> Read(ReadOnlyMemory<byte> file) => Utf8File.Read(file.Span) switch
    {
        Parsed<string>.Good text => Read(text.Value),
        Parsed<string>.Bad bad => new Parsed<Register>.Bad(bad.Faults),
        _ => throw new InvalidOperationException("a text is good or bad"),
    };

    public static Parsed<Register> Read(Stream file)
    {
        ArgumentNullException.ThrowIfNull(file);
        using var buffer = new MemoryStream();
        file.CopyTo(buffer);
        return Read(buffer.GetBuffer().AsMemory(0, (int)buffer.Length));
    }

    /// <summary>Writes UTF-8 without a byte order mark, commas and line feeds: what every program reads.</summary>
    /// <param name="file">Stays open.</param>
    /// <param name="stations">Written one by one as they come.</param>
    /// <param name="withSettlement">Whether the column that may be missing is written too.</param>
    public static void Write(Stream file, IEnumerable<Station> stations, bool withSettlement = false)
    {
        ArgumentNullException.ThrowIfNull(stations);
        using var text = new StreamWriter(file, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), leaveOpen: true);
        using var csv = new CsvWriter(text, Form, leaveOpen: true);
        Write(csv, withSettlement ? [.. RegisterColumns.All, RegisterColumns.Settlement] : RegisterColumns.All);
        foreach (var station in stations)
            Write(csv, withSettlement ? [.. RegisterRow.Write(station), station.Settlement?.Code() ?? ""] : RegisterRow.Write(station));
    }

    private static void Write(CsvWriter csv, IReadOnlyList<string> cells)
    {
        foreach (var cell in cells)
            csv.WriteField(cell);
        csv.NextRecord();
    }

    private static Parsed<Register> Read(string text)
    {
        using var lines = new RegisterLines(text);
        if (lines.Next() is not { } header)
            return new Parsed<Register>.Bad([new Fault(1, "", "the file is empty", RegisterColumns.Expected)]);
        var faults = new List<Fault>();
        var columns = RegisterColumns.Read(header, faults);
        return faults.Count > 0 ? new Parsed<Register>.Bad(faults) : new Parsed<Register>.Good(Read(lines, columns));
    }

    private static Register Read(RegisterLines lines, RegisterColumns columns)
    {
        var stations = new List<Station>();
        var faults = new List<Fault>();
        var seen = new Dictionary<StationId, int>();
        while (lines.Next() is { } line)
        {
            var row = new RegisterRow(line, columns);
            if (row.Read(seen) is { } station)
                stations.Add(station);
            faults.AddRange(row.Faults);
        }

        return new Register(stations, faults);
    }
}
