using System.Text.Json;
using AccessAudit.Audits;
using AccessAudit.Checklists;
using AccessAudit.Stations;

namespace AccessAudit.Scoring;

/// <summary>Scores lines <c>{"station":…,"audit":…}</c> as programs exchange them, under one checklist.</summary>
/// <remarks>
/// An audit of another edition of the family is scored by what it saw; an audit of another family is refused. Sound lines of this
/// checklist, nearly all of them, are read in one pass; every other line is read again with care, so that its faults can be named.
/// </remarks>
public sealed class LineScorer(Checklist checklist)
{
    private readonly AuditVocabulary vocabulary = new(checklist);

    public Parsed<Assessment> Score(ReadOnlyMemory<byte> line) =>
        InOnePass(line.Span) is { } assessment ? new Parsed<Assessment>.Good(assessment) : WithCare(line);

    internal Assessment? InOnePass(ReadOnlySpan<byte> line)
    {
        try
        {
            var json = new Utf8JsonReader(line);
            if (!json.Read() || json.TokenType != JsonTokenType.StartObject)
                return null;
            Station? station = null;
            Audit? audit = null;
            while (json.Read() && json.TokenType == JsonTokenType.PropertyName)
            {
                var isStation = station is null && json.ValueTextEquals("station"u8);
                if ((!isStation && !(audit is null && json.ValueTextEquals("audit"u8))) || !json.Read())
                    return null;
                if (isStation ? (station = StationPass.Read(ref json)) is null : (audit = AuditPass.Read(ref json, vocabulary)) is null)
                    return null;
            }

            return station is null || audit is null || json.Read() || audit.Station != station.Id ? null : Scorer.Assess(checklist, station, audit);
        }
        catch (Exception odd) when (odd is JsonException or InvalidOperationException)
        {
            return null;
        }
    }

    internal Parsed<Assessment> WithCare(ReadOnlyMemory<byte> line)
    {
        var faults = new List<Fault>();
        var (station, audit) = AuditedLine.Read(line, faults);
        if (faults.Count == 0)
            faults.AddRange(Misfits(station!, audit!));
        return Parsed<Assessment>.From(faults, () => Scorer.Assess(checklist, station!, audit!));
    }

    private IEnumerable<Fault> Misfits(Station station, Audit audit)
    {
        foreach (var fault in AuditedLine.Misfits(station, audit))
            yield return fault;
        if (audit.Checklist.Family != checklist.Id.Family)
            yield return new Fault(0, "audit", $"it was made with {audit.Checklist}", $"an edition of {checklist.Id.Family}");
        if (audit.Checklist != checklist.Id)
            yield break;
        foreach (var fault in AuditCheck.Faults(checklist, audit))
            yield return fault;
    }
}
