namespace AccessAudit.Web.Accounts;

/// <summary>Which regions' stations somebody may see. Every query takes one, so that no page can forget to ask.</summary>
public sealed class Scope
{
    private readonly HashSet<string>? regions;

    private Scope(HashSet<string>? regions) => this.regions = regions;

    /// <summary>The whole country, stations without a region included.</summary>
    public static Scope Everything { get; } = new(null);

    /// <summary>Codes in order; null is everything.</summary>
    public IReadOnlyList<string>? Regions => regions is null ? null : [.. regions.Order(StringComparer.Ordinal)];

    /// <summary>The same for two who see the same.</summary>
    public string Key => regions is null ? "" : string.Join(' ', regions.Order(StringComparer.Ordinal).Prepend("in"));

    public static Scope Of(IEnumerable<string> regions) => new([.. regions]);

    public bool Sees(string? region) => regions is null || (region is not null && regions.Contains(region));
}
