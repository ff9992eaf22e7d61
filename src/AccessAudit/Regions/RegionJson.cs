using System.Text.Encodings.Web;
using System.Text.Json;
using AccessAudit.Scoring;

namespace AccessAudit.Regions;

/// <summary>A region's figures as one JSON object, in the form that programs exchange.</summary>
public static class RegionJson
{
    /// <summary>Districts are written with letters, not with their numbers.</summary>
    internal static JsonWriterOptions Form { get; } = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static byte[] Write(RegionFigures region)
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer, Form))
            Write(json, region);
        return buffer.ToArray();
    }

    private static void Write(Utf8JsonWriter json, RegionFigures region)
    {
        json.WriteStartObject();
        json.WriteString("region", region.Region);
        if (region.District is { } district)
            json.WriteString("district", district);
        json.WriteNumber("registered", region.Registered);
        json.WriteNumber("audited", region.Audited);
        Percent(json, "coverage", region.Coverage);
        json.WriteStartObject("score");
        Write(json, "low", region.ScoreLow);
        Write(json, "high", region.ScoreHigh);
        json.WriteEndObject();
        json.WriteStartObject("groups");
        foreach (var (group, figures) in region.Groups)
            Write(json, group, figures);
        json.WriteEndObject();
        json.WriteStartObject("everyone");
        json.WriteNumber("surely_independent", region.Everyone.Stations);
        Write(json, region.Everyone);
        json.WriteEndObject();
        Write(json, region.Rank);
        json.WriteStartObject("voters");
        json.WriteNumber("needs", region.Voters.Needs);
        json.WriteNumber("surely_blocked", region.Voters.SurelyBlocked);
        json.WriteNumber("possibly_blocked", region.Voters.PossiblyBlocked);
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, string key, Quartiles? quartiles)
    {
        if (quartiles is null)
        {
            json.WriteNull(key);
            return;
        }

        json.WriteStartObject(key);
        json.WriteNumber("q1", quartiles.Q1.Percent);
        json.WriteNumber("median", quartiles.Median.Percent);
        json.WriteNumber("q3", quartiles.Q3.Percent);
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, string group, GroupFigures figures)
    {
        json.WriteStartObject(group);
        json.WriteNumber("surely_independent", figures.Independent.Stations);
        json.WriteNumber("possibly_independent", figures.PossiblyIndependent);
        json.WriteNumber("surely_blocked", figures.SurelyBlocked);
        json.WriteNumber("unknown", figures.Unknown);
        Write(json, figures.Independent);
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, IndependentShare share)
    {
        Percent(json, "share", share.Share);
        Write(json, "interval", share.Interval);
    }

    internal static void Write(Utf8JsonWriter json, string key, ShareInterval? interval)
    {
        if (interval is not { } known)
        {
            json.WriteNull(key);
            return;
        }

        json.WriteStartArray(key);
        json.WriteNumberValue(known.LowShare.Percent);
        json.WriteNumberValue(known.HighShare.Percent);
        json.WriteEndArray();
    }

    private static void Write(Utf8JsonWriter json, RankRange? rank)
    {
        if (rank is null)
        {
            json.WriteNull("rank");
            return;
        }

        json.WriteStartObject("rank");
        json.WriteNumber("best", rank.Best);
        json.WriteNumber("worst", rank.Worst);
        json.WriteEndObject();
    }

    internal static void Percent(Utf8JsonWriter json, string key, Share? share)
    {
        if (share is { } known)
            json.WriteNumber(key, known.Percent);
        else
            json.WriteNull(key);
    }
}
