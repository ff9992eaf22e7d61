namespace AccessAudit.Stations;

/// <summary>How a kind of station is written in files and conditions.</summary>
public static class StationKinds
{
    private static readonly (StationKind Kind, string Code)[] Codes =
    [
        (StationKind.Residential, "residential"), (StationKind.TemporaryStay, "temporary-stay"), (StationKind.Abroad, "abroad"),
    ];

    public static IEnumerable<string> All => Codes.Select(c => c.Code);

    public static string Code(this StationKind kind) => Array.Find(Codes, c => c.Kind == kind).Code;

    public static StationKind? Parse(string code)
    {
        var place = Array.FindIndex(Codes, c => c.Code == code);
        return place < 0 ? null : Codes[place].Kind;
    }
}
