using System.Text.Json;

namespace AccessAudit.Regions;

/// <summary>What was said and found of a criterion as one JSON object, in the form that programs exchange.</summary>
public static class SaidAndFoundJson
{
    public static byte[] Write(SaidAndFound figures)
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer))
        {
            json.WriteStartObject();
            json.WriteString("region", figures.Region);
            json.WriteString("criterion", figures.Criterion.Id);
            json.WriteNumber("said_met_found_met", figures.Pairs.SaidMetFoundMet);
            json.WriteNumber("said_met_found_not_met", figures.Pairs.SaidMetFoundNotMet);
            json.WriteNumber("said_not_met_found_met", figures.Pairs.SaidNotMetFoundMet);
            json.WriteNumber("said_not_met_found_not_met", figures.Pairs.SaidNotMetFoundNotMet);
            RegionJson.Percent(json, "over_reporting", figures.OverReporting);
            RegionJson.Write(json, "interval", figures.Interval);
            RegionJson.Percent(json, "corrected", figures.Corrected);
            json.WriteEndObject();
        }

        return buffer.ToArray();
    }
}
