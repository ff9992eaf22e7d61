namespace AccessAudit.Tests.Cli;

/// <summary>The demo, run once for all tests that look at what it left.</summary>
public sealed class DemoRun : IAsyncLifetime, IDisposable
{
    private readonly TempFolder folder = new();

    public string Folder => folder.Path;

    public string Workspace => Path.Combine(Folder, "workspace");

    internal Run Result { get; private set; } = null!;

    public async Task InitializeAsync() => Result = await Run.Of("demo", "--out", Folder);

    public Task DisposeAsync()
    {
        Dispose();
        return Task.CompletedTask;
    }

    public void Dispose() => folder.Dispose();
}

[CollectionDefinition(nameof(DemoRun))]
public sealed class TestsOfTheDemo : ICollectionFixture<DemoRun>;
