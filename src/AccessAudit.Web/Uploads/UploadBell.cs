namespace AccessAudit.Web.Uploads;

/// <summary>Wakes this instance's readers when a photograph is handed in here; those of other instances look by themselves.</summary>
internal sealed class UploadBell : IDisposable
{
    private readonly SemaphoreSlim rung = new(0);

    public void Ring() => rung.Release();

    /// <summary>Ends when it is rung, or after a while.</summary>
    public Task WaitAsync(TimeSpan most, CancellationToken cancel) => rung.WaitAsync(most, cancel);

    public void Dispose() => rung.Dispose();
}
