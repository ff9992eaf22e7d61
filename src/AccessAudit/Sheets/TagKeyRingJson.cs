using System.Text;
using System.Text.Json;

namespace AccessAudit.Sheets;

/// <summary>A key ring as JSON, for the keys file of a workspace.</summary>
/// <remarks><c>{"keys":[{"id":1,"state":"accepted","secret":"64 hex digits"},{"id":2,"state":"active","secret":"…"}]}</c></remarks>
public static class TagKeyRingJson
{
    private static readonly Dictionary<string, TagKeyState> States = new()
    {
        ["active"] = TagKeyState.Active,
        ["accepted"] = TagKeyState.Accepted,
        ["retired"] = TagKeyState.Retired,
    };

    public static Parsed<TagKeyRing> Read(string json)
    {
        ArgumentNullException.ThrowIfNull(json);
        var faults = new List<Fault>();
        var keys = new List<TagKey>();
        using var document = JsonFields.Document(Encoding.UTF8.GetBytes(json), faults);
        if (document is not null)
            ReadKeys(new JsonFields(document.RootElement, "keys file", faults), keys, faults);
        if (faults.Count == 0)
            CheckTogether(keys, faults);
        return Parsed<TagKeyRing>.From(faults, () => TagKeyRing.Of(keys));
    }

    /// <exception cref="InvalidOperationException">The ring is the demo's, which no workspace may hold.</exception>
    public static string Write(TagKeyRing ring)
    {
        ArgumentNullException.ThrowIfNull(ring);
        if (ring.Keys.Any(key => key.Id == TagKey.DemoId))
            throw new InvalidOperationException("The demo's key is public and must not become a workspace's.");
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer, new JsonWriterOptions { Indented = true, NewLine = "\n" }))
            Write(json, ring);
        return Encoding.UTF8.GetString(buffer.ToArray()) + "\n";
    }

    private static void Write(Utf8JsonWriter json, TagKeyRing ring)
    {
        json.WriteStartObject();
        json.WriteStartArray("keys");
        foreach (var key in ring.Keys)
        {
            json.WriteStartObject();
            json.WriteNumber("id", key.Id);
            json.WriteString("state", States.Single(state => state.Value == key.State).Key);
            json.WriteString("secret", key.SecretInHex());
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void ReadKeys(JsonFields fields, List<TagKey> keys, List<Fault> faults)
    {
        const string expected = "a list of keys: {\"keys\": [{\"id\": 1, \"state\": \"active\", \"secret\": …}]}";
        if (!fields.IsObject(expected) || fields.Required("keys", expected) is not { } list)
            return;
        if (list.ValueKind != JsonValueKind.Array)
        {
            fields.Note("'keys' is no list", expected);
            return;
        }

        foreach (var (index, element) in list.EnumerateArray().Index())
        {
            var subject = $"keys[{index}]";
            if (element.ValueKind != JsonValueKind.Object)
                faults.Add(new Fault(0, subject, "this is no key", "a key: {\"id\": 1, \"state\": \"active\", \"secret\": …}"));
            else if (ReadKey(new JsonFields(element, subject, faults)) is { } key)
                keys.Add(key);
        }
    }

    /// <summary>Null where something is wrong, which is noted. A secret is never quoted in a fault.</summary>
    private static TagKey? ReadKey(JsonFields fields)
    {
        var id = fields.Whole("id", 0, byte.MaxValue);
        if (id is null && fields.Optional("id") is null)
            fields.Note("'id' is missing", "a whole number from 1 to 255");
        if (id == TagKey.DemoId)
            fields.Note("key 0 is the demo's, whose secret is public", "a key from 1 to 255");
        var state = fields.Code("state", StateOf, States.Keys);
        if (fields.Optional("state") is null)
            fields.Note("'state' is missing", $"one of {string.Join(", ", States.Keys)}");
        var secret = Secret(fields);
        return id is > TagKey.DemoId && state is { } known && secret is not null ? TagKey.Of((byte)id, secret).As(known) : null;
    }

    private static TagKeyState? StateOf(string code) => States.TryGetValue(code, out var state) ? state : null;

    private static byte[]? Secret(JsonFields fields)
    {
        if (fields.Optional("secret") is { ValueKind: JsonValueKind.String } value
            && value.GetString() is { Length: 2 * TagKey.SecretBytes } hex && hex.All(char.IsAsciiHexDigit))
            return Convert.FromHexString(hex);
        fields.Note("'secret' is missing or no secret", $"{2 * TagKey.SecretBytes} hexadecimal digits");
        return null;
    }

    private static void CheckTogether(List<TagKey> keys, List<Fault> faults)
    {
        var active = keys.Count(key => key.State == TagKeyState.Active);
        if (active != 1)
            faults.Add(new Fault(0, "keys", $"{active} keys are active", "exactly one"));
        faults.AddRange(keys.CountBy(key => key.Id).Where(id => id.Value > 1)
            .Select(id => new Fault(0, $"key {id.Key}", $"it is there {id.Value} times", "every number once")));
    }
}
