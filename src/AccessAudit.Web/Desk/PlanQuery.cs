using System.Globalization;
using AccessAudit.Planning;

namespace AccessAudit.Web.Desk;

/// <summary>What a plan is asked for; it lives in the address.</summary>
/// <param name="BudgetKzt">In tenge.</param>
/// <param name="Date">The day by which every remedy must be done.</param>
/// <param name="Temporary">Whether solutions that are set up for the election only may be used.</param>
public sealed record PlanQuery(long BudgetKzt, DateOnly Date, bool Temporary)
{
    private const long Usual = 100_000_000;

    private const long Most = 1_000_000_000_000;

    private const int UsualDays = 90;

    /// <summary>What is missing or makes no sense becomes the usual.</summary>
    public static PlanQuery Of(IQueryCollection query, DateOnly today) => new(
        long.TryParse(string.Concat(query["budget"].ToString().Where(char.IsAsciiDigit)), NumberStyles.None, CultureInfo.InvariantCulture, out var budget)
            ? Math.Min(budget, Most)
            : Usual,
        DateOnly.TryParseExact(query["date"], "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) && date >= today
            ? date
            : today.AddDays(UsualDays),
        query["temporary"].ToString() is "" or "yes");

    public PlanTerms Terms(DateOnly today) => new() { BudgetKzt = BudgetKzt, From = today, Date = Date, TemporaryAllowed = Temporary };

    public string Query => QueryString.Create(
    [
        new KeyValuePair<string, string?>("budget", BudgetKzt.ToString(CultureInfo.InvariantCulture)),
        new KeyValuePair<string, string?>("date", Date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)),
        new KeyValuePair<string, string?>("temporary", Temporary ? "yes" : "no"),
    ]).ToString();
}
