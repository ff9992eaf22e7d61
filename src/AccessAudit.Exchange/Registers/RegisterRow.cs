using System.Globalization;
using AccessAudit.Checklists;
using AccessAudit.Stations;

namespace AccessAudit.Exchange.Registers;

/// <summary>One row of the register: its cells are read one by one, and whatever is wrong is noted and reading goes on.</summary>
internal sealed class RegisterRow(RegisterLine line, RegisterColumns columns)
{
    private const int LowestFloor = -100;
    private const int HighestFloor = 1000;

    /// <summary>Eight decimals are a millimetre, and never an exponent.</summary>
    private const string Degree = "0.########";

    private readonly List<Fault> faults = [];

    public static IReadOnlyList<(string Column, string Group)> NeedsColumns { get; } =
    [
        ("needs_wheelchair", "wheelchair"), ("needs_walking", "walking"), ("needs_blind", "blind"), ("needs_low_vision", "low-vision"),
        ("needs_deaf", "deaf"),
    ];

    public IReadOnlyList<Fault> Faults => faults;

    /// <summary>The station, or null where the row has faults.</summary>
    /// <param name="seen">The line on which each id was first seen; this row's is added.</param>
    public Station? Read(Dictionary<StationId, int> seen)
    {
        if (!IsWhole())
            return null;
        var station = new Station
        {
            Id = Id(seen),
            Number = Whole("number", 0, int.MaxValue, obligatory: true),
            Region = Region(),
            District = Text("district"),
            Name = Name(),
            Address = Text("address"),
            Kind = Kind(),
            Settlement = Settlement(),
            Floor = Whole("floor", LowestFloor, HighestFloor),
            Position = Position(),
            Voters = Whole("voters", 0, int.MaxValue),
            Needs = Needs(),
        };
        return faults.Count == 0 ? station : null;
    }

    /// <summary>Cells in the order of <see cref="RegisterColumns.All"/>.</summary>
    public static IReadOnlyList<string> Write(Station station) =>
    [
        TextCell.Write(station.Id.ToString()), TextCell.Write(station.Region), TextCell.Write(station.District), Cell(station.Number),
        TextCell.Write(station.Name.GetValueOrDefault(Language.Kazakh)), TextCell.Write(station.Name.GetValueOrDefault(Language.Russian)),
        TextCell.Write(station.Name.GetValueOrDefault(Language.English)), TextCell.Write(station.Address), station.Kind?.Code() ?? "",
        Cell(station.Floor), Cell(station.Position?.Latitude, Degree), Cell(station.Position?.Longitude, Degree), Cell(station.Voters),
        .. NeedsColumns.Select(n => Cell(station.Needs.TryGetValue(n.Group, out var count) ? count : (int?)null)),
    ];

    /// <summary>A cell's text as a fault quotes it: long ones are cut.</summary>
    public static string Show(string text) => $"'{(text.Length <= 60 ? text : text[..59] + "…")}'";

    private static string Cell(IFormattable? number, string? format = null) => number?.ToString(format, CultureInfo.InvariantCulture) ?? "";

    /// <summary>Whether the cells are where they should be; if not, naming every one of them would only confuse.</summary>
    private bool IsWhole()
    {
        if (line.BrokenQuotes is { } cell)
        {
            var where = line.Last > line.First ? $" (and takes in the lines to {line.Last})" : "";
            Note("", $"quotation marks are not closed or stand in the middle of a cell: {Show(cell)}{where}",
                "the whole cell in quotation marks, those inside it doubled: \"school \"\"Kirov\"\"\"");
        }
        else if (line.Cells.Count != columns.Count)
        {
            Note("", $"the row has {line.Cells.Count} cells", $"{columns.Count}, as many as the header has; cells with commas in quotation marks");
        }

        return faults.Count == 0;
    }

    private StationId Id(Dictionary<StationId, int> seen)
    {
        const string expected = "a station id such as KZ-11-0083: letters, digits, dots, hyphens and underscores";
        var text = TextCell.Read(Raw("id"));
        if (!StationId.TryParse(text, CultureInfo.InvariantCulture, out var id))
            Note("id", text.Length == 0 ? "the cell is empty" : $"{Show(text)} is no station id", expected);
        else if (!seen.TryAdd(id, line.First))
            Note("id", $"{Show(text)} is on line {seen[id]} already", "every station once");
        return id;
    }

    private string? Region()
    {
        var text = Raw("region");
        if (Stations.Region.Find(text) is null)
        {
            Note("region", text.Length == 0 ? "the cell is empty" : $"{Show(text)} is no region",
                $"one of {string.Join(", ", Stations.Region.All.Select(r => r.Code))}");
        }

        return text;
    }

    private Dictionary<Language, string> Name()
    {
        var names = new Dictionary<Language, string>();
        foreach (var language in Language.All)
        {
            if (Text($"name_{language.Code}") is { } name)
                names[language] = name;
        }

        return names;
    }

    private StationKind? Kind()
    {
        var text = Raw("kind");
        var kind = StationKinds.Parse(text);
        if (kind is null && text.Length > 0)
            Note("kind", $"{Show(text)} is no kind of station", $"one of {string.Join(", ", StationKinds.All)}, or an empty cell");
        return kind;
    }

    private Settlement? Settlement()
    {
        var text = columns.Has(RegisterColumns.Settlement) ? Raw(RegisterColumns.Settlement) : "";
        var settlement = Settlements.Parse(text);
        if (settlement is null && text.Length > 0)
            Note(RegisterColumns.Settlement, $"{Show(text)} is neither", $"one of {string.Join(", ", Settlements.All)}, or an empty cell");
        return settlement;
    }

    private Position? Position()
    {
        var (latitude, longitude) = (Degrees("latitude", 90), Degrees("longitude", 180));
        var (north, east) = (Raw("latitude").Length > 0, Raw("longitude").Length > 0);
        if (north != east)
            Note(north ? "longitude" : "latitude", "the cell is empty, but the other half of the position is given", "both or none");
        return latitude is null || longitude is null ? null : new Position(latitude.Value, longitude.Value);
    }

    private Dictionary<string, int> Needs()
    {
        var needs = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var (column, group) in NeedsColumns)
        {
            if (Whole(column, 0, int.MaxValue) is { } count)
                needs[group] = count;
        }

        return needs;
    }

    private string? Text(string column) => TextCell.Read(Raw(column)) is { Length: > 0 } text ? text : null;

    private int? Whole(string column, int least, int most, bool obligatory = false)
    {
        var text = Raw(column);
        if (int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) && number >= least && number <= most)
            return number;
        var range = most == int.MaxValue ? $"a whole number from {least}" : $"a whole number from {least} to {most}";
        if (text.Length > 0)
            Note(column, $"{Show(text)} is no such number", range);
        else if (obligatory)
            Note(column, "the cell is empty", range);
        return null;
    }

    private double? Degrees(string column, int most)
    {
        // Programs that write semicolons write decimal commas too, and degrees have no thousands that a comma could part.
        var text = Raw(column);
        var styles = NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint;
        if (double.TryParse(text.Replace(',', '.'), styles, CultureInfo.InvariantCulture, out var degrees) && Math.Abs(degrees) <= most)
            return degrees;
        if (text.Length > 0)
            Note(column, $"{Show(text)} is no {column}", $"degrees from -{most} to {most} such as 51.1282, or an empty cell");
        return null;
    }

    private string Raw(string column) => line.Cells[columns[column]];

    private void Note(string column, string problem, string expected) => faults.Add(new Fault(line.First, column, problem, expected));
}
