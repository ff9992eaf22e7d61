using AccessAudit.Storage;

namespace AccessAudit.Web.Uploads;

/// <summary>Keeps the readers of this instance at work. Whoever stops the site waits for the photographs that are being read.</summary>
internal sealed partial class UploadReading(IServiceProvider services, UploadBell bell, ILogger<UploadReading> log) : BackgroundService
{
    /// <summary>After which a reader without work looks whether another instance has taken something in, or has died over it.</summary>
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(2);

    /// <summary>One core stays free, so that pages stay quick.</summary>
    private static readonly int Readers = Math.Max(1, Environment.ProcessorCount - 1);

    protected override Task ExecuteAsync(CancellationToken stoppingToken) =>
        Task.WhenAll(Enumerable.Range(0, Readers).Select(_ => Task.Run(() => ReadAllAsync(stoppingToken), CancellationToken.None)));

    private async Task ReadAllAsync(CancellationToken stop)
    {
        var reader = ActivatorUtilities.CreateInstance<UploadReader>(services);
        while (!stop.IsCancellationRequested)
        {
            try
            {
                if (!reader.ReadNext(stop))
                    await bell.WaitAsync(Pause, stop);
            }
            catch (OperationCanceledException) when (stop.IsCancellationRequested)
            {
                return;
            }
            catch (Exception fault)
            {
                // The photograph stays taken until its lease runs out, and is refused after some tries: the others are read meanwhile.
                if (fault is WorkspaceException stopped)
                    Waiting(log, stopped.Problem.Says);
                else
                    Failed(log, fault);
                await Task.Delay(Pause, stop).ContinueWith(_ => { }, CancellationToken.None, TaskContinuationOptions.None, TaskScheduler.Default);
            }
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Reading of sheets waits: {Reason}")]
    private static partial void Waiting(ILogger log, string reason);

    [LoggerMessage(Level = LogLevel.Error, Message = "A photograph of a sheet could not be read: a fault of ours.")]
    private static partial void Failed(ILogger log, Exception fault);
}
