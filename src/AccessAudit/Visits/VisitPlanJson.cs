using System.Text.Encodings.Web;
using System.Text.Json;
using AccessAudit.Stations;

namespace AccessAudit.Visits;

/// <summary>A plan as JSON objects: the stations, then the strata, then the regions with the whole as the last.</summary>
public static class VisitPlanJson
{
    private static readonly JsonWriterOptions Form = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static IEnumerable<byte[]> Write(VisitPlan plan)
    {
        ArgumentNullException.ThrowIfNull(plan);
        return plan.Drawn.Index().Select(d => Object(json => Write(json, plan, d.Index + 1, d.Item)))
            .Concat(plan.Strata.Select(s => Object(json => Write(json, s))))
            .Concat(plan.Regions().Append(plan.Whole()).Select(p => Object(json => Write(json, p))));
    }

    private static void Write(Utf8JsonWriter json, VisitPlan plan, int visit, DrawnStation drawn)
    {
        json.WriteNumber("visit", visit);
        json.WriteString("station", drawn.Station.Id.ToString());
        json.WriteNumber("probability", Math.Round(drawn.Probability, 8));
        json.WriteString("seed", plan.Seed.Text);
        json.WriteString("chance", plan.Chance.Code());
        json.WriteNumber("number", plan.Seed.NumberOf(drawn.Station.Id.ToString()));
        Write(json, drawn.Stratum);
        json.WriteString("district", drawn.Station.District);
        if (drawn.Station.Voters is { } voters)
            json.WriteNumber("voters", voters);
        else
            json.WriteNull("voters");
    }

    private static void Write(Utf8JsonWriter json, StratumShare share)
    {
        json.WriteString("stratum", share.Stratum.ToString());
        Write(json, share.Stratum);
        json.WriteNumber("stations", share.Stations);
        json.WriteNumber("expected", Math.Round(share.Expected, 4));
        json.WriteNumber("visits", share.Visits);
    }

    private static void Write(Utf8JsonWriter json, VisitPrecision precision)
    {
        json.WriteString("region", precision.Region);
        json.WriteNumber("stations", precision.Stations);
        json.WriteNumber("visits", precision.Visits);
        Number(json, "half_width_at_50", precision.AtHalf);
        Number(json, "half_width_at_10", precision.AtTenth);
    }

    private static void Write(Utf8JsonWriter json, Stratum stratum)
    {
        json.WriteString("region", stratum.Region);
        json.WriteString("kind", stratum.Kind?.Code());
        json.WriteString("settlement", stratum.Settlement?.Code());
    }

    private static void Number(Utf8JsonWriter json, string key, double? number)
    {
        if (number is { } known)
            json.WriteNumber(key, known);
        else
            json.WriteNull(key);
    }

    private static byte[] Object(Action<Utf8JsonWriter> fields)
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer, Form))
        {
            json.WriteStartObject();
            fields(json);
            json.WriteEndObject();
        }

        return buffer.ToArray();
    }
}
