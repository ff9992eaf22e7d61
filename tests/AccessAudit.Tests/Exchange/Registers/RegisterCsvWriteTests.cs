using System.Text;
using AccessAudit.Checklists;
using AccessAudit.Exchange.Registers;
using AccessAudit.Stations;
using CsCheck;

namespace AccessAudit.Tests.Exchange.Registers;

public class RegisterCsvWriteTests
{
    private static readonly Gen<string> Texts =
        Gen.OneOf(Gen.String["абвəөқ№ ,;\"'=+-@\r\n#xyz"], Gen.OneOf("=1+1", "'=1", "''", "-", "+7 701", "@home", "a\"b", "x,y"))
            .Select(t => t.Trim()).Where(t => t.Length > 0);

    private static readonly Gen<Station> Stations =
        from region in Gen.OneOf([.. Region.All.Select(r => r.Code)])
        from number in Gen.Int[0, 99999]
        from name in Gen.Dictionary(Gen.OneOf([.. Language.All]), Texts)[0, 3]
        from address in Texts.Null()
        from kind in Gen.Enum<StationKind>().Nullable()
        from floor in Gen.Int[-2, 30].Nullable()
        from position in Gen.Select(Gen.Int[-90_000, 90_000], Gen.Int[-180_000, 180_000], (lat, lon) => new Position(lat / 1e3, lon / 1e3)).Nullable()
        from voters in Gen.Int[0, 3000].Nullable()
        from needs in Gen.Dictionary(Gen.OneOf("wheelchair", "walking", "blind", "low-vision", "deaf"), Gen.Int[0, 99])[0, 5]
        select new Station
        {
            Id = default,
            Region = region,
            Number = number,
            Name = name,
            Address = address,
            District = address,
            Kind = kind,
            Floor = floor,
            Position = position,
            Voters = voters,
            Needs = needs,
        };

    [Fact]
    public void A_register_comes_back_as_it_was_written() =>
        Stations.List[0, 20].Sample(drawn =>
        {
            var stations = drawn.Select((s, i) => s with { Id = StationId.Parse($"-{s.Region}-{i}", null) }).ToList();

            var register = Assert.IsType<Parsed<Register>.Good>(RegisterCsv.Read(Written(stations))).Value;

            Assert.Empty(register.Faults);
            Assert.Equal(stations.Select(Shown), register.Stations.Select(Shown));
        });

    [Fact]
    public void Texts_that_a_spreadsheet_would_take_for_formulas_are_written_as_texts_and_numbers_stay_numbers()
    {
        var station = new Station
        {
            Id = StationId.Parse("A-1", null),
            Region = "KZ-71",
            Number = 7,
            Address = "=HYPERLINK(\"http://example.org\")",
            District = "-district",
            Floor = -1,
            Position = new Position(-33.5, 71),
        };

        var row = Encoding.UTF8.GetString(Written([station])).Split('\n')[1];

        Assert.Equal("A-1,KZ-71,'-district,7,,,,\"'=HYPERLINK(\"\"http://example.org\"\")\",,-1,-33.5,71,,,,,,", row);
    }

    [Fact]
    public void An_empty_register_is_its_header() =>
        Assert.Equal(
            "id,region,district,number,name_kk,name_ru,name_en,address,kind,floor,latitude,longitude,voters,"
            + "needs_wheelchair,needs_walking,needs_blind,needs_low_vision,needs_deaf\n",
            Encoding.UTF8.GetString(Written([])));

    [Fact]
    public void Town_or_country_is_written_only_where_it_is_asked_for()
    {
        using var file = new MemoryStream();
        RegisterCsv.Write(file, [new Station { Id = StationId.Parse("A-1", null), Region = "KZ-71", Number = 7, Settlement = Settlement.Rural }], withSettlement: true);

        Assert.Equal(["needs_deaf,settlement", ",rural"], Encoding.UTF8.GetString(file.ToArray()).Split('\n').SkipLast(1).Select((l, i) => i == 0 ? l[^21..] : l[^6..]));
    }

    private static byte[] Written(IEnumerable<Station> stations)
    {
        using var file = new MemoryStream();
        RegisterCsv.Write(file, stations);
        return file.ToArray();
    }

    private static string Shown(Station station) => Encoding.UTF8.GetString(StationJson.Write(station with
    {
        Name = station.Name.OrderBy(n => n.Key.Code).ToDictionary(),
        Needs = station.Needs.OrderBy(n => n.Key).ToDictionary(),
    }));
}
