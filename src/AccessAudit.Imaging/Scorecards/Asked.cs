using AccessAudit.Checklists;
using AccessAudit.Stations;

namespace AccessAudit.Imaging.Scorecards;

/// <summary>Says in words what a rule asks: <c>at most 5 %; or at most 8 %, and “Rise of the ramp”: at most 0.8 m</c>.</summary>
public sealed class Asked(CardWords words, Checklist checklist, Criterion criterion)
{
    public string Say() => Say(criterion.MetWhen);

    /// <summary>Whether a plain yes is all that is asked, which needs no saying beside a no.</summary>
    public bool IsPlainYes =>
        criterion.MetWhen is Condition.OfAnswer { Check: Check.OneOf { Values: ["yes"] } } test && IsOwn(test);

    private string Say(Condition condition) => condition switch
    {
        Condition.All all => Joined(all.Parts, "asked.all"),
        Condition.Any any => Joined([.. any.Parts.Where(p => !IsEcho(p, any.Parts))], "asked.any"),
        Condition.Not not => words.Say("asked.not", ("a", Say(not.Part))),
        Condition.OfAnswer test when IsOwn(test) => Say(test.Check, criterion),
        Condition.OfAnswer test => Other(checklist.Criteria[test.Criterion], test.Check),
        Condition.OfStation { Fact: StationFact.Floor } test => Fact("asked.floor", Say(test.Check, null)),
        Condition.OfStation { Check: Check.OneOf kinds } => Fact("asked.kind", words.Or([.. kinds.Values.Select(Kind)])),
        _ => throw new InvalidOperationException($"unknown condition {condition}"),
    };

    /// <summary>
    /// Printed bands know upper bounds only, so a checklist may write "at least 90" beside "not at most 89.9": to a reader the same.
    /// </summary>
    private static bool IsEcho(Condition part, IReadOnlyList<Condition> parts) =>
        part is Condition.Not { Part: Condition.OfAnswer { Check: Check.AtMost } denied }
        && parts.OfType<Condition.OfAnswer>().Any(p => p.Criterion == denied.Criterion && p.Check is Check.AtLeast);

    private bool IsOwn(Condition.OfAnswer test) => checklist.Criteria[test.Criterion].Id == criterion.Id;

    private string Joined(IReadOnlyList<Condition> parts, string key) =>
        parts.Select(Say).Aggregate((a, b) => words.Say(key, ("a", a), ("b", b)));

    private string Other(Criterion other, Check check) =>
        words.Say("asked.other", ("ask", words.Quote(other.Ask.In(words.Language))), ("asked", Say(check, other)));

    private string Fact(string key, string asked) => words.Say("asked.other", ("ask", words[key]), ("asked", asked));

    private string Kind(string kind) => StationKinds.Parse(kind) is null ? kind : words[$"kind.{kind}"];

    private string Say(Check check, Criterion? of) => check switch
    {
        Check.AtMost { Bound: var bound } => words.Say("asked.at-most", ("n", Bound(bound, of))),
        Check.AtLeast { Bound: var bound } => words.Say("asked.at-least", ("n", Bound(bound, of))),
        Check.OneOf { Values: var values } => words.Or([.. values.Select(v => Seen.Word(words, of!.Form, v))]),
        _ => throw new InvalidOperationException($"unknown check {check}"),
    };

    private string Bound(decimal bound, Criterion? of) => of is null ? words.Number(bound) : words.Measure(bound, Seen.UnitOf(of));
}
