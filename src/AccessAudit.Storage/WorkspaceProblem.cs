namespace AccessAudit.Storage;

/// <summary>What can keep a workspace from being used, through nobody's bug. A closed list; <see cref="Says"/> is for the person at hand.</summary>
/// <param name="Place">The file, folder or database that it is about.</param>
public abstract record WorkspaceProblem(string Place)
{
    private const string NothingHalf = "Nothing was stored in part.";

    /// <summary>What is wrong, and what would be right.</summary>
    public abstract string Says { get; }

    public sealed record NotAFolder(string Place) : WorkspaceProblem(Place)
    {
        public override string Says => $"{Place} is a file; a workspace is a folder.";
    }

    /// <summary>A folder that holds other things: it is left as it is.</summary>
    public sealed record NotAWorkspace(string Place) : WorkspaceProblem(Place)
    {
        public override string Says => $"{Place} holds files but no workspace; name a workspace, an empty folder or a new one.";
    }

    /// <summary>The demo's tags are signed with a public key, so the demo and real work never share a workspace.</summary>
    public sealed record NotTheDemo(string Place) : WorkspaceProblem(Place)
    {
        public override string Says => $"{Place} is a workspace of real work, which the demo must not touch; name another folder.";
    }

    public sealed record NotWritable(string Place) : WorkspaceProblem(Place)
    {
        public override string Says => $"{Place} cannot be written: it is read-only, or belongs to someone else. {NothingHalf}";
    }

    public sealed record DiskFull(string Place) : WorkspaceProblem(Place)
    {
        public override string Says => $"The disk that holds {Place} is full. {NothingHalf} Make room and try again.";
    }

    public sealed record Locked(string Place, TimeSpan Waited) : WorkspaceProblem(Place)
    {
        public override string Says =>
            $"Another program has been writing to {Place} for over {Waited.TotalSeconds:0} seconds. {NothingHalf} Try again when it is done.";
    }

    /// <summary>Versions of the schema: the database's, and the newest that this program knows.</summary>
    public sealed record NewerVersion(string Place, int Found, int Known) : WorkspaceProblem(Place)
    {
        public override string Says =>
            $"{Place} was made by a newer version of this program (schema {Found}, this one knows {Known}); use that version.";
    }

    public sealed record Damaged(string Place, string Evidence) : WorkspaceProblem(Place)
    {
        public override string Says => $"{Place} is damaged or no database of this program ({Evidence}); restore it from a copy.";
    }

    /// <summary>There are keys, so there were stations with tags: a new database would give their numbers to others.</summary>
    public sealed record DatabaseMissing(string Place) : WorkspaceProblem(Place)
    {
        public override string Says => $"{Place} is gone although the workspace was in use; restore it from a copy, or name the one in use with --database.";
    }

    /// <summary>What was written after <c>--database</c> is no connection string.</summary>
    public sealed record BadConnection(string Place, string Evidence) : WorkspaceProblem(Place)
    {
        public override string Says =>
            $"{Place} cannot be used: {Evidence}. Write it like \"Host=localhost;Database=accessaudit;Username=accessaudit;Password=…\".";
    }

    public sealed record Unreachable(string Place, string Evidence) : WorkspaceProblem(Place)
    {
        public override string Says => $"{Place} cannot be reached ({Evidence}). {NothingHalf} See whether host and port are right and the server runs.";
    }

    public sealed record AccessDenied(string Place, string Evidence) : WorkspaceProblem(Place)
    {
        public override string Says => $"{Place} refuses the user ({Evidence}). {NothingHalf} See to user, password and rights.";
    }

    public sealed record NoSuchDatabase(string Place) : WorkspaceProblem(Place)
    {
        public override string Says => $"{Place}: the server has no such database; make it (createdb --encoding=UTF8), or name another.";
    }

    /// <summary>A server or database that is there but cannot hold a workspace.</summary>
    public sealed record Unfit(string Place, string Evidence, string Expected) : WorkspaceProblem(Place)
    {
        public override string Says => $"{Place} cannot be used: {Evidence} (expected: {Expected}).";
    }

    /// <summary>A program of PostgreSQL that is needed beside ours.</summary>
    public sealed record ToolFailed(string Place, string Tool, string Evidence) : WorkspaceProblem(Place)
    {
        public override string Says =>
            $"{Place}: {Tool} failed ({Evidence}). It comes with PostgreSQL (Debian: postgresql-client) and must not be older than the server.";
    }

    /// <summary>A restore never takes the place of anything.</summary>
    public sealed record NotEmpty(string Place) : WorkspaceProblem(Place)
    {
        public override string Says => $"{Place} is not empty; a backup is restored only into a new or empty one. Nothing was changed.";
    }

    public sealed record BadBackup(string Place, string Evidence, string Expected) : WorkspaceProblem(Place)
    {
        public override string Says => $"{Place} cannot be restored: {Evidence} (expected: {Expected}). No workspace was made.";
    }

    /// <summary>A file that people may edit, with everything that is wrong in it.</summary>
    public sealed record BadFile(string Place, IReadOnlyList<Fault> Faults) : WorkspaceProblem(Place)
    {
        public override string Says => $"{Place} cannot be used: {string.Join("; ", Faults)}";
    }

    public sealed record DiskFault(string Place, string Evidence) : WorkspaceProblem(Place)
    {
        public override string Says => $"The disk that holds {Place} reports a fault ({Evidence}). {NothingHalf}";
    }
}
