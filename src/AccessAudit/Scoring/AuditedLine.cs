using AccessAudit.Audits;
using AccessAudit.Stations;

namespace AccessAudit.Scoring;

/// <summary>One line <c>{"station":…,"audit":…}</c> as programs exchange it.</summary>
public static class AuditedLine
{
    private const string Expected = "{\"station\": …, \"audit\": …}";

    /// <summary>The two, or everything that is wrong with them whatever the checklist.</summary>
    public static Parsed<AuditedStation> Read(ReadOnlyMemory<byte> line)
    {
        var faults = new List<Fault>();
        var (station, audit) = Read(line, faults);
        if (faults.Count == 0)
            faults.AddRange(Misfits(station!, audit!));
        return Parsed<AuditedStation>.From(faults, () => new AuditedStation(station!, audit!));
    }

    /// <summary>Null where faults were noted.</summary>
    internal static (Station? Station, Audit? Audit) Read(ReadOnlyMemory<byte> line, List<Fault> faults)
    {
        using var document = JsonFields.Document(line, faults);
        if (document is null)
            return (null, null);
        var fields = new JsonFields(document.RootElement, "", faults);
        if (!fields.IsObject(Expected))
            return (null, null);
        var station = fields.Required("station", Expected) is { } s ? StationJson.Read(s, faults) : null;
        var audit = fields.Required("audit", Expected) is { } a ? AuditJson.Read(a, faults) : null;
        return (station, audit);
    }

    internal static IEnumerable<Fault> Misfits(Station station, Audit audit)
    {
        if (audit.Station != station.Id)
            yield return new Fault(0, "audit", $"it is of station {audit.Station}, beside it stands {station.Id}", "the audit's own station");
    }
}

/// <summary>A station and an audit of it.</summary>
public sealed record AuditedStation(Station Station, Audit Audit);
