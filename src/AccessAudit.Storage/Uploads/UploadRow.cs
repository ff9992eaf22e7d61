using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using AccessAudit.Audits;
using AccessAudit.Checklists;
using AccessAudit.Stations;
using AccessAudit.Storage.Photos;

namespace AccessAudit.Storage.Uploads;

/// <summary>An upload as its row holds it.</summary>
/// <remarks>Filled in property by property: of an answer without rows SQLite does not know what kind of number a count is.</remarks>
internal sealed record UploadRow
{
    public const string Waiting = "waiting";
    public const string Read = "read";
    public const string Refused = "refused";

    public const string Columns =
        """
        u.number as Number, u.photo as Photo, u.file as File, u.handed_in_by as HandedInBy, u.handed_in as HandedIn, u.regions as Regions,
        u.visited as Visited, u.source as Source, u.auditor as Auditor, u.state as State, u.tries as Tries, u.leased_until as LeasedUntil,
        u.station as Station, u.page as Page, u.says as Says,
        (select count(*) from review_items i where i.audit = u.audit and i.page = u.page and i.is_open = 1) as Open
        """;

    private const string DayForm = "yyyy-MM-dd";

    private static readonly JsonSerializerOptions Json = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public long Number { get; init; }

    public string Photo { get; init; } = "";

    public string File { get; init; } = "";

    public string HandedInBy { get; init; } = "";

    public long HandedIn { get; init; }

    public string? Regions { get; init; }

    public string? Visited { get; init; }

    public string Source { get; init; } = "";

    public string? Auditor { get; init; }

    public string State { get; init; } = "";

    public long Tries { get; init; }

    public long? LeasedUntil { get; init; }

    public string? Station { get; init; }

    public long? Page { get; init; }

    public string? Says { get; init; }

    public long Open { get; init; }

    public static string? Text(IReadOnlyList<string>? regions) => regions is null ? null : string.Join(' ', regions);

    public static string? Text(DateOnly? day) => day?.ToString(DayForm, CultureInfo.InvariantCulture);

    public static string Text(IReadOnlyDictionary<Language, string> says) => JsonSerializer.Serialize(says.ToDictionary(s => s.Key.Code, s => s.Value), Json);

    /// <param name="now">In milliseconds: a lease that has run out is none.</param>
    public Upload Upload(long now) => new(
        Number,
        new NewUpload(
            PhotoHash.Parse(Photo, null), File, HandedInBy, Regions?.Split(' ', StringSplitOptions.RemoveEmptyEntries), AuditSources.Parse(Source)!.Value,
            Visited is null ? null : DateOnly.ParseExact(Visited, DayForm, CultureInfo.InvariantCulture), Auditor),
        DateTimeOffset.FromUnixTimeMilliseconds(HandedIn),
        (int)Tries,
        State switch
        {
            Read => new UploadState.Read(StationId.Parse(Station!, null), (int)Page!.Value, (int)Open),
            Refused => new UploadState.Refused(
                JsonSerializer.Deserialize<Dictionary<string, string>>(Says!)!.ToDictionary(s => Language.Parse(s.Key, null), s => s.Value)),
            _ when LeasedUntil > now => new UploadState.Reading(),
            _ => new UploadState.Waiting(),
        });
}
