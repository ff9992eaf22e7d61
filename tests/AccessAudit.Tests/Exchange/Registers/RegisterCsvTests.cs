using System.Text;
using AccessAudit.Checklists;
using AccessAudit.Exchange.Registers;
using AccessAudit.Stations;
using CsCheck;

namespace AccessAudit.Tests.Exchange.Registers;

public class RegisterCsvTests
{
    private const string Header =
        "id,region,district,number,name_kk,name_ru,name_en,address,kind,floor,latitude,longitude,voters," +
        "needs_wheelchair,needs_walking,needs_blind,needs_low_vision,needs_deaf\n";

    private const string Full =
        "KZ-11-0083,KZ-11,Целиноград,83,№83 сайлау учаскесі,Участок № 83,Station 83,\"ул. Мира, 1\",residential,1,51.1282,71.4304,1240,3,9,2,4,1\n";

    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    [Fact]
    public void Every_cell_arrives_in_the_station()
    {
        var station = Assert.Single(Good(Header + Full).Stations);

        Assert.Equal("KZ-11-0083", station.Id.ToString());
        Assert.Equal(("KZ-11", "Целиноград", 83, "ул. Мира, 1"), (station.Region, station.District, station.Number, station.Address));
        Assert.Equal("№83 сайлау учаскесі", station.Name[Language.Kazakh]);
        Assert.Equal("Участок № 83", station.Name[Language.Russian]);
        Assert.Equal("Station 83", station.Name[Language.English]);
        Assert.Equal((StationKind.Residential, 1, 1240), (station.Kind, station.Floor, station.Voters));
        Assert.Equal(new Position(51.1282, 71.4304), station.Position);
        Assert.Equal(
            ["wheelchair 3", "walking 9", "blind 2", "low-vision 4", "deaf 1"], station.Needs.Select(n => $"{n.Key} {n.Value}"));
    }

    [Fact]
    public void A_register_may_say_what_is_town_and_what_is_country()
    {
        var with = Header.Replace("deaf\n", "deaf,settlement\n", StringComparison.Ordinal);

        Assert.Equal(Settlement.Rural, Assert.Single(Good(with + Full.Replace("1\n", "1,rural\n", StringComparison.Ordinal)).Stations).Settlement);
        Assert.Null(Assert.Single(Good(with + Full.Replace("1\n", "1,\n", StringComparison.Ordinal)).Stations).Settlement);
        Assert.Null(Assert.Single(Good(Header + Full).Stations).Settlement);
        var fault = Assert.Single(Good(with + Full.Replace("1\n", "1,suburb\n", StringComparison.Ordinal)).Faults);
        Assert.Equal(("settlement", "'suburb' is neither"), (fault.Subject, fault.Problem));
    }

    [Fact]
    public void What_is_not_known_stays_empty()
    {
        var station = Assert.Single(Good(Header + "ABROAD-001,ABROAD,,1,,,,,,,,,,,,,,\n").Stations);

        Assert.Equal(1, station.Number);
        Assert.Null(station.District);
        Assert.Empty(station.Name);
        Assert.Null(station.Kind);
        Assert.Null(station.Position);
        Assert.Empty(station.Needs);
    }

    [Fact]
    public void A_mark_of_byte_order_semicolons_decimal_commas_and_line_ends_of_any_kind_are_all_welcome()
    {
        var text = (Header + Full).Replace("\"ул. Мира, 1\"", "ул. Мира", StringComparison.Ordinal).Replace(',', ';')
            .Replace("51.1282", "51,1282", StringComparison.Ordinal).Replace("\n", "\r\n", StringComparison.Ordinal);

        var register = Good([.. Encoding.UTF8.Preamble, .. Utf8.GetBytes(text)]);

        Assert.Empty(register.Faults);
        Assert.Equal(51.1282, Assert.Single(register.Stations).Position?.Latitude);
    }

    [Fact]
    public void Columns_may_stand_in_any_order()
    {
        var names = Header.TrimEnd().Split(',');
        var reversed = string.Join(',', names.Reverse());
        var row = string.Join(',', names.Reverse().Select(n => n switch { "id" => "A-1", "region" => "KZ-71", "number" => "5", _ => "" }));

        var station = Assert.Single(Good($"{reversed}\n{row}").Stations);

        Assert.Equal(("A-1", "KZ-71", 5), (station.Id.ToString(), station.Region, station.Number));
    }

    [Fact]
    public void Missing_columns_are_named_all_at_once_and_unknown_ones_each()
    {
        var faults = Bad(Header.Replace("kind,", "type,", StringComparison.Ordinal).Replace("voters,", ",", StringComparison.Ordinal) + Full);

        Assert.Equal(["'type'", "", "kind, voters"], faults.Select(f => f.Subject));
        Assert.All(faults, f => Assert.Equal(1, f.Line));
        Assert.Contains("column 13 has no name", faults[1].Problem, StringComparison.Ordinal);
    }

    [Fact]
    public void A_column_that_is_there_twice_is_a_fault() =>
        Assert.Equal("address", Assert.Single(Bad(Header.TrimEnd() + ",address\n")).Subject);

    [Theory]
    [InlineData("")]
    [InlineData("\n\n ; ;\n")]
    public void An_empty_file_says_that_a_header_is_needed(string text) =>
        Assert.Contains("the file is empty (expected: a header line", Assert.Single(Bad(text)).ToString(), StringComparison.Ordinal);

    [Fact]
    public void Every_bad_cell_is_named_with_line_column_value_and_what_would_be_right_and_good_rows_stand_beside()
    {
        var register = Good(Header + Full
            + "bad id,KZ-99,,eighty,,,,,barn,1.5,99,71,-3,x,,,,\n"
            + ",,,,,,,,,,51,,,,,,,\n"
            + Full.Replace("0083", "0084", StringComparison.Ordinal));

        Assert.Equal(["KZ-11-0083", "KZ-11-0084"], register.Stations.Select(s => s.Id.ToString()));
        Assert.Equal(
            [
                (3, "id"), (3, "number"), (3, "region"), (3, "kind"), (3, "floor"), (3, "latitude"), (3, "voters"), (3, "needs_wheelchair"),
                (4, "id"), (4, "number"), (4, "region"), (4, "longitude"),
            ],
            register.Faults.Select(f => (f.Line, f.Subject)));
        Assert.Equal("line 3: kind: 'barn' is no kind of station (expected: one of residential, temporary-stay, abroad, or an empty cell)",
            register.Faults[3].ToString());
        Assert.Equal("line 3: number: 'eighty' is no such number (expected: a whole number from 0)", register.Faults[1].ToString());
        Assert.StartsWith("line 4: region: the cell is empty (expected: one of KZ-10, ", register.Faults[10].ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_doubled_id_names_the_line_on_which_it_was_first()
    {
        var register = Good(Header + Full + Full);

        Assert.Single(register.Stations);
        Assert.Equal("line 3: id: 'KZ-11-0083' is on line 2 already (expected: every station once)", Assert.Single(register.Faults).ToString());
    }

    [Fact]
    public void Lines_are_counted_as_an_editor_shows_them()
    {
        var register = Good(Header
            + Full.Replace("ул. Мира, 1", "ул. Мира, 1\r\nвход со двора\r\n", StringComparison.Ordinal)   // lines 2 to 4
            + "\n \n"
            + ",KZ-11,,1,,,,,,,,,,,,,,\n");

        Assert.Equal("ул. Мира, 1\r\nвход со двора", Assert.Single(register.Stations).Address);
        Assert.Equal(7, Assert.Single(register.Faults).Line);
    }

    [Fact]
    public void A_row_with_a_cell_too_many_is_refused_as_a_whole()
    {
        var register = Good(Header + Full.Replace("\"", "", StringComparison.Ordinal) + "KZ-11-0084,KZ-11\n");

        Assert.Empty(register.Stations);
        Assert.Equal(["the row has 19 cells", "the row has 2 cells"], register.Faults.Select(f => f.Problem));
    }

    [Fact]
    public void A_quotation_mark_that_is_never_closed_names_the_lines_that_it_takes_in()
    {
        var register = Good(Header + Full + Full.Replace("1\"", "1", StringComparison.Ordinal) + Full);

        Assert.Single(register.Stations);
        var fault = Assert.Single(register.Faults);
        Assert.Equal(3, fault.Line);
        Assert.Contains("takes in the lines to 4", fault.Problem, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_in_Windows_1251_is_named_as_such_with_the_line()
    {
        byte[] mir = [0xCC, 0xE8, 0xF0];   // "Мир"

        var fault = Assert.Single(Bad([.. Utf8.GetBytes(Header + "KZ-11-0083,KZ-11,"), .. mir, .. ",83,,,,,,,,,,,,,,\n"u8]));

        Assert.Equal(2, fault.Line);
        Assert.Contains("byte 0xCC", fault.Problem, StringComparison.Ordinal);
        Assert.Contains("Windows-1251", fault.Problem, StringComparison.Ordinal);
        Assert.Contains("UTF-8", fault.Expected, StringComparison.Ordinal);
    }

    [Fact]
    public void Files_that_are_no_UTF_8_text_are_refused_by_name()
    {
        Assert.Equal("the file is in UTF-16", Assert.Single(Bad([.. Encoding.Unicode.Preamble, .. Encoding.Unicode.GetBytes(Header)])).Problem);
        Assert.Contains("UTF-16", Assert.Single(Bad(Encoding.Unicode.GetBytes(Header))).Problem, StringComparison.Ordinal);
        Assert.Contains("XLSX", Assert.Single(Bad("PK\u0003\u0004rest"u8.ToArray())).Problem, StringComparison.Ordinal);
    }

    [Fact]
    public void Any_bytes_at_all_give_an_answer() =>
        Gen.Byte.Array[0, 200].Sample(bytes => RegisterCsv.Read((byte[])[.. Utf8.GetBytes(Header), .. bytes]));

    [Fact]
    public void A_stream_is_read_as_bytes_are() =>
        Assert.IsType<Parsed<Register>.Good>(RegisterCsv.Read(new MemoryStream(Utf8.GetBytes(Header + Full))));

    private static Register Good(string text) => Good(Utf8.GetBytes(text));

    private static Register Good(byte[] file) => Assert.IsType<Parsed<Register>.Good>(RegisterCsv.Read(file)).Value;

    private static IReadOnlyList<Fault> Bad(string text) => Bad(Utf8.GetBytes(text));

    private static IReadOnlyList<Fault> Bad(byte[] file) => Assert.IsType<Parsed<Register>.Bad>(RegisterCsv.Read(file)).Faults;
}
