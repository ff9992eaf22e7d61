using AccessAudit.Checklists;

namespace AccessAudit.Web.Phone;

/// <summary>
/// A condition as the phone reads it: <c>{"all": […]}</c>, <c>{"any": […]}</c>, <c>{"not": …}</c>, or one test such as
/// <c>{"answer": "entrance-access", "oneOf": ["ramp"]}</c> or <c>{"station": "floor", "atMost": 1}</c>.
/// </summary>
internal static class ConditionView
{
    public static Dictionary<string, object> Of(Condition condition, Checklist checklist) => condition switch
    {
        Condition.All all => new() { ["all"] = Parts(all.Parts, checklist) },
        Condition.Any any => new() { ["any"] = Parts(any.Parts, checklist) },
        Condition.Not not => new() { ["not"] = Of(not.Part, checklist) },
        Condition.OfAnswer test => Test("answer", checklist.Criteria[test.Criterion].Id, test.Check),
        Condition.OfStation test => Test("station", test.Fact is StationFact.Kind ? "kind" : "floor", test.Check),
        _ => throw new InvalidOperationException($"unknown condition {condition}"),
    };

    private static List<Dictionary<string, object>> Parts(IEnumerable<Condition> parts, Checklist checklist) => [.. parts.Select(p => Of(p, checklist))];

    private static Dictionary<string, object> Test(string of, string what, Check check) => check switch
    {
        Check.OneOf { Values: var values } => new() { [of] = what, ["oneOf"] = values },
        Check.AtMost { Bound: var bound } => new() { [of] = what, ["atMost"] = bound },
        Check.AtLeast { Bound: var bound } => new() { [of] = what, ["atLeast"] = bound },
        _ => throw new InvalidOperationException($"unknown check {check}"),
    };
}
