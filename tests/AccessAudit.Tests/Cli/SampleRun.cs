namespace AccessAudit.Tests.Cli;

/// <summary>A made-up country of a thousand stations in a workspace, for all tests that ask it something.</summary>
public sealed class SampleRun : IAsyncLifetime, IDisposable
{
    private readonly TempFolder folder = new();

    public string Workspace => Path.Combine(folder.Path, "workspace");

    public string Audits => Path.Combine(folder.Path, "audits.ndjson");

    public string WithStations => Path.Combine(folder.Path, "lines.ndjson");

    public async Task InitializeAsync()
    {
        var register = Path.Combine(folder.Path, "register.csv");
        await Done("stations", "sample", "--count", "1000", "--seed", "5", "--out", register, "--with-settlement");
        await Done("audits", "sample", "--count", "1000", "--seed", "5", "--out", Audits);
        await Done("audits", "sample", "--count", "1000", "--seed", "5", "--out", WithStations, "--with-stations");
        await Done("stations", "import", register, "--workspace", Workspace);
        await Done("audits", "import", Audits, "--workspace", Workspace);
    }

    public Task DisposeAsync()
    {
        Dispose();
        return Task.CompletedTask;
    }

    public void Dispose() => folder.Dispose();

    private static async Task Done(params string[] arguments)
    {
        var run = await Run.Of(arguments);
        Assert.True(run.Code == 0, $"{string.Join(' ', arguments)}: {run.Error}");
    }
}

[CollectionDefinition(nameof(SampleRun))]
public sealed class TestsOfTheSample : ICollectionFixture<SampleRun>;
