using System.Buffers;
using System.Text.Unicode;
using AccessAudit.Audits;
using AccessAudit.Checklists;
using AccessAudit.Scoring;

namespace AccessAudit.Cli;

/// <summary>Scores audits again, batches of them on all cores, and writes what comes of them in the order in which they came.</summary>
internal sealed class RescoreRun(ChecklistShelf shelf, ChecklistShelf drafts, DateOnly day, TextWriter output, TextWriter error)
{
    private const int Batch = 256;

    private readonly Rescorer rescorer = new();
    private readonly RescoreSummary summary = new();

    public DateOnly Day => day;

    public required EditionChoice Old { get; init; }

    public required EditionChoice New { get; init; }

    public required bool Json { get; init; }

    public required bool Summary { get; init; }

    /// <summary>A line with its audit held against the checklist that it was made with.</summary>
    public Parsed<AuditedStation> Read(ReadOnlyMemory<byte> line)
    {
        if (!Utf8.IsValid(line.Span))
            return new Parsed<AuditedStation>.Bad([new Fault(0, "", "this is not UTF-8 text", "a file that was saved as UTF-8")]);
        var parsed = AuditedLine.Read(line);
        if (parsed is not Parsed<AuditedStation>.Good { Value.Audit: var audit } || EditionChoice.Own.Resolve(shelf, drafts, audit, day) is not { } own)
            return parsed;
        var faults = AuditCheck.Faults(own, audit);
        return faults.Count > 0 ? new Parsed<AuditedStation>.Bad(faults) : parsed;
    }

    /// <returns>The exit code.</returns>
    public int Of<T>(IEnumerable<T> items, Func<T, Parsed<AuditedStation>> read, Func<T, Fault, string> tell, CancellationToken cancel)
    {
        var refused = 0;
        foreach (var batch in InOrder.Select(items.Chunk(Batch), b => Rescore(b, read, tell), cancel))
        {
            foreach (var rescored in batch.Rescored)
                summary.Add(rescored);
            Utf8Output.Write(output, batch.Lines.Span);
            foreach (var fault in batch.Faults)
                error.WriteLine(fault);
            refused += batch.Refused;
        }

        Tell();
        if (refused > 0)
            error.WriteLine($"{refused} {(refused == 1 ? "audit was" : "audits were")} left out.");
        return refused > 0 ? ExitCodes.Refused : ExitCodes.Done;
    }

    private RescoredBatch Rescore<T>(T[] items, Func<T, Parsed<AuditedStation>> read, Func<T, Fault, string> tell)
    {
        var (lines, rescored, faults, refused) = (new ArrayBufferWriter<byte>(), new List<Rescored>(items.Length), new List<string>(), 0);
        foreach (var item in items)
        {
            switch (Rescore(read(item)))
            {
                case Parsed<Rescored>.Good { Value: var good }:
                    rescored.Add(good);
                    if (Json && !Summary)
                    {
                        lines.Write(RescoredJson.Write(good));
                        lines.Write("\n"u8);
                    }

                    break;
                case Parsed<Rescored>.Bad bad:
                    refused++;
                    faults.AddRange(bad.Faults.Select(f => tell(item, f)));
                    break;
            }
        }

        return new RescoredBatch(lines.WrittenMemory, rescored, faults, refused);
    }

    private Parsed<Rescored> Rescore(Parsed<AuditedStation> parsed)
    {
        if (parsed is not Parsed<AuditedStation>.Good { Value: var (station, audit) })
            return new Parsed<Rescored>.Bad(((Parsed<AuditedStation>.Bad)parsed).Faults);
        if (Old.Resolve(shelf, drafts, audit, day) is not { } before)
            return Missing(Old, audit);
        return New.Resolve(shelf, drafts, audit, day) is { } after
            ? new Parsed<Rescored>.Good(rescorer.Rescore(before, after, station, audit))
            : Missing(New, audit);
    }

    private static Parsed<Rescored>.Bad Missing(EditionChoice choice, Audit audit) => new(
    [
        new Fault(
            0, $"audit {audit.Id} of {audit.Station}", $"it was made with {audit.Checklist}, and '{choice}' gives no edition of that family", "one on the shelf"),
    ]);

    private void Tell()
    {
        if (Json)
        {
            foreach (var count in Summary ? summary.Counts() : [])
                Utf8Output.Write(output, [.. RescoredJson.Write(count), (byte)'\n']);
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

    private sealed record RescoredBatch(ReadOnlyMemory<byte> Lines, IReadOnlyList<Rescored> Rescored, IReadOnlyList<string> Faults, int Refused);
}
