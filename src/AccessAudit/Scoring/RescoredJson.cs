using System.Text.Json;

namespace AccessAudit.Scoring;

/// <summary>What an audit comes to under two editions, and how often what happened, each as one JSON object.</summary>
public static class RescoredJson
{
    public static byte[] Write(Rescored rescored)
    {
        ArgumentNullException.ThrowIfNull(rescored);
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer))
        {
            var (old, now) = (rescored.Old, rescored.New);
            json.WriteStartObject();
            json.WriteString("station", old.Station.ToString());
            json.WriteString("audit", old.Audit.ToString());
            json.WriteString("old", old.Checklist.Id.ToString());
            json.WriteString("new", now.Checklist.Id.ToString());
            json.WriteStartArray("criteria");
            foreach (var criterion in rescored.Criteria)
                Write(json, criterion);
            json.WriteEndArray();
            json.WriteStartObject("compliance");
            Write(json, "old", old.Compliance);
            Write(json, "new", now.Compliance);
            json.WriteEndObject();
            json.WriteStartObject("headline");
            Write(json, "old", old.Headline);
            Write(json, "new", now.Headline);
            json.WriteEndObject();
            json.WriteEndObject();
        }

        return buffer.ToArray();
    }

    public static byte[] Write(RescoreCount count)
    {
        ArgumentNullException.ThrowIfNull(count);
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer))
        {
            json.WriteStartObject();
            json.WriteString("old_checklist", count.OldChecklist.ToString());
            json.WriteString("new_checklist", count.NewChecklist.ToString());
            json.WriteString("criterion", count.Criterion.Difference.Criterion);
            WriteChange(json, count.Criterion);
            json.WriteNumber("audits", count.Audits);
            json.WriteEndObject();
        }

        return buffer.ToArray();
    }

    private static void Write(Utf8JsonWriter json, RescoredCriterion criterion)
    {
        json.WriteStartObject();
        json.WriteString("criterion", criterion.Difference.Criterion);
        WriteChange(json, criterion);
        json.WriteEndObject();
    }

    private static void WriteChange(Utf8JsonWriter json, RescoredCriterion criterion)
    {
        json.WriteString("old", criterion.Old?.Code());
        json.WriteString("new", criterion.New?.Code());
        json.WriteStartArray("changed");
        foreach (var change in criterion.Difference.Changed)
            json.WriteStringValue(change.Code());
        json.WriteEndArray();
    }

    private static void Write(Utf8JsonWriter json, string key, Compliance? compliance)
    {
        if (compliance is null)
        {
            json.WriteNull(key);
            return;
        }

        json.WriteStartObject(key);
        json.WriteNumber("low", compliance.Low.Percent);
        json.WriteNumber("high", compliance.High.Percent);
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, string key, VerdictRange range)
    {
        json.WriteStartObject(key);
        json.WriteString("worst", range.Worst.Code());
        json.WriteString("best", range.Best.Code());
        json.WriteEndObject();
    }
}
