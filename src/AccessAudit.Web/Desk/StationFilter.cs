using System.Globalization;
using AccessAudit.Audits;
using AccessAudit.Scoring;
using AccessAudit.Stations;
using AccessAudit.Web.Desk.SayFind;

namespace AccessAudit.Web.Desk;

/// <summary>Which stations are looked for. It lives in the address, so that a view can be sent by mail.</summary>
public sealed record StationFilter
{
    public string? Region { get; init; }

    public string? District { get; init; }

    /// <summary>Text in the station's id, number, names or address.</summary>
    public string? Text { get; init; }

    /// <summary>The verdict is this group's; without one it is that of the weakest group.</summary>
    public string? Group { get; init; }

    public VerdictChoice? Verdict { get; init; }

    public string? Criterion { get; init; }

    /// <summary>Of the criterion; not met where none is named.</summary>
    public Outcome Outcome { get; init; } = Outcome.NotMet;

    /// <summary>What was said and found of the criterion; takes the place of the outcome.</summary>
    public PairKind? Pair { get; init; }

    public AuditSource? Source { get; init; }

    /// <summary>Whether it was audited at all; null is either.</summary>
    public bool? Audited { get; init; }

    /// <summary>The current audit's day, first and last.</summary>
    public DateOnly? From { get; init; }

    public DateOnly? To { get; init; }

    public StationSort Sort { get; init; }

    public int PageNumber { get; init; } = 1;

    /// <summary>What the address does not say, or says wrongly, filters nothing.</summary>
    public static StationFilter Of(IQueryCollection query) => new()
    {
        Region = Given(query["region"]),
        District = Given(query["district"]),
        Text = Given(query["q"]),
        Group = Given(query["group"]),
        Verdict = Choice<VerdictChoice>(query["verdict"]),
        Criterion = Given(query["criterion"]),
        Outcome = Enum.GetValues<Outcome>().FirstOrDefault(o => o.Code() == query["outcome"], Outcome.NotMet),
        Pair = PairKinds.Parse(query["pair"]),
        Source = query["source"].ToString() is { Length: > 0 } source ? AuditSources.Parse(source) : null,
        Audited = query["audited"].ToString() switch { "yes" => true, "no" => false, _ => null },
        From = Day(query["from"]),
        To = Day(query["to"]),
        Sort = Choice<StationSort>(query["sort"]) ?? StationSort.Id,
        PageNumber = int.TryParse(query["page"], NumberStyles.None, CultureInfo.InvariantCulture, out var page) && page > 0 ? page : 1,
    };

    public bool Takes(StationView view) =>
        (Region is null || view.Station.CountsFor == Region)
        && (District is null || view.Station.District == District)
        && (Text is null || Mentions(view.Station, Text))
        && (Audited is null || view.Current is not null == Audited)
        && (Source is null || view.Audits.Any(a => a.Source == Source))
        && (From is null || view.Current?.Date >= From)
        && (To is null || view.Current?.Date <= To)
        && (Verdict is null || VerdictOf(view) is { } range && Verdict.Value.Takes(range))
        && (Criterion is null || (Pair is { } pair ? PairKinds.Of(view, Criterion) == pair : HasOutcome(view, Criterion)));

    public IEnumerable<StationView> Ordered(IEnumerable<StationView> stations) => Sort switch
    {
        StationSort.Worst => stations.OrderByDescending(s => s.Assessment?.VotersBlocked.Possibly ?? -1).ThenBy(s => s.Id),
        StationSort.Score => stations.OrderBy(s => s.Assessment?.Compliance?.Low.Tenths ?? int.MaxValue).ThenBy(s => s.Id),
        StationSort.Date => stations.OrderByDescending(s => s.Current?.Date).ThenBy(s => s.Id),
        _ => stations,
    };

    /// <summary>The address's parameters; a page number only where it is asked for.</summary>
    public string Query(int? page = null, StationSort? sort = null)
    {
        var parameters = new List<KeyValuePair<string, string?>>
        {
            new("region", Region), new("district", District), new("q", Text), new("group", Group), new("verdict", Verdict?.InAddress()),
            new("criterion", Criterion), new("outcome", Criterion is null || Outcome == Outcome.NotMet ? null : Outcome.Code()),
            new("pair", Criterion is null ? null : Pair?.Code()), new("source", Source?.Code()), new("audited", Audited switch { true => "yes", false => "no", _ => null }),
            new("from", From?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)), new("to", To?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)),
            new("sort", (sort ?? Sort) is var s and not StationSort.Id ? s.InAddress() : null),
            new("page", page is > 1 ? page.Value.ToString(CultureInfo.InvariantCulture) : null),
        };
        return QueryString.Create(parameters.Where(p => p.Value is not null)).ToString();
    }

    private bool HasOutcome(StationView view, string criterion) =>
        view.Assessment?.Checklist.PlaceOf(criterion) is >= 0 and var place && view.Assessment.Outcomes[place] == Outcome;

    private VerdictRange? VerdictOf(StationView view) =>
        Group is null ? view.Assessment?.Headline : view.Assessment?.Verdicts.GetValueOrDefault(Group)?.Range;

    private static bool Mentions(Station station, string text) =>
        station.Id.ToString().Contains(text, StringComparison.OrdinalIgnoreCase)
        || station.Number?.ToString(CultureInfo.InvariantCulture) == text
        || station.Name.Values.Any(n => n.Contains(text, StringComparison.OrdinalIgnoreCase))
        || station.Address?.Contains(text, StringComparison.OrdinalIgnoreCase) == true;

    private static string? Given(string? value) => string.IsNullOrWhiteSpace(value) ? null : value.Trim();

    private static DateOnly? Day(string? value) =>
        DateOnly.TryParseExact(value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    private static T? Choice<T>(string? value)
        where T : struct, Enum => Enum.GetValues<T>().Where(c => c.InAddress() == value).Select(c => (T?)c).FirstOrDefault();
}

/// <summary>How sure a verdict that is looked for must be.</summary>
public enum VerdictChoice
{
    Independent,
    WithHelp,
    Blocked,

    /// <summary>It depends on what is not known.</summary>
    Unsure,
}

/// <summary>What comes first.</summary>
public enum StationSort
{
    Id,

    /// <summary>Most voters blocked.</summary>
    Worst,

    /// <summary>Lowest score.</summary>
    Score,

    /// <summary>Newest visit.</summary>
    Date,
}

/// <summary>How choices are written in addresses: <c>with-help</c>.</summary>
internal static class Choices
{
    public static string InAddress<T>(this T choice)
        where T : struct, Enum => choice.ToString() switch { nameof(VerdictChoice.WithHelp) => "with-help", var name => name.ToLowerInvariant() };

    public static bool Takes(this VerdictChoice choice, VerdictRange range) => choice switch
    {
        VerdictChoice.Independent => range is { Worst: Verdict.Independent },
        VerdictChoice.WithHelp => range is { IsSure: true, Worst: Verdict.WithHelp },
        VerdictChoice.Blocked => range is { Best: Verdict.Blocked },
        _ => !range.IsSure,
    };
}
