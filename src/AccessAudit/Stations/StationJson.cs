using System.Text.Encodings.Web;
using System.Text.Json;
using AccessAudit.Checklists;

namespace AccessAudit.Stations;

/// <summary>A station as JSON; what the register does not know is left out.</summary>
public static class StationJson
{
    public static Parsed<Station> Read(ReadOnlyMemory<byte> utf8)
    {
        var faults = new List<Fault>();
        using var document = JsonFields.Document(utf8, faults);
        var station = document is null ? null : Read(document.RootElement, faults);
        return Parsed<Station>.From(faults, () => station!);
    }

    internal static Station? Read(JsonElement element, List<Fault> faults)
    {
        var fields = new JsonFields(element, "station", faults);
        if (!fields.IsObject("a station: {\"id\": …, \"number\": …, …}"))
            return null;
        return new Station
        {
            Id = fields.Value<StationId>("id", "a station id such as KZ-11-0083"),
            Number = fields.Whole("number", 0, int.MaxValue),
            Region = fields.Text("region"),
            District = fields.Text("district"),
            Name = NameOf(fields, faults),
            Address = fields.Text("address"),
            Kind = fields.Code("kind", StationKinds.Parse, StationKinds.All),
            Settlement = fields.Code("settlement", Settlements.Parse, Settlements.All),
            Floor = fields.Whole("floor", -100, 1000),
            Position = PositionOf(fields, faults),
            Voters = fields.Whole("voters", 0, int.MaxValue),
            Needs = NeedsOf(fields, faults),
        };
    }

    public static byte[] Write(Station station)
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer, new JsonWriterOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
            Write(json, station);
        return buffer.ToArray();
    }

    private static void Write(Utf8JsonWriter json, Station station)
    {
        json.WriteStartObject();
        json.WriteString("id", station.Id.ToString());
        Number(json, "number", station.Number);
        Text(json, "region", station.Region);
        Text(json, "district", station.District);
        json.WriteStartObject("name");
        foreach (var (language, name) in station.Name)
            json.WriteString(language.Code, name);
        json.WriteEndObject();
        Text(json, "address", station.Address);
        Text(json, "kind", station.Kind?.Code());
        Text(json, "settlement", station.Settlement?.Code());
        Number(json, "floor", station.Floor);
        if (station.Position is { } position)
        {
            json.WriteStartObject("position");
            json.WriteNumber("latitude", position.Latitude);
            json.WriteNumber("longitude", position.Longitude);
            json.WriteEndObject();
        }

        Number(json, "voters", station.Voters);
        json.WriteStartObject("needs");
        foreach (var (group, count) in station.Needs)
            json.WriteNumber(group, count);
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void Text(Utf8JsonWriter json, string key, string? value)
    {
        if (value is not null)
            json.WriteString(key, value);
    }

    private static void Number(Utf8JsonWriter json, string key, int? value)
    {
        if (value is not null)
            json.WriteNumber(key, value.Value);
    }

    private static Dictionary<Language, string> NameOf(JsonFields fields, List<Fault> faults)
    {
        var names = new Dictionary<Language, string>();
        if (fields.Optional("name") is not { } value)
            return names;
        var texts = new JsonFields(value, "station.name", faults);
        if (!texts.IsObject("{\"kk\": …, \"ru\": …, \"en\": …}"))
            return names;
        foreach (var language in Language.All)
        {
            if (texts.Text(language.Code) is { } name)
                names[language] = name;
        }

        return names;
    }

    private static Position? PositionOf(JsonFields fields, List<Fault> faults)
    {
        if (fields.Optional("position") is not { } value)
            return null;
        var position = new JsonFields(value, "station.position", faults);
        if (!position.IsObject("{\"latitude\": 51.1, \"longitude\": 71.4}"))
            return null;
        var (latitude, longitude) = (position.Number("latitude", -90, 90), position.Number("longitude", -180, 180));
        return latitude is null || longitude is null ? null : new Position((double)latitude, (double)longitude);
    }

    private static Dictionary<string, int> NeedsOf(JsonFields fields, List<Fault> faults)
    {
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        if (fields.Optional("needs") is not { } value)
            return counts;
        var needs = new JsonFields(value, "station.needs", faults);
        if (!needs.IsObject("{\"wheelchair\": 3, …}"))
            return counts;
        foreach (var group in value.EnumerateObject())
        {
            if (needs.Whole(group.Name, 0, int.MaxValue) is { } count)
                counts[group.Name] = count;
        }

        return counts;
    }
}
