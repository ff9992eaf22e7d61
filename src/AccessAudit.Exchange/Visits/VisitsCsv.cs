using System.Globalization;
using System.Text;
using AccessAudit.Exchange.Registers;
using AccessAudit.Stations;
using AccessAudit.Visits;
using CsvHelper;

namespace AccessAudit.Exchange.Visits;

/// <summary>The stations that observers go to, as a CSV file: UTF-8, one header line, commas.</summary>
public static class VisitsCsv
{
    private static readonly string[] Columns =
        ["visit", "station", "region", "district", "number", "address", "kind", "settlement", "voters", "probability"];

    public static void Write(Stream file, VisitPlan plan)
    {
        ArgumentNullException.ThrowIfNull(file);
        ArgumentNullException.ThrowIfNull(plan);
        using var text = new StreamWriter(file, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), leaveOpen: true);
        using var csv = new CsvWriter(text, RegisterCsv.Form, leaveOpen: true);
        Write(csv, Columns);
        foreach (var (place, drawn) in plan.Drawn.Index())
            Write(csv, Row(place + 1, drawn));
    }

    private static string[] Row(int visit, DrawnStation drawn) =>
    [
        Cell(visit), TextCell.Write(drawn.Station.Id.ToString()), TextCell.Write(drawn.Stratum.Region), TextCell.Write(drawn.Station.District),
        Cell(drawn.Station.Number), TextCell.Write(drawn.Station.Address), drawn.Stratum.Kind?.Code() ?? "",
        drawn.Stratum.Settlement?.Code() ?? "", Cell(drawn.Station.Voters), Cell(drawn.Probability, "0.########"),
    ];

    private static string Cell(IFormattable? number, string? format = null) => number?.ToString(format, CultureInfo.InvariantCulture) ?? "";

    private static void Write(CsvWriter csv, IEnumerable<string> cells)
    {
        foreach (var cell in cells)
            csv.WriteField(cell);
        csv.NextRecord();
    }
}
