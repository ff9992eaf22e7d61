using AccessAudit.Storage;

namespace AccessAudit.Tests.Storage;

/// <summary>A folder of its own for one test, and workspaces in it.</summary>
public sealed class TempWorkspace : IDisposable
{
    private readonly List<Workspace> opened = [];

    public string Folder { get; } = Directory.CreateTempSubdirectory("accessaudit-").FullName;

    public string Path => System.IO.Path.Combine(Folder, "workspace");

    public Workspace Open() => Ready(Workspace.Open(Path, TimeProvider.System, demo: false, TimeSpan.FromSeconds(30)));

    /// <summary>One that soon gives up where another writes.</summary>
    public Workspace OpenImpatient() => Ready(Workspace.Open(Path, TimeProvider.System, demo: false, TimeSpan.FromSeconds(1)));

    public Workspace OpenDemo() => Ready(Workspace.OpenDemo(Path, TimeProvider.System));

    public WorkspaceProblem Refused() => Assert.IsType<Opened.Refused>(Workspace.Open(Path, TimeProvider.System)).Problem;

    public void Dispose()
    {
        opened.ForEach(w => w.Dispose());
        Directory.Delete(Folder, recursive: true);
    }

    private Workspace Ready(Opened result)
    {
        var workspace = Assert.IsType<Opened.Ready>(result).Workspace;
        opened.Add(workspace);
        return workspace;
    }
}
