using System.Diagnostics;

namespace AccessAudit.Tests.Storage;

/// <summary>What only other processes can do to a workspace.</summary>
public abstract class ProcessTests(DatabaseKind kind) : DatabaseTests(kind)
{
    [Theory]
    [InlineData("100")]
    [InlineData("3000")]
    [InlineData("9900")]
    public void An_import_that_is_killed_leaves_the_old_state(string moment)
    {
        Temp.Open().Stations.Import(Samples.Stations(50));
        using var child = Child.Import(Temp, 1, 10_000);
        while (child.StandardOutput.ReadLine() is { } line && line != moment)
        {
        }

        child.Kill();
        child.WaitForExit();

        var stations = Temp.Open().Stations.All().ToList();
        // The word reaches us a little later: the last import may just have been finished. Then it must be there whole.
        Assert.True(stations.Count is 50 or 10_000, $"{stations.Count} stations");
        Assert.Equal(stations.Count == 50 ? 1 : 7, Assert.Single(stations.Select(s => s.Station.Floor).Distinct()));
        Assert.Equal(2, Temp.Open().Stations.Import([Samples.Station(20_001), Samples.Station(20_002)]).Added);
    }

    [Fact]
    public void Two_processes_that_import_at_once_both_get_all_of_theirs_in()
    {
        using var one = Child.Import(Temp, 1, 2000);
        using var other = Child.Import(Temp, 1001, 2000);
        Finish(one);
        Finish(other);

        var stations = Temp.Open().Stations.All().ToList();

        Assert.Equal(Enumerable.Range(1, 3000), stations.Select(s => s.Station.Number!.Value));
        Assert.Equal(Enumerable.Range(1, 3000), stations.Select(s => (int)s.Serial).Order());
    }

    private static void Finish(Process child)
    {
        var output = child.StandardOutput.ReadToEnd();
        child.WaitForExit();
        Assert.EndsWith("done\n", output, StringComparison.Ordinal);
    }

    public sealed class OnSqlite() : ProcessTests(DatabaseKind.Sqlite);

    public sealed class OnPostgreSql() : ProcessTests(DatabaseKind.PostgreSql);
}
