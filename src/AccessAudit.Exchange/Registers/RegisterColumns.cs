namespace AccessAudit.Exchange.Registers;

/// <summary>Where each column of the register stands in one file.</summary>
internal sealed class RegisterColumns
{
    private readonly Dictionary<string, int> places;

    private RegisterColumns(Dictionary<string, int> places) => this.places = places;

    /// <summary>In the order in which they are written.</summary>
    public static IReadOnlyList<string> All { get; } =
    [
        "id", "region", "district", "number", "name_kk", "name_ru", "name_en", "address", "kind", "floor", "latitude", "longitude",
        "voters", .. RegisterRow.NeedsColumns.Select(n => n.Column),
    ];

    /// <summary>May be missing; a station's settlement is then not known.</summary>
    public const string Settlement = "settlement";

    public static string Expected { get; } = $"a header line with the columns {string.Join(",", All)}";

    public int Count => places.Count;

    public int this[string column] => places[column];

    public bool Has(string column) => places.ContainsKey(column);

    /// <summary>Notes every column that is missing, unknown, nameless or there twice.</summary>
    public static RegisterColumns Read(RegisterLine header, List<Fault> faults)
    {
        var found = new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase);
        foreach (var (place, name) in header.Cells.Index())
        {
            if (!All.Append(Settlement).Contains(name, StringComparer.OrdinalIgnoreCase))
                faults.Add(Unknown(header.First, place, name));
            else if (!found.TryAdd(name, place))
                faults.Add(new Fault(header.First, name, $"the column is there twice, as columns {found[name] + 1} and {place + 1}", "once"));
        }

        var missing = All.Where(c => !found.ContainsKey(c)).ToList();
        if (missing.Count > 0)
        {
            faults.Add(new Fault(
                header.First, string.Join(", ", missing), missing.Count == 1 ? "the column is missing" : "the columns are missing", Expected));
        }

        return new RegisterColumns(found);
    }

    private static Fault Unknown(int line, int place, string name)
    {
        var expected = $"one of {string.Join(", ", All)}, and {Settlement} if it is known";
        return name.Length == 0
            ? new Fault(line, "", $"column {place + 1} has no name", expected)
            : new Fault(line, RegisterRow.Show(name), "there is no such column", expected);
    }
}
