using AccessAudit.Storage.Databases;
using Dapper;

namespace AccessAudit.Tests.Storage.Databases;

public sealed class MigrationsTests : IDisposable
{
    private static readonly DateTimeOffset Now = new(2026, 3, 14, 12, 0, 0, TimeSpan.Zero);

    private readonly TempWorkspace temp = new();

    public void Dispose() => temp.Dispose();

    [Fact]
    public void Versions_count_up_without_gaps()
    {
        Assert.Equal(Enumerable.Range(1, Migrations.All.Count), Migrations.All.Select(m => m.Version));
        Assert.Equal("stations-and-audits", Migrations.All[0].Name);
    }

    [Fact]
    public void A_database_of_every_older_schema_brings_itself_up_to_date_and_keeps_its_data()
    {
        for (var version = 1; version < Migrations.All.Count; version++)
        {
            using var place = new TempWorkspace();
            MakeOld(place, version);

            var workspace = place.Open();

            Assert.Equal(7u, workspace.Stations.Find(Samples.StationId(1))?.Serial);
            Assert.Equal(1, workspace.PrintedLayouts.NumberFor(Samples.Checklist, "aa"));
            Assert.Equal(Migrations.All.Select(m => m.Version), workspace.Database.Stream<int>("select version from schema_versions order by version"));
        }
    }

    [Fact]
    public void A_step_that_fails_leaves_the_old_schema()
    {
        var database = temp.Open().Database;
        var broken = Migrations.All.Append(new Migration(99, "broken", "create table half (x bigint); create table audits (x bigint);")).ToList();

        Assert.ThrowsAny<Exception>(() => Migrations.Apply(database, Now, broken));

        Assert.Null(Migrations.Apply(database, Now));
        Assert.Empty(database.Stream<string>("select name from sqlite_master where name = 'half'"));
    }

    private static void MakeOld(TempWorkspace place, int version)
    {
        place.Open().Dispose();
        var path = Path.Combine(place.Path, "accessaudit.db");
        File.Delete(path);
        using var database = new Database(path, TimeSpan.FromSeconds(1));
        Assert.Null(Migrations.Apply(database, Now, [.. Migrations.All.Take(version)]));
        database.Write(t => t.Connection!.Execute(
            "insert into stations (id, serial, region, document) values ('KZ-11-0001', 7, 'KZ-11', '{\"id\":\"KZ-11-0001\"}')", transaction: t));
    }
}
