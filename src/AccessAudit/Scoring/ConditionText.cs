using System.Globalization;
using AccessAudit.Checklists;

namespace AccessAudit.Scoring;

/// <summary>A condition in one line, by which two editions' conditions are compared: places of criteria differ between editions, names do not.</summary>
internal static class ConditionText
{
    /// <param name="condition">Null is written as an empty text.</param>
    /// <param name="checklist">Whose condition it is.</param>
    /// <param name="withLimits">False writes every number alike.</param>
    public static string Of(Condition? condition, Checklist checklist, bool withLimits) => condition switch
    {
        null => "",
        Condition.All all => $"all({Parts(all.Parts, checklist, withLimits)})",
        Condition.Any any => $"any({Parts(any.Parts, checklist, withLimits)})",
        Condition.Not not => $"not({Of(not.Part, checklist, withLimits)})",
        Condition.OfAnswer test => $"{checklist.Criteria[test.Criterion].Id} {Of(test.Check, withLimits)}",
        Condition.OfStation test => $"station.{test.Fact} {Of(test.Check, withLimits)}",
        _ => throw new InvalidOperationException($"unknown condition {condition}"),
    };

    private static string Parts(IEnumerable<Condition> parts, Checklist checklist, bool withLimits) =>
        string.Join("; ", parts.Select(p => Of(p, checklist, withLimits)));

    private static string Of(Check check, bool withLimits) => check switch
    {
        Check.OneOf oneOf => $"= {string.Join("|", oneOf.Values.Order(StringComparer.Ordinal))}",
        Check.AtMost { Bound: var bound } => $"≤ {Limit(bound, withLimits)}",
        Check.AtLeast { Bound: var bound } => $"≥ {Limit(bound, withLimits)}",
        _ => throw new InvalidOperationException($"unknown check {check}"),
    };

    /// <summary>5 and 5.0 are one limit.</summary>
    private static string Limit(decimal bound, bool withLimits) => withLimits ? bound.ToString("0.############", CultureInfo.InvariantCulture) : "#";
}
