using System.Text.Json;

namespace AccessAudit.Regions;

/// <summary>A gap as one JSON object, in the form that programs exchange.</summary>
public static class GapJson
{
    public static byte[] Write(Gap gap)
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer, RegionJson.Form))
        {
            json.WriteStartObject();
            json.WriteString("region", gap.Region);
            if (gap.District is { } district)
                json.WriteString("district", district);
            json.WriteString("criterion", gap.Criterion.Id);
            json.WriteNumber("asked", gap.Asked);
            json.WriteNumber("not_met", gap.NotMet);
            json.WriteNumber("unknown", gap.Unknown);
            json.WriteNumber("voters", gap.Voters);
            json.WriteEndObject();
        }

        return buffer.ToArray();
    }
}
