using System.Text.Json;

namespace AccessAudit.Audits;

/// <summary>One answer as JSON: <c>{"answer": "yes" | 7.5 | {"over": 5, "to": 8}, …}</c>.</summary>
internal static class AnswerJson
{
    /// <summary>Beyond any instrument; it keeps sums inside the range of exact arithmetic.</summary>
    internal const decimal GreatestNumber = 1_000_000_000_000m;

    private const string NotApplicable = "not-applicable";

    public static Answer? Read(JsonFields fields, List<Fault> faults)
    {
        if (!fields.IsObject("an answer: {\"answer\": …}"))
            return null;
        fields.OnlyKnown("answer", "tolerance", "temporary", "reason", "note", "photos");
        var value = ValueOf(fields, faults);
        var temporary = fields.Flag("temporary");
        if (temporary && fields.Optional("answer") is null)
            fields.Note("it is marked temporary but has no answer", "what was seen, in 'answer'");
        return new Answer { Value = value, Temporary = temporary, Note = fields.Text("note"), Photos = PhotosOf(fields) };
    }

    public static void Write(Utf8JsonWriter json, Answer answer)
    {
        json.WriteStartObject();
        switch (answer.Value)
        {
            case AnswerValue.Word word:
                json.WriteString("answer", word.Text);
                break;
            case AnswerValue.Number number:
                json.WriteNumber("answer", number.Value);
                if (number.Tolerance != 0)
                    json.WriteNumber("tolerance", number.Tolerance);
                break;
            case AnswerValue.Band { Interval: var (low, high, openBelow) }:
                json.WriteStartObject("answer");
                json.WriteNumber(openBelow ? "over" : "from", low);
                json.WriteNumber("to", high);
                json.WriteEndObject();
                break;
            case AnswerValue.NotApplicable { Reason: var reason }:
                json.WriteString("answer", NotApplicable);
                if (reason is not null)
                    json.WriteString("reason", reason);
                break;
        }

        if (answer.Temporary)
            json.WriteBoolean("temporary", true);
        if (answer.Note is not null)
            json.WriteString("note", answer.Note);
        if (answer.Photos.Count > 0)
        {
            json.WriteStartArray("photos");
            foreach (var photo in answer.Photos)
                json.WriteStringValue(photo);
            json.WriteEndArray();
        }

        json.WriteEndObject();
    }

    private static AnswerValue? ValueOf(JsonFields fields, List<Fault> faults)
    {
        var reason = fields.Text("reason");
        var tolerance = fields.Number("tolerance", 0, GreatestNumber);
        var answer = fields.Optional("answer");
        if (reason is not null && answer is not { ValueKind: JsonValueKind.String })
            fields.Note("a reason stands beside an answer that needs none", $"a reason only with \"{NotApplicable}\"");
        if (tolerance is not null && answer is not { ValueKind: JsonValueKind.Number })
            fields.Note("a tolerance stands beside an answer that is no number", "a tolerance only with a number");

        switch (answer)
        {
            case null:
                return null;
            case { ValueKind: JsonValueKind.String }:
                var word = fields.Text("answer")!;
                return word == NotApplicable ? new AnswerValue.NotApplicable(reason) : new AnswerValue.Word(word);
            case { ValueKind: JsonValueKind.Number }:
                var number = fields.Number("answer", -GreatestNumber, GreatestNumber);
                return number is null ? null : new AnswerValue.Number(number.Value, tolerance ?? 0);
            case { ValueKind: JsonValueKind.Object } band:
                return BandOf(new JsonFields(band, fields.Subject, faults));
            default:
                fields.Note($"'answer' is {JsonFields.Show(answer.Value)}", "a word, a number or a band");
                return null;
        }
    }

    private static AnswerValue.Band? BandOf(JsonFields fields)
    {
        fields.OnlyKnown("from", "over", "to");
        var from = fields.Number("from", -GreatestNumber, GreatestNumber);
        var over = fields.Number("over", -GreatestNumber, GreatestNumber);
        var to = fields.Number("to", -GreatestNumber, GreatestNumber);
        if (from is null == over is null || to is null)
        {
            fields.Note("the band is not whole", "{\"from\": a, \"to\": b} or {\"over\": a, \"to\": b}");
            return null;
        }

        if (from > to || over >= to)
        {
            fields.Note($"the band from {from ?? over} to {to} is empty", "a lower end below the upper end");
            return null;
        }

        return new AnswerValue.Band(new Interval((from ?? over)!.Value, to.Value, over is not null));
    }

    private static List<string> PhotosOf(JsonFields fields)
    {
        if (fields.Optional("photos") is not { } value)
            return [];
        if (value.ValueKind == JsonValueKind.Array && value.EnumerateArray().All(p => p.ValueKind == JsonValueKind.String))
            return [.. value.EnumerateArray().Select(p => p.GetString()!)];
        fields.Note($"'photos' is {JsonFields.Show(value)}", "a list such as [\"sha256:…\"]");
        return [];
    }
}
