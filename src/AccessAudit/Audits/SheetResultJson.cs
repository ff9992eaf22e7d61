using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using AccessAudit.Checklists;
using AccessAudit.Sheets;

namespace AccessAudit.Audits;

/// <summary>What came of one picture of a sheet as one JSON object, in the form that programs exchange.</summary>
public static class SheetResultJson
{
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <param name="file">The picture, as it was named by the caller.</param>
    /// <param name="milliseconds">From the picture's bytes to the answers.</param>
    public static byte[] Write(string file, SheetReading reading, PageAnswers page, double milliseconds) => Object(json =>
    {
        json.WriteString("file", file);
        json.WriteString("station", reading.Station.ToString());
        json.WriteString("checklist", reading.Checklist.ToString());
        json.WriteString("language", reading.Language.Code);
        json.WriteNumber("page", reading.Page);
        json.WriteNumber("ms", Math.Round(milliseconds, 1));
        json.WriteStartObject("answers");
        foreach (var (criterion, answer) in page.Answers)
        {
            json.WritePropertyName(criterion);
            AnswerJson.Write(json, answer);
        }

        json.WriteEndObject();
        json.WriteStartArray("review");
        foreach (var item in page.Review)
            Write(json, item);
        json.WriteEndArray();
        json.WriteStartArray("numbers");
        foreach (var criterion in page.Numbers)
            json.WriteStringValue(criterion);
        json.WriteEndArray();
        json.WriteStartArray("boxes");
        foreach (var box in reading.Boxes)
            Write(json, box);
        json.WriteEndArray();
        json.WriteNull("problem");
    });

    /// <param name="language">Of the sentence for the auditor.</param>
    public static byte[] Write(string file, SheetProblem problem, Language language, double milliseconds) => Object(json =>
    {
        json.WriteString("file", file);
        json.WriteNumber("ms", Math.Round(milliseconds, 1));
        json.WriteStartObject("problem");
        json.WriteString("kind", problem.Kind());
        json.WriteString("says", problem.Says(language));
        json.WriteStartObject("evidence");
        foreach (var (name, value) in problem.Evidence())
        {
            if (decimal.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out var number))
                json.WriteNumber(name, number);
            else
                json.WriteString(name, value);
        }

        json.WriteEndObject();
        json.WriteEndObject();
    });

    public static string Code(this MarkState state) => state switch
    {
        MarkState.Empty => "empty",
        MarkState.Marked => "marked",
        MarkState.Cancelled => "cancelled",
        _ => "unclear",
    };

    private static byte[] Object(Action<Utf8JsonWriter> fields)
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer, Options))
        {
            json.WriteStartObject();
            fields(json);
            json.WriteEndObject();
        }

        return buffer.ToArray();
    }

    private static void Write(Utf8JsonWriter json, ReviewItem item)
    {
        json.WriteStartObject();
        json.WriteString("criterion", item.Criterion);
        json.WriteString("reason", item.Reason.Code());
        json.WriteStartArray("options");
        foreach (var option in item.Options)
            json.WriteStringValue(option);
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, BoxReading box)
    {
        json.WriteStartObject();
        json.WriteString("criterion", box.Criterion);
        json.WriteString("option", box.Option);
        json.WriteNumber("ink", Math.Round(box.Ink, 3));
        json.WriteString("state", box.State.Code());
        json.WriteEndObject();
    }
}
