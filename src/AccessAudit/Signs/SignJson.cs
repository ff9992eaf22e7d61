using System.Text.Encodings.Web;
using System.Text.Json;
using AccessAudit.Audits;
using AccessAudit.Checklists;

namespace AccessAudit.Signs;

/// <summary>A sign as one JSON object, with its sentence in every language.</summary>
public static class SignJson
{
    private static readonly JsonWriterOptions Form = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static byte[] Write(Sign sign)
    {
        ArgumentNullException.ThrowIfNull(sign);
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer, Form))
        {
            json.WriteStartObject();
            json.WriteString("sign", sign.Kind());
            if (sign.Voice() is { } voice)
            {
                json.WriteString("source", voice.Source.Code());
                json.WriteString("auditor", voice.Auditor);
                json.WriteString("region", voice.Region);
            }

            Seen(json, sign);
            Texts(json, "stations", sign.Stations.Select(s => s.ToString()));
            json.WriteStartObject("says");
            foreach (var language in Language.All)
                json.WriteString(language.Code, sign.Says(language));
            json.WriteEndObject();
            json.WriteEndObject();
        }

        return buffer.ToArray();
    }

    private static void Seen(Utf8JsonWriter json, Sign sign)
    {
        switch (sign)
        {
            case Sign.SameAnswers s:
                json.WriteString("checklist", s.Checklist.ToString());
                json.WriteNumber("answers", s.Answers);
                break;
            case Sign.HeapedMeasure s:
                json.WriteString("criterion", s.Criterion.Id);
                json.WriteNumber("value", s.Value);
                json.WriteNumber("same", s.Same);
                json.WriteNumber("measured", s.All);
                break;
            case Sign.NeverNo s:
                json.WriteNumber("answers", s.Answers);
                break;
            case Sign.TooFast s:
                json.WriteString("date", s.Date.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture));
                json.WriteNumber("kilometres_at_least", Math.Round(s.Kilometres, 1));
                json.WriteNumber("hours_at_least", Math.Round(s.Hours, 1));
                break;
            case Sign.SamePhoto s:
                json.WriteString("photo", s.Photo);
                Texts(json, "audits", s.Audits.Select(a => a.ToString()));
                break;
            case Sign.AlikePhotos s:
                json.WriteString("photo", s.Photo);
                json.WriteString("other", s.Other);
                json.WriteNumber("differing_bits", s.Bits);
                break;
        }
    }

    private static void Texts(Utf8JsonWriter json, string key, IEnumerable<string> values)
    {
        json.WriteStartArray(key);
        foreach (var value in values)
            json.WriteStringValue(value);
        json.WriteEndArray();
    }
}
