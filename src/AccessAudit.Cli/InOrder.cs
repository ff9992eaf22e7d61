namespace AccessAudit.Cli;

/// <summary>Work on every core whose results come out in the order of what went in, however long the row is.</summary>
internal static class InOrder
{
    /// <remarks>
    /// Never more than a few items are under way, so memory stays flat over a folder of any length. Whoever stops half-way, or is
    /// stopped, finds that nothing is under way any more: what the work uses can then be closed.
    /// </remarks>
    public static IEnumerable<TResult> Select<T, TResult>(IEnumerable<T> items, Func<T, TResult> work, CancellationToken cancel = default)
    {
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
}
