using AccessAudit.Stations;
using AccessAudit.Storage.Databases;
using Dapper;

namespace AccessAudit.Tests.Storage.Databases;

public abstract class MigrationsTests(DatabaseKind kind) : DatabaseTests(kind)
{
    private static readonly DateTimeOffset Now = new(2026, 3, 14, 12, 0, 0, TimeSpan.Zero);

    [Fact]
    public void Versions_count_up_without_gaps_and_are_the_same_steps_for_every_database()
    {
        Assert.Equal(Enumerable.Range(1, Known.Count), Known.Select(m => m.Version));
        Assert.Equal(Migrations.Of("sqlite").Select(m => m.Name), Known.Select(m => m.Name));
    }

    [Fact]
    public void A_database_of_every_older_schema_brings_itself_up_to_date_and_keeps_its_data()
    {
        for (var version = 1; version < Known.Count; version++)
        {
            using var place = new TempWorkspace(Kind);
            MakeOld(place, version);

            var workspace = place.Open();

            Assert.Equal(7u, workspace.Stations.Find(Samples.StationId(1))?.Serial);
            Assert.Equal([8u], workspace.Stations.OfRegion(Region.Abroad).Select(s => s.Serial));
            Assert.Equal(1, workspace.PrintedLayouts.NumberFor(Samples.Checklist, "aa"));
            Assert.Equal(Known.Select(m => m.Version), workspace.Database.Stream<int>("select version from schema_versions order by version"));
        }
    }

    [Fact]
    public void A_step_that_fails_leaves_the_old_schema()
    {
        var database = Temp.Open().Database;
        var broken = Known.Append(new Migration(99, "broken", "create table half (x bigint); create table audits (x bigint);")).ToList();

        Assert.ThrowsAny<Exception>(() => Migrations.Apply(database, Now, broken));

        Assert.Null(Migrations.Apply(database, Now));
        Assert.DoesNotContain("half", database.Read(database.Dialect.Tables));
    }

    private IReadOnlyList<Migration> Known => Migrations.Of(Temp.Open().Database.Dialect.Name);

    private void MakeOld(TempWorkspace place, int version)
    {
        using var database = place.NewDatabase();
        Assert.Null(Migrations.Apply(database, Now, [.. Known.Take(version)]));
        // Since step 6 a station abroad is stored with the region of that name.
        var region = version < 6 ? "null" : "'ABROAD'";
        database.Write(t => t.Connection!.Execute(
            $$"""
            insert into stations (id, serial, region, document) values
                ('KZ-11-0001', 7, 'KZ-11', '{"id":"KZ-11-0001"}'),
                ('KZ-11-0002', 8, {{region}}, '{"id":"KZ-11-0002","kind":"abroad","address":"\u0000"}')
            """,
            transaction: t));
    }

    public sealed class OnSqlite() : MigrationsTests(DatabaseKind.Sqlite);

    public sealed class OnPostgreSql() : MigrationsTests(DatabaseKind.PostgreSql);
}
