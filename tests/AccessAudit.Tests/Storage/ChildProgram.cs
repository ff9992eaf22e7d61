using AccessAudit.Storage;

namespace AccessAudit.Tests.Storage;

/// <summary>What the tests run in a process of its own: an import that can be killed, or that meets a real full or read-only disk.</summary>
internal static class ChildProgram
{
    public const int Refused = 2;

    /// <summary>Says how many stations there are and imports more, numbered from <c>first</c>, naming each hundredth on the way.</summary>
    public static int Main(string[] arguments)
    {
        var (path, first, count) = (arguments[0], int.Parse(arguments[1], null), int.Parse(arguments[2], null));
        try
        {
            var opened = Workspace.Open(path, TimeProvider.System, arguments.ElementAtOrDefault(3));
            if (opened is Opened.Refused refused)
                throw new WorkspaceException(refused.Problem);
            using var workspace = ((Opened.Ready)opened).Workspace;
            Console.WriteLine($"{workspace.Stations.Count()} stations");
            workspace.Stations.Import(Enumerable.Range(first, count).Select(Announced));
            Console.WriteLine("done");
            return 0;
        }
        catch (WorkspaceException e)
        {
            Console.WriteLine($"{e.Problem.GetType().Name}: {e.Problem.Says}");
            return Refused;
        }
    }

    private static AccessAudit.Stations.Station Announced(int number)
    {
        if (number % 100 == 0)
            Console.WriteLine(number);
        return Samples.Station(number) with { Floor = 7 };
    }
}
