using AccessAudit.Stations;
using AccessAudit.Web.Accounts;
using AccessAudit.Web.Desk;

namespace AccessAudit.Web.Phone;

/// <summary>What a phone keeps of the stations that its auditor may see: enough to know one by its tag, number or name.</summary>
internal sealed record StationsView(IReadOnlyList<StationLine> Stations, Dictionary<string, Dictionary<string, string>> Regions)
{
    public static StationsView Of(IEnumerable<StationView> stations, Scope scope) => new(
        [.. stations.Select(s => StationLine.Of(s.Stored.Serial, s.Station))],
        Region.All.Where(r => scope.Sees(r.Code)).ToDictionary(r => r.Code, r => ChecklistView.InAll(w => r.Name[w.Language])));
}

/// <param name="Serial">By which its tag names it.</param>
internal sealed record StationLine(
    uint Serial, string Id, int? Number, string? Region, string? District, Dictionary<string, string> Name, string? Address, string? Kind, int? Floor)
{
    public static StationLine Of(uint serial, Station station) => new(
        serial, station.Id.ToString(), station.Number, station.CountsFor, station.District, ChecklistView.InAll(w => station.NameIn(w.Language)), station.Address,
        station.Kind?.Code(), station.Floor);
}
