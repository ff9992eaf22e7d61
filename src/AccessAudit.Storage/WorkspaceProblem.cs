namespace AccessAudit.Storage;

/// <summary>What can keep a workspace from being used, through nobody's bug. A closed list; <see cref="Says"/> is for the person at hand.</summary>
/// <param name="Path">The file or folder that it is about.</param>
public abstract record WorkspaceProblem(string Path)
{
    private const string NothingHalf = "Nothing was stored in part.";

    /// <summary>What is wrong, and what would be right.</summary>
    public abstract string Says { get; }

    public sealed record NotAFolder(string Path) : WorkspaceProblem(Path)
    {
        public override string Says => $"{Path} is a file; a workspace is a folder.";
    }

    /// <summary>A folder that holds other things: it is left as it is.</summary>
    public sealed record NotAWorkspace(string Path) : WorkspaceProblem(Path)
    {
        public override string Says => $"{Path} holds files but no workspace; name a workspace, an empty folder or a new one.";
    }

    /// <summary>The demo's tags are signed with a public key, so the demo and real work never share a workspace.</summary>
    public sealed record NotTheDemo(string Path) : WorkspaceProblem(Path)
    {
        public override string Says => $"{Path} is a workspace of real work, which the demo must not touch; name another folder.";
    }

    public sealed record NotWritable(string Path) : WorkspaceProblem(Path)
    {
        public override string Says => $"{Path} cannot be written: it is read-only, or belongs to someone else. {NothingHalf}";
    }

    public sealed record DiskFull(string Path) : WorkspaceProblem(Path)
    {
        public override string Says => $"The disk that holds {Path} is full. {NothingHalf} Make room and try again.";
    }

    public sealed record Locked(string Path, TimeSpan Waited) : WorkspaceProblem(Path)
    {
        public override string Says =>
            $"Another program has been writing to {Path} for over {Waited.TotalSeconds:0} seconds. {NothingHalf} Try again when it is done.";
    }

    /// <summary>Versions of the schema: the database's, and the newest that this program knows.</summary>
    public sealed record NewerVersion(string Path, int Found, int Known) : WorkspaceProblem(Path)
    {
        public override string Says =>
            $"{Path} was made by a newer version of this program (schema {Found}, this one knows {Known}); use that version.";
    }

    public sealed record Damaged(string Path, string Evidence) : WorkspaceProblem(Path)
    {
        public override string Says => $"{Path} is damaged or no database of this program ({Evidence}); restore it from a copy.";
    }

    /// <summary>There are keys, so there were stations with tags: a new database would give their numbers to others.</summary>
    public sealed record DatabaseMissing(string Path) : WorkspaceProblem(Path)
    {
        public override string Says => $"{Path} is gone although the workspace was in use; restore it from a copy.";
    }

    /// <summary>A file that people may edit, with everything that is wrong in it.</summary>
    public sealed record BadFile(string Path, IReadOnlyList<Fault> Faults) : WorkspaceProblem(Path)
    {
        public override string Says => $"{Path} cannot be used: {string.Join("; ", Faults)}";
    }

    public sealed record DiskFault(string Path, string Evidence) : WorkspaceProblem(Path)
    {
        public override string Says => $"The disk that holds {Path} reports a fault ({Evidence}). {NothingHalf}";
    }
}
