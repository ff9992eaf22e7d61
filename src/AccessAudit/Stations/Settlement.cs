namespace AccessAudit.Stations;

/// <summary>Whether a station lies in a town or in the country.</summary>
public enum Settlement
{
    Urban,
    Rural,
}

/// <summary>How a settlement is written in files, and where it is known without being written.</summary>
public static class Settlements
{
    /// <summary>The cities of republican significance are cities by law and regions of their own: Astana, Almaty, Shymkent.</summary>
    private static readonly string[] Cities = ["KZ-71", "KZ-75", "KZ-79"];

    private static readonly (Settlement Settlement, string Code)[] Codes = [(Settlement.Urban, "urban"), (Settlement.Rural, "rural")];

    public static IEnumerable<string> All => Codes.Select(c => c.Code);

    public static string Code(this Settlement settlement) => Codes.First(c => c.Settlement == settlement).Code;

    public static Settlement? Parse(string code) => Codes.Where(c => c.Code == code).Select(c => (Settlement?)c.Settlement).FirstOrDefault();

    /// <summary>What the register says; where it says nothing, urban in the three cities, and unknown elsewhere. Nothing is guessed.</summary>
    public static Settlement? SettlementKnown(this Station station)
    {
        ArgumentNullException.ThrowIfNull(station);
        return station.Settlement ?? (Cities.Contains(station.Region) ? Settlement.Urban : null);
    }
}
