namespace AccessAudit.Visits;

/// <summary>With what chance a station is drawn, and so of what the visits speak.</summary>
public enum VisitChance
{
    /// <summary>Every station alike: the visits speak of the share of stations.</summary>
    Equal,

    /// <summary>In proportion to the voters on its list: the visits speak of the share of voters.</summary>
    Voters,
}

/// <summary>How a chance is written.</summary>
public static class VisitChances
{
    private static readonly (VisitChance Chance, string Code)[] Codes = [(VisitChance.Equal, "equal"), (VisitChance.Voters, "voters")];

    public static string Code(this VisitChance chance) => Codes.First(c => c.Chance == chance).Code;

    public static VisitChance? Parse(string code) => Codes.Where(c => c.Code == code).Select(c => (VisitChance?)c.Chance).FirstOrDefault();
}
