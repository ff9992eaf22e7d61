namespace AccessAudit.Storage;

/// <summary>Carries a <see cref="WorkspaceProblem"/> out of a store that was at work.</summary>
/// <remarks>
/// A disk can fill up at any statement, so every method of every store can end like this; the transaction that was open is undone on
/// the way. Opening a workspace gives the problem as a value, for there it is most expected. A program maps both in one place.
/// </remarks>
public sealed class WorkspaceException : Exception
{
    public WorkspaceException(WorkspaceProblem problem, Exception? inner = null)
        : base((problem ?? throw new ArgumentNullException(nameof(problem))).Says, inner) => Problem = problem;

    public WorkspaceProblem Problem { get; }
}
