using AccessAudit.Signs;
using AccessAudit.Stations;
using CsCheck;

namespace AccessAudit.Tests.Signs;

public class WayTests
{
    private static readonly Gen<Position> Places = Gen.Select(Gen.Double[41, 55], Gen.Double[47, 87]).Select((north, east) => new Position(north, east));

    [Fact]
    public void Astana_lies_some_970_km_from_Almaty() =>
        Assert.InRange(Way.Between(new Position(51.169, 71.449), new Position(43.238, 76.945)), 965, 980);

    [Fact]
    public void No_way_through_all_places_is_shorter() => Places.Array[1, 6].Sample(
        places => Way.AtLeast(places) <= Orders(places).Min(Length) + 1e-6,
        iter: 100);

    [Fact]
    public void Along_a_line_it_is_the_way_itself() =>
        Assert.Equal(Length([.. Line.Order()]), Way.AtLeast([.. Line.Select(n => new Position(n, 70))]), 6);

    private static readonly double[] Line = [45, 43, 47, 44];

    private static double Length(double[] line) => Length([.. line.Select(n => new Position(n, 70))]);

    private static double Length(IReadOnlyList<Position> way) => way.Zip(way.Skip(1), Way.Between).Sum();

    private static IEnumerable<IReadOnlyList<Position>> Orders(IReadOnlyList<Position> places) => places.Count <= 1
        ? [places]
        : places.SelectMany((first, i) => Orders([.. places.Where((_, other) => other != i)]).Select(rest => (IReadOnlyList<Position>)[first, .. rest]));
}
