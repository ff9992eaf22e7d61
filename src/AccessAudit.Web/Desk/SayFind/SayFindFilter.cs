namespace AccessAudit.Web.Desk.SayFind;

/// <summary>What of saying and finding is looked at. It lives in the address.</summary>
/// <param name="Region">A code; null is all regions together or, with a criterion, each of them.</param>
/// <param name="Criterion">Null is all criteria.</param>
/// <param name="Sort">What comes first.</param>
public sealed record SayFindFilter(string? Region, string? Criterion, SayFindSort Sort)
{
    /// <summary>What the address does not say, or says wrongly, filters nothing.</summary>
    public static SayFindFilter Of(IQueryCollection query) => new(
        Given(query["region"]), Given(query["criterion"]), query["sort"] == "checklist" ? SayFindSort.Checklist : SayFindSort.Worst);

    public string Query => QueryString.Create(
        new KeyValuePair<string, string?>[] { new("region", Region), new("criterion", Criterion), new("sort", Sort == SayFindSort.Checklist ? "checklist" : null) }
            .Where(p => p.Value is not null)).ToString();

    private static string? Given(string? value) => string.IsNullOrWhiteSpace(value) ? null : value.Trim();
}

/// <summary>What comes first.</summary>
public enum SayFindSort
{
    /// <summary>Most surely over-reported: by the low end of the interval.</summary>
    Worst,

    /// <summary>The order of the way.</summary>
    Checklist,
}
