using System.Text;
using AccessAudit.Audits;
using AccessAudit.Checklists;
using AccessAudit.Stations;

namespace AccessAudit.Scoring;

/// <summary>Scores one line <c>{"station":…,"audit":…}</c> as programs exchange it.</summary>
public static class ScoredLine
{
    /// <remarks>An audit of another edition of the family is scored by what it saw; an audit of another family is refused.</remarks>
    public static Parsed<Assessment> Of(Checklist checklist, string line)
    {
        var faults = new List<Fault>();
        using var document = JsonFields.Document(Encoding.UTF8.GetBytes(line), faults);
        if (document is null)
            return new Parsed<Assessment>.Bad(faults);

        const string expected = "{\"station\": …, \"audit\": …}";
        var fields = new JsonFields(document.RootElement, "", faults);
        if (!fields.IsObject(expected))
            return new Parsed<Assessment>.Bad(faults);
        var station = fields.Required("station", expected) is { } s ? StationJson.Read(s, faults) : null;
        var audit = fields.Required("audit", expected) is { } a ? AuditJson.Read(a, faults) : null;
        if (faults.Count == 0)
            faults.AddRange(Misfits(checklist, station!, audit!));
        return Parsed<Assessment>.From(faults, () => Scorer.Assess(checklist, station!, audit!));
    }

    private static IEnumerable<Fault> Misfits(Checklist checklist, Station station, Audit audit)
    {
        if (audit.Station != station.Id)
            yield return new Fault(0, "audit", $"it is of station {audit.Station}, beside it stands {station.Id}", "the audit's own station");
        if (audit.Checklist.Family != checklist.Id.Family)
            yield return new Fault(0, "audit", $"it was made with {audit.Checklist}", $"an edition of {checklist.Id.Family}");
        if (audit.Checklist != checklist.Id)
            yield break;
        foreach (var fault in AuditCheck.Faults(checklist, audit))
            yield return fault;
    }
}
