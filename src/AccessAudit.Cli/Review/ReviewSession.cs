using AccessAudit.Audits;
using AccessAudit.Checklists;
using AccessAudit.Storage;
using AccessAudit.Storage.Sheets;

namespace AccessAudit.Cli.Review;

/// <summary>One person at a terminal who looks at question after question, one kind at a time.</summary>
internal sealed class ReviewSession(
    Workspace workspace, ChecklistShelf shelf, CropFiles crops, string who, ReviewTexts texts, TextReader input, TextWriter output)
{
    private readonly ReviewQueue queue = workspace.Reviews;
    private int decided;

    /// <summary>The number of decisions that hold.</summary>
    public int Run(IEnumerable<ReviewReason> reasons, CancellationToken cancel)
    {
        foreach (var reason in reasons)
        {
            if (!Ask(reason, cancel))
                break;
        }

        return decided;
    }

    /// <summary>False where the person stops.</summary>
    private bool Ask(ReviewReason reason, CancellationToken cancel)
    {
        var after = 0L;
        var told = false;
        while (queue.Take(reason, who, after) is { } task)
        {
            if (!told)
                output.WriteLine(texts.Format("open", queue.Counts()[reason], texts.Reason(reason)));
            told = true;
            if (!Ask(task, ref after, cancel))
                return false;
        }

        return true;
    }

    /// <summary>Until the question is decided or put off; an earlier one that is taken back comes first.</summary>
    private bool Ask(ReviewTask task, ref long after, CancellationToken cancel)
    {
        while (true)
        {
            if (shelf.Find(task.Checklist)?.Find(task.Criterion) is not { } criterion)
            {
                output.WriteLine(texts.Format("problem.no-checklist", task.Checklist));
                return PutOff(task, ref after);
            }

            var row = new ReviewRow(task, criterion, workspace.Stations.Find(task.Station)?.Station);
            output.WriteLine();
            row.Show(output, texts, crops.Write(task));
            switch (ReviewEntry.Read(Typed(task, cancel), row.Options))
            {
                case ReviewEntry.Stop:
                    queue.Release(task.Number, who);
                    return false;
                case ReviewEntry.Later:
                    return PutOff(task, ref after);
                case ReviewEntry.NotUnderstood entry:
                    output.WriteLine(row.NotUnderstood(entry.Text, texts));
                    break;
                case ReviewEntry.Undo:
                    task = Undo(task);
                    break;
                case ReviewEntry.Decide { Verdict: var verdict } when Decide(row, verdict):
                    return true;
            }
        }
    }

    /// <summary>Waits on a thread of its own: a terminal's line cannot be called back, and Ctrl+C must end the program all the same.</summary>
    private string? Typed(ReviewTask task, CancellationToken cancel)
    {
        output.Flush();
        try
        {
            return Task.Run(input.ReadLine, cancel).WaitAsync(cancel).GetAwaiter().GetResult();
        }
        catch (OperationCanceledException)
        {
            queue.Release(task.Number, who);
            throw;
        }
    }

    private bool PutOff(ReviewTask task, ref long after)
    {
        queue.Release(task.Number, who);
        after = task.Number;
        return true;
    }

    /// <summary>The question that is open again, or the same one where nothing can be taken back.</summary>
    private ReviewTask Undo(ReviewTask task)
    {
        if (queue.Undo(shelf, who) is not { } earlier)
        {
            output.WriteLine(texts["nothing-to-undo"]);
            return task;
        }

        queue.Release(task.Number, who);
        decided = Math.Max(0, decided - 1);
        output.WriteLine(texts["undone"]);
        return earlier;
    }

    /// <summary>Whether there is nothing more to say to this question.</summary>
    private bool Decide(ReviewRow row, ReviewVerdict verdict)
    {
        switch (queue.Decide(shelf, row.Task.Number, who, verdict))
        {
            case ReviewOutcome.Recorded:
                decided++;
                output.WriteLine(verdict is ReviewVerdict.Retake ? texts.Format("retake", row.Task.Page, row.Task.Station) : texts["recorded"]);
                return true;
            case ReviewOutcome.Refused refused:
                output.WriteLine(row.Says(refused.Problem, texts));
                return false;
            case ReviewOutcome.Claimed claimed:
                output.WriteLine(texts.Format("problem.claimed", claimed.By));
                return true;
            case ReviewOutcome.NotOpen:
                output.WriteLine(texts["problem.not-open"]);
                return true;
            case var other:
                throw new InvalidOperationException($"unknown outcome {other}");
        }
    }
}
