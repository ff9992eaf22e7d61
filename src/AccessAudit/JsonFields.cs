using System.Globalization;
using System.Text.Json;

namespace AccessAudit;

/// <summary>The fields of one JSON object, read one by one; whatever is wrong is noted and reading goes on.</summary>
/// <remarks>Every method gives a harmless value after noting a fault: what has faults is never used.</remarks>
internal readonly struct JsonFields(JsonElement element, string subject, List<Fault> faults)
{
    /// <summary>A document without doubled keys and broken characters, or a fault that says where it breaks.</summary>
    public static JsonDocument? Document(ReadOnlyMemory<byte> utf8, List<Fault> faults)
    {
        try
        {
            var document = JsonDocument.Parse(utf8, new JsonDocumentOptions { AllowDuplicateProperties = false });
            if (utf8.Span.IndexOf("\\u"u8) >= 0)
                ReadTexts(document.RootElement);
            return document;
        }
        catch (InvalidOperationException e)
        {
            faults.Add(new Fault(0, "", $"a text holds half of a character: {e.Message}", "both halves, such as \\ud83d\\ude00"));
            return null;
        }
        catch (JsonException e)
        {
            faults.Add(new Fault(0, "", $"this is no JSON: {e.Message}", "one JSON object"));
            return null;
        }
    }

    /// <summary>Half of a character, written with an escape, is found only where a text is read: so all are, once.</summary>
    /// <exception cref="InvalidOperationException">There is one.</exception>
    private static void ReadTexts(JsonElement element)
    {
        switch (element.ValueKind)
        {
            case JsonValueKind.String:
                element.GetString();
                break;
            case JsonValueKind.Array:
                foreach (var item in element.EnumerateArray())
                    ReadTexts(item);
                break;
            case JsonValueKind.Object:
                foreach (var field in element.EnumerateObject())
                {
                    _ = field.Name;
                    ReadTexts(field.Value);
                }

                break;
        }
    }

    public string Subject => subject;

    public void Note(string problem, string expected) => faults.Add(new Fault(0, subject, problem, expected));

    public bool IsObject(string expected)
    {
        if (element.ValueKind == JsonValueKind.Object)
            return true;
        Note($"{Show(element)} stands where an object is needed", expected);
        return false;
    }

    public JsonElement? Optional(string key) =>
        element.TryGetProperty(key, out var value) && value.ValueKind != JsonValueKind.Null ? value : null;

    public JsonElement? Required(string key, string expected)
    {
        var value = Optional(key);
        if (value is null)
            Note($"'{key}' is missing", expected);
        return value;
    }

    public string? Text(string key)
    {
        if (Optional(key) is not { } value)
            return null;
        if (value.ValueKind == JsonValueKind.String)
            return value.GetString();
        Note($"'{key}' is {Show(value)}", "a text");
        return null;
    }

    /// <summary>A value type that parses its own text.</summary>
    public T Value<T>(string key, string expected)
        where T : IParsable<T>
    {
        if (Required(key, expected) is not { } value)
            return default!;
        if (value.ValueKind == JsonValueKind.String && T.TryParse(value.GetString(), CultureInfo.InvariantCulture, out var result))
            return result;
        Note($"'{key}' is {Show(value)}", expected);
        return default!;
    }

    public T? Code<T>(string key, Func<string, T?> parse, IEnumerable<string> codes)
        where T : struct
    {
        if (Optional(key) is not { } value)
            return null;
        if (value.ValueKind == JsonValueKind.String && parse(value.GetString()!) is { } result)
            return result;
        Note($"'{key}' is {Show(value)}", $"one of {string.Join(", ", codes)}");
        return null;
    }

    public DateOnly Date(string key)
    {
        const string expected = "a date such as 2026-03-14";
        if (Required(key, expected) is not { } value)
            return default;
        if (value.ValueKind == JsonValueKind.String
            && DateOnly.TryParseExact(value.GetString(), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date))
            return date;
        Note($"'{key}' is {Show(value)}", expected);
        return default;
    }

    public int? Whole(string key, int least, int most)
    {
        if (Optional(key) is not { } value)
            return null;
        if (value.ValueKind == JsonValueKind.Number && value.TryGetInt32(out var number) && number >= least && number <= most)
            return number;
        Note($"'{key}' is {Show(value)}", $"a whole number from {least} to {most}");
        return null;
    }

    public decimal? Number(string key, decimal least, decimal most)
    {
        if (Optional(key) is not { } value)
            return null;
        if (value.ValueKind == JsonValueKind.Number && value.TryGetDecimal(out var number) && number >= least && number <= most)
            return number;
        Note($"'{key}' is {Show(value)}", $"a number from {least} to {most}");
        return null;
    }

    public bool Flag(string key)
    {
        if (Optional(key) is not { } value)
            return false;
        if (value.ValueKind is JsonValueKind.True or JsonValueKind.False)
            return value.GetBoolean();
        Note($"'{key}' is {Show(value)}", "true or false");
        return false;
    }

    public void OnlyKnown(params ReadOnlySpan<string> known)
    {
        foreach (var field in element.EnumerateObject())
        {
            if (!known.Contains(field.Name))
                Note($"unknown key '{field.Name}'", $"one of {string.Join(", ", known.ToArray())}");
        }
    }

    public static string Show(JsonElement value)
    {
        var text = value.GetRawText();
        return text.Length <= 60 ? text : text[..57] + "…";
    }
}
