using System.Globalization;
using AccessAudit.Audits;

namespace AccessAudit.Web.Review.Audits;

/// <summary>Which of the audits that came in are looked for. It lives in the address.</summary>
public sealed record AuditFilter
{
    public string? Region { get; init; }

    public AuditSource? Source { get; init; }

    /// <summary>Null is any.</summary>
    public ReviewState? State { get; init; }

    /// <summary>Null is any reason, see <see cref="AlsoClean"/>.</summary>
    public LookReason? Reason { get; init; }

    /// <summary>Also those at which there is no reason to look.</summary>
    public bool AlsoClean { get; init; }

    public int PageNumber { get; init; } = 1;

    /// <summary>What the address does not say is the usual: what waits and has a reason.</summary>
    public static AuditFilter Of(IQueryCollection query) => new()
    {
        Region = query["region"].ToString() is { Length: > 0 } region ? region : null,
        Source = query["source"].ToString() is { Length: > 0 } source ? AuditSources.Parse(source) : null,
        State = query["state"].ToString() switch { "" => ReviewState.Waiting, "any" => null, var state => ReviewStates.Parse(state) ?? ReviewState.Waiting },
        Reason = LookReasons.Parse(query["why"]),
        AlsoClean = query["why"] == "all",
        PageNumber = int.TryParse(query["page"], NumberStyles.None, CultureInfo.InvariantCulture, out var page) && page > 0 ? page : 1,
    };

    public bool Takes(AuditEntry entry) =>
        (Region is null || entry.Station.Station.CountsFor == Region)
        && (Source is null || entry.Audit.Source == Source)
        && (State is null || entry.State == State)
        && (Reason is { } reason ? entry.Reasons.Contains(reason) : AlsoClean || entry.Reasons.Count > 0);

    public string Query(int? page = null)
    {
        var parameters = new KeyValuePair<string, string?>[]
        {
            new("region", Region), new("source", Source?.Code()), new("state", State switch { null => "any", ReviewState.Waiting => null, var s => s.Value.Code() }),
            new("why", AlsoClean ? "all" : Reason?.Code()), new("page", page is > 1 ? page.Value.ToString(CultureInfo.InvariantCulture) : null),
        };
        return QueryString.Create(parameters.Where(p => p.Value is not null)).ToString();
    }
}
