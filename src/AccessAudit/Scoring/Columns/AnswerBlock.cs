using AccessAudit.Audits;
using AccessAudit.Checklists;
using AccessAudit.Stations;

namespace AccessAudit.Scoring.Columns;

/// <summary>Up to 4,096 audits of one checklist with a column for each criterion, so that all of them are scored together.</summary>
/// <remarks>A block is small enough that its columns stay near the processor; a country is many blocks, one after the other.</remarks>
public sealed class AnswerBlock
{
    /// <summary>A multiple of every width that a processor works in.</summary>
    public const int Capacity = 4096;

    private readonly CodedColumn<Seen>[] answers;
    private readonly int[][] needs;

    public AnswerBlock(Checklist checklist)
    {
        Checklist = checklist;
        answers = [.. checklist.Criteria.Select(_ => new CodedColumn<Seen>())];
        needs = [.. checklist.Groups.Select(_ => new int[Capacity])];
    }

    public Checklist Checklist { get; }

    public int Count { get; private set; }

    internal CodedColumn<(StationKind? Kind, int? Floor)> Stations { get; } = new();

    /// <summary>Appends one audit; an answer that does not fit its criterion counts as not seen.</summary>
    /// <exception cref="InvalidOperationException">The block is full.</exception>
    public void Add(Station station, Audit audit)
    {
        if (Count == Capacity)
            throw new InvalidOperationException($"a block holds {Capacity} audits");
        Stations.Put(Count, (station.Kind, station.Floor));
        foreach (var (place, answer) in AuditCheck.Fitting(Checklist, audit))
            answers[place].Put(Count, new Seen(answer.Value is AnswerValue.NotApplicable ? new AnswerValue.NotApplicable(null) : answer.Value!, answer.Temporary));

        for (var group = 0; group < needs.Length; group++)
            needs[group][Count] = station.NeedsOf(Checklist.Groups[group]);
        Count++;
    }

    internal CodedColumn<Seen> AnswersTo(int criterion) => answers[criterion];

    internal ReadOnlySpan<int> NeedsOf(int group) => needs[group];
}

/// <summary>As much of an answer as scoring asks for.</summary>
internal readonly record struct Seen(AnswerValue Value, bool Temporary);
