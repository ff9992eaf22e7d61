using System.Text.Json;

namespace AccessAudit.Planning;

/// <summary>Plans, stations' outlooks and frontiers as JSON objects, in the form that programs exchange.</summary>
public static class PlanJson
{
    public static byte[] Write(Plan plan) => Object(json =>
    {
        json.WriteNumber("budget", plan.Terms.BudgetKzt);
        json.WriteString("date", Day(plan.Terms.Date));
        json.WriteNumber("spent", plan.SpentKzt);
        json.WriteNumber("voters_freed", plan.VotersFreed);
        json.WriteNumber("voters_freed_at_most", plan.VotersFreedAtMost);
        json.WriteStartArray("remedies");
        foreach (var (station, criterion, cure) in plan.Remedies)
        {
            json.WriteStartObject();
            json.WriteString("station", station.ToString());
            json.WriteString("criterion", criterion.Id);
            json.WriteString("kind", cure.Kind.Code());
            json.WriteNumber("cost_kzt", cure.Remedy.CostKzt);
            json.WriteNumber("days", cure.Remedy.Days);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    });

    public static byte[] Write(StationOutlook outlook) => Object(json =>
    {
        json.WriteString("station", outlook.Station.Id.ToString());
        json.WriteString("prospect", outlook.Prospect.Code());
        Criteria(json, "not_met", outlook.Gaps);
        Criteria(json, "without_remedy_in_time", outlook.Gaps.Where(g => g.Cure is null));
        json.WriteNumber("cost_kzt", outlook.CostKzt);
        json.WriteNumber("days", outlook.Days);
        json.WriteNumber("voters_blocked", outlook.VotersBlocked);
        json.WriteNumber("voters_fixable", outlook.VotersFixable);
    });

    public static byte[] Write(FrontierPoint point) => Object(json =>
    {
        json.WriteNumber("budget", point.BudgetKzt);
        json.WriteNumber("voters_freed", point.VotersFreed);
    });

    private static void Criteria(Utf8JsonWriter json, string key, IEnumerable<BlockingGap> gaps)
    {
        json.WriteStartArray(key);
        foreach (var gap in gaps)
            json.WriteStringValue(gap.Criterion.Id);
        json.WriteEndArray();
    }

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);

    private static byte[] Object(Action<Utf8JsonWriter> content)
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer))
        {
            json.WriteStartObject();
            content(json);
            json.WriteEndObject();
        }

        return buffer.ToArray();
    }
}
