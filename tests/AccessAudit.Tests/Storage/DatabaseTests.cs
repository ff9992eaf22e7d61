namespace AccessAudit.Tests.Storage;

/// <summary>Tests that run on every kind of database, each with a workspace of its own.</summary>
public abstract class DatabaseTests(DatabaseKind kind) : IDisposable
{
    protected DatabaseKind Kind { get; } = kind;

    protected TempWorkspace Temp { get; } = new(kind);

    public void Dispose()
    {
        Temp.Dispose();
        GC.SuppressFinalize(this);
    }
}
