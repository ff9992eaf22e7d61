using System.Text.Encodings.Web;
using System.Text.Json;
using AccessAudit.Checklists;
using AccessAudit.Stations;

namespace AccessAudit.Audits;

/// <summary>An audit as JSON, in the form that programs exchange.</summary>
/// <remarks>
/// Reading looks at form only; whether the answers fit a checklist is <see cref="AuditCheck"/>'s to say. Unknown keys beside the known
/// ones are passed over, as JSON readers do, but not inside an answer, where a mistyped <c>tolerance</c> would change what was seen.
/// </remarks>
public static class AuditJson
{
    public static Parsed<Audit> Read(ReadOnlyMemory<byte> utf8)
    {
        var faults = new List<Fault>();
        using var document = JsonFields.Document(utf8, faults);
        var audit = document is null ? null : Read(document.RootElement, faults);
        return Parsed<Audit>.From(faults, () => audit!);
    }

    internal static Audit? Read(JsonElement element, List<Fault> faults)
    {
        var fields = new JsonFields(element, "audit", faults);
        if (!fields.IsObject("an audit: {\"id\": …, \"station\": …, …}"))
            return null;
        var source = fields.Code("source", AuditSources.Parse, AuditSources.All);
        if (fields.Optional("source") is null)
            fields.Note("'source' is missing", $"one of {string.Join(", ", AuditSources.All)}");
        return new Audit
        {
            Id = fields.Value<AuditId>("id", "a UUID"),
            Station = fields.Value<StationId>("station", "a station id such as KZ-11-0083"),
            Checklist = fields.Value<ChecklistId>("checklist", "a checklist such as kz-cec@2025-12-24"),
            Date = fields.Date("date"),
            Source = source ?? default,
            Auditor = fields.Text("auditor"),
            Answers = AnswersOf(fields, faults),
        };
    }

    public static byte[] Write(Audit audit)
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer, new JsonWriterOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
            Write(json, audit);
        return buffer.ToArray();
    }

    private static void Write(Utf8JsonWriter json, Audit audit)
    {
        json.WriteStartObject();
        json.WriteString("id", audit.Id.ToString());
        json.WriteString("station", audit.Station.ToString());
        json.WriteString("checklist", audit.Checklist.ToString());
        json.WriteString("date", audit.Date.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture));
        json.WriteString("source", audit.Source.Code());
        if (audit.Auditor is not null)
            json.WriteString("auditor", audit.Auditor);
        json.WriteStartObject("answers");
        foreach (var (criterion, answer) in audit.Answers)
        {
            json.WritePropertyName(criterion);
            AnswerJson.Write(json, answer);
        }

        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static Dictionary<string, Answer> AnswersOf(JsonFields fields, List<Fault> faults)
    {
        var answers = new Dictionary<string, Answer>(StringComparer.Ordinal);
        const string expected = "answers by criterion: {\"ramp-slope\": {\"answer\": 7.5}, …}";
        if (fields.Required("answers", expected) is not { } value || !new JsonFields(value, "answers", faults).IsObject(expected))
            return answers;
        foreach (var field in value.EnumerateObject())
        {
            if (AnswerJson.Read(new JsonFields(field.Value, field.Name, faults), faults) is { } answer)
                answers[field.Name] = answer;
        }

        return answers;
    }
}
