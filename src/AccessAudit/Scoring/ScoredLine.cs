using System.Text;
using AccessAudit.Audits;
using AccessAudit.Checklists;
using AccessAudit.Stations;

namespace AccessAudit.Scoring;

/// <summary>One line <c>{"station":…,"audit":…}</c> as programs exchange it, read and scored.</summary>
public static class ScoredLine
{
    /// <remarks>An audit of another edition of the family is scored by what it saw; an audit of another family is refused.</remarks>
    public static Parsed<Assessment> Of(Checklist checklist, string line)
    {
        var faults = new List<Fault>();
        var (station, audit) = Read(line, faults);
        if (faults.Count == 0 && audit!.Checklist.Family != checklist.Id.Family)
            faults.Add(new Fault(0, "audit", $"it was made with {audit.Checklist}", $"an edition of {checklist.Id.Family}"));
        if (faults.Count == 0 && audit!.Checklist == checklist.Id)
            faults.AddRange(AuditCheck.Faults(checklist, audit));
        return Parsed<Assessment>.From(faults, () => Scorer.Assess(checklist, station!, audit!));
    }

    /// <summary>The two, or what is wrong with them whatever the checklist.</summary>
    public static Parsed<AuditedStation> Read(string line)
    {
        var faults = new List<Fault>();
        var (station, audit) = Read(line, faults);
        return Parsed<AuditedStation>.From(faults, () => new AuditedStation(station!, audit!));
    }

    private static (Station? Station, Audit? Audit) Read(string line, List<Fault> faults)
    {
        using var document = JsonFields.Document(Encoding.UTF8.GetBytes(line), faults);
        const string expected = "{\"station\": …, \"audit\": …}";
        if (document is null)
            return (null, null);
        var fields = new JsonFields(document.RootElement, "", faults);
        if (!fields.IsObject(expected))
            return (null, null);
        var station = fields.Required("station", expected) is { } s ? StationJson.Read(s, faults) : null;
        var audit = fields.Required("audit", expected) is { } a ? AuditJson.Read(a, faults) : null;
        if (faults.Count == 0 && audit!.Station != station!.Id)
            faults.Add(new Fault(0, "audit", $"it is of station {audit.Station}, beside it stands {station.Id}", "the audit's own station"));
        return (station, audit);
    }
}

/// <summary>A station and an audit of it.</summary>
public sealed record AuditedStation(Station Station, Audit Audit);
