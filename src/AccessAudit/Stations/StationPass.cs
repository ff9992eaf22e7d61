using System.Text.Json;
using AccessAudit.Checklists;

namespace AccessAudit.Stations;

/// <summary>Reads a sound station in one pass over its bytes; null where anything is odd, and <see cref="StationJson"/> reads again with care.</summary>
internal static class StationPass
{
    /// <summary>Reads the object that the reader stands on, up to its closing brace.</summary>
    /// <exception cref="JsonException">It is no JSON.</exception>
    public static Station? Read(ref Utf8JsonReader json)
    {
        if (json.TokenType != JsonTokenType.StartObject)
            return null;
        string? id = null, region = null, district = null, address = null, kind = null, settlement = null;
        int? number = null, floor = null, voters = null;
        Position? position = null;
        Dictionary<Language, string>? names = null;
        Dictionary<string, int>? needs = null;
        while (json.Read() && json.TokenType == JsonTokenType.PropertyName)
        {
            var sound = false;
            if (json.ValueTextEquals("id"u8))
                sound = JsonPass.Text(ref json, ref id);
            else if (json.ValueTextEquals("number"u8))
                sound = JsonPass.Whole(ref json, ref number, 0, int.MaxValue);
            else if (json.ValueTextEquals("region"u8))
                sound = JsonPass.Text(ref json, ref region);
            else if (json.ValueTextEquals("district"u8))
                sound = JsonPass.Text(ref json, ref district);
            else if (json.ValueTextEquals("name"u8) && names is null)
                sound = Names(ref json, names = []);
            else if (json.ValueTextEquals("address"u8))
                sound = JsonPass.Text(ref json, ref address);
            else if (json.ValueTextEquals("kind"u8))
                sound = JsonPass.Text(ref json, ref kind);
            else if (json.ValueTextEquals("settlement"u8))
                sound = JsonPass.Text(ref json, ref settlement);
            else if (json.ValueTextEquals("floor"u8))
                sound = JsonPass.Whole(ref json, ref floor, -100, 1000);
            else if (json.ValueTextEquals("position"u8) && position is null)
                sound = (position = PositionOf(ref json)) is not null;
            else if (json.ValueTextEquals("voters"u8))
                sound = JsonPass.Whole(ref json, ref voters, 0, int.MaxValue);
            else if (json.ValueTextEquals("needs"u8) && needs is null)
                sound = Needs(ref json, needs = new(StringComparer.Ordinal));
            if (!sound)
                return null;
        }

        var stands = kind is null ? null : StationKinds.Parse(kind);
        var lies = settlement is null ? null : Settlements.Parse(settlement);
        if (!StationId.TryParse(id, null, out var stationId) || (kind is not null && stands is null) || (settlement is not null && lies is null))
            return null;
        return new Station
        {
            Id = stationId,
            Number = number,
            Region = region,
            District = district,
            Name = names ?? [],
            Address = address,
            Kind = stands,
            Settlement = lies,
            Floor = floor,
            Position = position,
            Voters = voters,
            Needs = needs ?? [],
        };
    }

    private static bool Names(ref Utf8JsonReader json, Dictionary<Language, string> names)
    {
        if (!json.Read() || json.TokenType != JsonTokenType.StartObject)
            return false;
        while (json.Read() && json.TokenType == JsonTokenType.PropertyName)
        {
            string? name = null;
            if (json.ValueIsEscaped || !Language.TryParse(json.GetString(), null, out var language) || !JsonPass.Text(ref json, ref name) || !names.TryAdd(language, name!))
                return false;
        }

        return true;
    }

    private static Position? PositionOf(ref Utf8JsonReader json)
    {
        if (!json.Read() || json.TokenType != JsonTokenType.StartObject)
            return null;
        decimal? latitude = null, longitude = null;
        while (json.Read() && json.TokenType == JsonTokenType.PropertyName)
        {
            var sound = json.ValueTextEquals("latitude"u8) ? JsonPass.Number(ref json, ref latitude, -90, 90)
                : json.ValueTextEquals("longitude"u8) && JsonPass.Number(ref json, ref longitude, -180, 180);
            if (!sound)
                return null;
        }

        return latitude is null || longitude is null ? null : new Position((double)latitude, (double)longitude);
    }

    private static bool Needs(ref Utf8JsonReader json, Dictionary<string, int> needs)
    {
        if (!json.Read() || json.TokenType != JsonTokenType.StartObject)
            return false;
        while (json.Read() && json.TokenType == JsonTokenType.PropertyName)
        {
            int? count = null;
            if (json.ValueIsEscaped)
                return false;
            var group = json.GetString()!;
            if (!JsonPass.Whole(ref json, ref count, 0, int.MaxValue) || !needs.TryAdd(group, count!.Value))
                return false;
        }

        return true;
    }
}
