using AccessAudit.Stations;
using AccessAudit.Storage.Stations;

namespace AccessAudit.Tests.Storage.Stations;

public abstract class StationStoreTests(DatabaseKind kind) : DatabaseTests(kind)
{
    [Fact]
    public void Stations_come_back_as_they_went_in_with_serials_from_one()
    {
        var stations = Temp.Open().Stations;

        Assert.Equal(new StationImport(3, 0, 0), stations.Import(Samples.Stations(3)));

        var found = stations.Find(Samples.StationId(2));
        Assert.Equal(2u, found?.Serial);
        Assert.Equal(StationJson.Write(Samples.Station(2)), StationJson.Write(found!.Station));
        Assert.Equal(found.Station.Id, stations.Find(2u)?.Station.Id);
        Assert.Null(stations.Find(Samples.StationId(4)));
        Assert.Null(stations.Find(4u));
    }

    [Fact]
    public void A_second_import_adds_what_is_new_renews_what_changed_and_keeps_every_serial()
    {
        var stations = Temp.Open().Stations;
        stations.Import(Samples.Stations(3));

        var result = stations.Import([Samples.Station(9), Samples.Station(3) with { Floor = 2 }, Samples.Station(1)]);

        Assert.Equal(new StationImport(1, 1, 1), result);
        Assert.Equal([(1u, 1), (2u, 1), (3u, 2), (4u, 1)], stations.All().Select(s => (s.Serial, s.Station.Floor!.Value)));
    }

    [Fact]
    public void Regions_are_counted_and_listed_in_the_order_of_ids()
    {
        var stations = Temp.Open().Stations;
        stations.Import([Samples.Station(5), Samples.Station(3, "KZ-71"), Samples.Station(1), Samples.Station(4) with { Region = null }]);

        Assert.Equal((4, 2, 1, 0), (stations.Count(), stations.CountOfRegion("KZ-11"), stations.CountOfRegion("KZ-71"), stations.CountOfRegion("KZ-75")));
        Assert.Equal([1, 5], stations.OfRegion("KZ-11").Select(s => s.Station.Number!.Value));
        Assert.Equal([1, 3, 4, 5], stations.All().Select(s => s.Station.Number!.Value));
    }

    [Fact]
    public void Abroad_is_a_region_also_where_the_register_names_none()
    {
        var workspace = Temp.Open();
        var abroad = Samples.Station(2) with { Region = null, Kind = StationKind.Abroad };

        workspace.Stations.Import([Samples.Station(1), abroad]);

        Assert.Equal([abroad.Id], workspace.Stations.OfRegion(Region.Abroad).Select(s => s.Station.Id));
        Assert.Equal([abroad.Id], workspace.Audits.ByStation(Region.Abroad).Select(s => s.Station.Station.Id));
        Assert.Null(workspace.Stations.Find(abroad.Id)!.Station.Region);
    }

    [Fact]
    public void An_import_that_breaks_off_leaves_everything_as_it_was()
    {
        var stations = Temp.Open().Stations;
        stations.Import(Samples.Stations(2));

        Assert.Throws<InvalidDataException>(() => stations.Import(Breaking()));

        Assert.Equal(2, stations.Count());
        Assert.Equal(1, stations.Find(1u)?.Station.Floor);
        stations.Import([Samples.Station(500)]);
        Assert.Equal(3u, stations.Find(Samples.StationId(500))?.Serial);

        static IEnumerable<Station> Breaking()
        {
            yield return Samples.Station(1) with { Floor = 9 };
            foreach (var station in Samples.Stations(100))
                yield return station;
            throw new InvalidDataException();
        }
    }

    [Fact]
    public void An_import_that_is_cancelled_leaves_everything_as_it_was()
    {
        using var cancel = new CancellationTokenSource();
        var stations = Temp.Open().Stations;

        Assert.Throws<OperationCanceledException>(() => stations.Import(
            Samples.Stations(100).Select(s =>
            {
                if (s.Number == 50)
                    cancel.Cancel();
                return s;
            }),
            cancel.Token));

        Assert.Equal(0, stations.Count());
    }

    public sealed class OnSqlite() : StationStoreTests(DatabaseKind.Sqlite);

    public sealed class OnPostgreSql() : StationStoreTests(DatabaseKind.PostgreSql);
}
