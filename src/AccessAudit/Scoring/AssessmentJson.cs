using System.Buffers;
using System.Runtime.CompilerServices;
using System.Text.Encodings.Web;
using System.Text.Json;
using AccessAudit.Checklists;

namespace AccessAudit.Scoring;

/// <summary>An assessment as one JSON object, in the form that programs exchange.</summary>
public static class AssessmentJson
{
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SkipValidation = true };

    /// <summary>The criteria's ids as they stand in JSON, made once for a checklist.</summary>
    private static readonly ConditionalWeakTable<Checklist, JsonEncodedText[]> Ids = [];

    private static readonly JsonEncodedText[] Outcomes =
        [.. Enum.GetValues<Outcome>().Order().Select(o => JsonEncodedText.Encode(o.Code()))];

    [ThreadStatic]
    private static Utf8JsonWriter? writer;

    public static byte[] Write(Assessment assessment)
    {
        var buffer = new ArrayBufferWriter<byte>(4096);
        Write(buffer, assessment);
        return buffer.WrittenSpan.ToArray();
    }

    /// <summary>Appends the object to a buffer.</summary>
    public static void Write(IBufferWriter<byte> buffer, Assessment assessment)
    {
        var json = writer ??= new Utf8JsonWriter(buffer, Options);
        json.Reset(buffer);
        Write(json, assessment);
        json.Flush();
    }

    public static string Code(this Outcome outcome) => outcome switch
    {
        Outcome.Met => "met",
        Outcome.MetTemporarily => "met-temporarily",
        Outcome.NotMet => "not-met",
        Outcome.NotApplicable => "not-applicable",
        _ => "unknown",
    };

    public static string Code(this Verdict verdict) => verdict switch
    {
        Verdict.Blocked => "blocked",
        Verdict.WithHelp => "with-help",
        _ => "independent",
    };

    private static void Write(Utf8JsonWriter json, Assessment assessment)
    {
        json.WriteStartObject();
        json.WriteString("station", assessment.Station.ToString());
        json.WriteString("audit", assessment.Audit.ToString());
        json.WriteString("checklist", assessment.Checklist.Id.ToString());
        json.WriteStartObject("outcomes");
        var ids = Ids.GetValue(assessment.Checklist, c => [.. c.Criteria.Select(i => JsonEncodedText.Encode(i.Id, Options.Encoder))]);
        for (var place = 0; place < ids.Length; place++)
            json.WriteString(ids[place], Outcomes[(int)assessment.Outcomes[place]]);
        json.WriteEndObject();
        Strings(json, "borderline", assessment.Borderline);
        Write(json, "compliance", assessment.Compliance, withTemporary: true);
        Write(json, "recommended", assessment.Recommended, withTemporary: false);
        json.WriteNumber("completeness", assessment.Completeness.Percent);
        json.WriteStartObject("verdicts");
        foreach (var (group, verdict) in assessment.Verdicts)
            Write(json, group, verdict);
        json.WriteEndObject();
        json.WritePropertyName("headline");
        Write(json, assessment.Headline);
        json.WriteEndObject();
        json.WriteStartObject("voters_blocked");
        json.WriteNumber("surely", assessment.VotersBlocked.Surely);
        json.WriteNumber("possibly", assessment.VotersBlocked.Possibly);
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, string key, Compliance? compliance, bool withTemporary)
    {
        if (compliance is null)
        {
            json.WriteNull(key);
            return;
        }

        json.WriteStartObject(key);
        json.WriteNumber("low", compliance.Low.Percent);
        json.WriteNumber("high", compliance.High.Percent);
        if (withTemporary)
            json.WriteNumber("temporary", compliance.Temporary.Percent);
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, string group, GroupVerdict verdict)
    {
        json.WritePropertyName(group);
        Write(json, verdict.Range);
        if (verdict.FirstBarrier is { } barrier)
        {
            json.WriteStartObject("first_barrier");
            json.WriteString("stage", barrier.Stage);
            Strings(json, "criteria", barrier.Criteria);
            json.WriteEndObject();
        }
        else
        {
            json.WriteNull("first_barrier");
        }

        json.WriteEndObject();
    }

    /// <summary>Begins an object with the range in it; the caller ends it.</summary>
    private static void Write(Utf8JsonWriter json, VerdictRange range)
    {
        json.WriteStartObject();
        json.WriteString("worst", range.Worst.Code());
        json.WriteString("best", range.Best.Code());
    }

    private static void Strings(Utf8JsonWriter json, string key, IReadOnlyList<string> values)
    {
        json.WriteStartArray(key);
        foreach (var value in values)
            json.WriteStringValue(value);
        json.WriteEndArray();
    }
}
