using System.Globalization;
using AccessAudit.Storage.Actions;

namespace AccessAudit.Web.Desk.Actions;

/// <summary>Which actions are looked for. It lives in the address.</summary>
public sealed record ActionFilter
{
    public string? Region { get; init; }

    public string? Criterion { get; init; }

    public Office? Office { get; init; }

    /// <summary>Null is every state.</summary>
    public ActionState? State { get; init; }

    /// <summary>Only those whose day has passed and that are not done.</summary>
    public bool Late { get; init; }

    public int PageNumber { get; init; } = 1;

    /// <summary>What the address does not say, or says wrongly, filters nothing.</summary>
    public static ActionFilter Of(IQueryCollection query) => new()
    {
        Region = Given(query["region"]),
        Criterion = Given(query["criterion"]),
        Office = ActionCodes.ParseOffice(query["office"]),
        State = ActionCodes.ParseState(query["state"]),
        Late = query["late"] == "yes",
        PageNumber = int.TryParse(query["page"], NumberStyles.None, CultureInfo.InvariantCulture, out var page) && page > 0 ? page : 1,
    };

    public bool Takes(ActionEntry entry) =>
        (Region is null || entry.Station.Station.CountsFor == Region)
        && (Criterion is null || entry.Action.Criterion == Criterion)
        && (Office is null || entry.Action.Plan.Office == Office)
        && (State is null || entry.Action.Plan.State == State)
        && (!Late || entry.IsLate);

    public string Query(int? page = null)
    {
        var parameters = new KeyValuePair<string, string?>[]
        {
            new("region", Region), new("criterion", Criterion), new("office", Office?.Code()), new("state", State?.Code()), new("late", Late ? "yes" : null),
            new("page", page is > 1 ? page.Value.ToString(CultureInfo.InvariantCulture) : null),
        };
        return QueryString.Create(parameters.Where(p => p.Value is not null)).ToString();
    }

    private static string? Given(string? value) => string.IsNullOrWhiteSpace(value) ? null : value.Trim();
}
