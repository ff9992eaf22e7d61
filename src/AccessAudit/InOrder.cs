namespace AccessAudit;

/// <summary>Work on every core whose results come out in the order of what went in, however long the row is.</summary>
public static class InOrder
{
    /// <summary>So many small items go to a core together: a task for each would cost as much as the work.</summary>
    private const int Few = 4;

    /// <summary>Items are read one after the other, and while earlier ones are worked on; a fault comes out as it was thrown.</summary>
    /// <remarks>
    /// Never more than a few items are under way, so memory stays flat over a folder of any length. Whoever stops half-way, or is
    /// stopped, finds that nothing is under way any more: what the work uses can then be closed.
    /// </remarks>
    public static IEnumerable<TResult> Select<T, TResult>(IEnumerable<T> items, Func<T, TResult> work, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(items);
        var ahead = Environment.ProcessorCount + 1;
        var running = new Queue<Task<TResult>>();
        try
        {
            foreach (var item in items)
            {
                cancel.ThrowIfCancellationRequested();
                running.Enqueue(Task.Run(() => work(item), cancel));
                if (running.Count > ahead)
                    yield return running.Dequeue().GetAwaiter().GetResult();
            }

            while (running.TryDequeue(out var last))
            {
                cancel.ThrowIfCancellationRequested();
                yield return last.GetAwaiter().GetResult();
            }
        }
        finally
        {
            Task.WhenAll(running).ContinueWith(_ => { }, CancellationToken.None, TaskContinuationOptions.ExecuteSynchronously, TaskScheduler.Default).Wait(CancellationToken.None);
        }
    }

    /// <summary>The same for work that takes less than a millisecond.</summary>
    public static IEnumerable<TResult> SelectSmall<T, TResult>(IEnumerable<T> items, Func<T, TResult> work) =>
        Select(items.Chunk(Few), few => Array.ConvertAll(few, i => work(i))).SelectMany(results => results);
}
