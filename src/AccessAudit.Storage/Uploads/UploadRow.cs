using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using AccessAudit.Audits;
using AccessAudit.Checklists;
using AccessAudit.Stations;
using AccessAudit.Storage.Photos;

namespace AccessAudit.Storage.Uploads;

/// <summary>An upload as its row holds it.</summary>
internal sealed record UploadRow(
    long Number, string Photo, string File, string HandedInBy, long HandedIn, string? Regions, string? Visited, string Source, string? Auditor,
    string State, long Tries, long? LeasedUntil, string? Station, long? Page, string? Says, long Open)
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
