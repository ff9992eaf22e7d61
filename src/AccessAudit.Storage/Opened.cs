namespace AccessAudit.Storage;

/// <summary>What came of opening a workspace.</summary>
public abstract record Opened
{
    private Opened()
    {
    }

    /// <param name="Workspace">To be disposed of when the work is done.</param>
    public sealed record Ready(Workspace Workspace) : Opened;

    public sealed record Refused(WorkspaceProblem Problem) : Opened;
}
