using System.Text.Json;
using AccessAudit.Audits;
using AccessAudit.Checklists;
using AccessAudit.Regions;
using AccessAudit.Scoring;
using AccessAudit.Stations;

namespace AccessAudit.Storage.Figures;

/// <summary>What a station is counted as.</summary>
/// <param name="Station">Which.</param>
/// <param name="Place">Where, see <see cref="PlaceOf(TallyPlace)"/>.</param>
/// <param name="Audit">The one that speaks for it; null where nobody has been there.</param>
/// <param name="Checklist">By which it is judged, or which is not at hand; null without an audit.</param>
/// <param name="Share">What it adds to the counts; null without an audit, or where its checklist is not at hand.</param>
internal sealed record Standing(StationId Station, string Place, Audit? Audit, ChecklistId? Checklist, byte[]? Share)
{
    /// <param name="shelf">The checklists at hand.</param>
    /// <param name="station">As the register has it.</param>
    /// <param name="audits">All of the station.</param>
    /// <param name="day">The reporting date: later audits are not looked at.</param>
    public static Standing Of(ChecklistShelf shelf, Station station, IEnumerable<Audit> audits, DateOnly day)
    {
        var place = PlaceOf(TallyPlace.Of(station));
        if (CurrentAudit.Of(audits, day) is not { } audit)
            return new Standing(station.Id, place, null, null, null);
        return shelf.ForAudit(audit.Checklist, audit.Date) is { } checklist
            ? new Standing(station.Id, place, audit, checklist.Id, StationShare.Of(station, Scorer.Assess(checklist, station, audit)))
            : new Standing(station.Id, place, audit, audit.Checklist, null);
    }

    /// <summary>A place as the database has it: region and district as a JSON list.</summary>
    public static string PlaceOf(TallyPlace place) => JsonSerializer.Serialize(new[] { place.Region, place.District });

    public static TallyPlace PlaceOf(string text) => JsonSerializer.Deserialize<string?[]>(text) is [var region, var district]
        ? new TallyPlace(region, district)
        : throw new JsonException(text);
}
