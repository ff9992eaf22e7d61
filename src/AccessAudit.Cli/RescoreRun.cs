using System.Text;
using AccessAudit.Audits;
using AccessAudit.Checklists;
using AccessAudit.Scoring;

namespace AccessAudit.Cli;

/// <summary>Scores audits again, a batch on all cores at a time, and writes what comes of them in the order in which they came.</summary>
internal sealed class RescoreRun(ChecklistShelf shelf, ChecklistShelf drafts, DateOnly day, TextWriter output, TextWriter error)
{
    private const int Batch = 1024;

    private readonly Rescorer rescorer = new();
    private readonly RescoreSummary summary = new();

    public DateOnly Day => day;

    public required EditionChoice Old { get; init; }

    public required EditionChoice New { get; init; }

    public required bool Json { get; init; }

    public required bool Summary { get; init; }

    /// <summary>A line with its audit held against the checklist that it was made with.</summary>
    public Parsed<AuditedStation> Read(string line)
    {
        var parsed = ScoredLine.Read(line);
        if (parsed is not Parsed<AuditedStation>.Good { Value.Audit: var audit } || EditionChoice.Own.Resolve(shelf, drafts, audit, day) is not { } own)
            return parsed;
        var faults = AuditCheck.Faults(own, audit);
        return faults.Count > 0 ? new Parsed<AuditedStation>.Bad(faults) : parsed;
    }

    /// <returns>The exit code.</returns>
    public int Of<T>(IEnumerable<T> items, Func<T, Parsed<AuditedStation>> read, Func<T, Fault, string> tell, CancellationToken cancel)
    {
        var refused = 0;
        foreach (var batch in items.Chunk(Batch))
        {
            foreach (var (item, result) in batch.AsParallel().AsOrdered().WithCancellation(cancel).Select(i => (i, Rescore(read(i)))))
            {
                if (result.Rescored is { } rescored)
                {
                    summary.Add(rescored);
                    if (result.Line is { } line)
                        output.WriteLine(line);
                    continue;
                }

                refused++;
                foreach (var fault in result.Faults)
                    error.WriteLine(tell(item, fault));
            }
        }

        Tell();
        if (refused > 0)
            error.WriteLine($"{refused} {(refused == 1 ? "audit was" : "audits were")} left out.");
        return refused > 0 ? ExitCodes.Refused : ExitCodes.Done;
    }

    private (Rescored? Rescored, string? Line, IReadOnlyList<Fault> Faults) Rescore(Parsed<AuditedStation> parsed)
    {
        if (parsed is not Parsed<AuditedStation>.Good { Value: var (station, audit) })
            return (null, null, ((Parsed<AuditedStation>.Bad)parsed).Faults);
        if (Edition(Old, audit, out var fault) is not { } before || Edition(New, audit, out fault) is not { } after)
            return (null, null, [fault!]);
        var rescored = rescorer.Rescore(before, after, station, audit);
        return (rescored, Json && !Summary ? Encoding.UTF8.GetString(RescoredJson.Write(rescored)) : null, []);
    }

    private Checklist? Edition(EditionChoice choice, Audit audit, out Fault? fault)
    {
        var checklist = choice.Resolve(shelf, drafts, audit, day);
        fault = checklist is not null
            ? null
            : new Fault(0, $"audit {audit.Id} of {audit.Station}", $"it was made with {audit.Checklist}, and {choice} gives no edition of that family", "one on the shelf");
        return checklist;
    }

    private void Tell()
    {
        if (Json)
        {
            foreach (var count in Summary ? summary.Counts() : [])
                output.WriteLine(Encoding.UTF8.GetString(RescoredJson.Write(count)));
            return;
        }

        foreach (var editions in summary.Counts().GroupBy(c => (c.OldChecklist, c.NewChecklist)))
        {
            output.WriteLine($"From {editions.Key.OldChecklist} to {editions.Key.NewChecklist}:");
            PlainTable.Write(
                output, ["Criterion", "Old outcome", "New outcome", "Rule changed", "Audits"],
                editions.Select(c => new[]
                {
                    c.Criterion.Difference.Criterion, c.Criterion.Old?.Code() ?? "–", c.Criterion.New?.Code() ?? "–",
                    string.Join(", ", c.Criterion.Difference.Changed.Select(r => r.Code())), $"{c.Audits}",
                }),
                0);
        }

        output.WriteLine(
            $"{summary.Audits} audits: {summary.OutcomesChanged} with another outcome, {summary.HeadlinesChanged} with another verdict for the "
            + $"weakest group, {summary.SameEdition} under one and the same edition.");
    }
}
