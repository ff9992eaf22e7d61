using System.Globalization;
using AccessAudit.Checklists;

namespace AccessAudit.Benchmarks.Scoring;

/// <summary>The rules of a checklist as one SQL statement: outcomes, scores and verdicts from one column an answer.</summary>
/// <remarks>SQL's own third value is the engine's unknown; outcomes are numbered as the engine numbers them.</remarks>
internal static class ScoreSql
{
    private const int Met = 0, MetTemporarily = 1, NotMet = 2, NotApplicable = 3, Unknown = 4;

    public static string Table(Checklist checklist) =>
        $"CREATE TABLE audits (kind VARCHAR, floor INTEGER, {string.Join(", ", checklist.Groups.Select((_, g) => $"n{g} INTEGER"))}, "
        + string.Join(", ", checklist.Criteria.Select((c, i) =>
            c.Form is AnswerForm.Measure ? $"c{i} DOUBLE, h{i} DOUBLE, t{i} BOOLEAN" : $"c{i} VARCHAR, t{i} BOOLEAN")) + ")";

    public static string Score(Checklist checklist)
    {
        var applies = checklist.Criteria.Select((c, i) => $"{(c.AppliesWhen is { } when ? Holds(checklist, when) : "TRUE")} AS a{i}");
        var outcomes = checklist.Criteria.Select((c, i) => $"{Outcome(checklist, c, i)} AS o{i}");
        var verdicts = checklist.Groups.SelectMany((g, n) => new[] { $"{Verdict(checklist, g, worst: true)} AS w{n}", $"{Verdict(checklist, g, worst: false)} AS b{n}" });
        // Each step is worked out once and named, as a person who cares for speed would write it.
        return $"CREATE OR REPLACE TABLE scored AS WITH applicable AS (SELECT *, {string.Join(", ", applies)} FROM audits), "
            + $"judged AS (SELECT {string.Join(", ", outcomes)}, {string.Join(", ", checklist.Groups.Select((_, g) => $"n{g}"))} FROM applicable), "
            + $"counted AS (SELECT *, {Points(checklist, Obligation.Required, "r")}, {Points(checklist, Obligation.Recommended, "s")}, "
            + $"{Sum(checklist.Criteria.Select((_, i) => $"(o{i} <> {Unknown})::INTEGER"))} AS known, {string.Join(", ", verdicts)} FROM judged) "
            + $"SELECT * EXCLUDE (rasked, rmet, runknown, rmettemporarily, sasked, smet, sunknown, smettemporarily), {Shares("r")}, {Shares("s")} FROM counted";
    }

    private static string Holds(Checklist checklist, Condition condition) => condition switch
    {
        Condition.All all => $"({string.Join(" AND ", all.Parts.Select(p => Holds(checklist, p)))})",
        Condition.Any any => $"({string.Join(" OR ", any.Parts.Select(p => Holds(checklist, p)))})",
        Condition.Not not => $"(NOT {Holds(checklist, not.Part)})",
        Condition.OfStation { Fact: StationFact.Kind } test => Word("kind", test.Check),
        Condition.OfStation test => Measure("floor", "floor", test.Check),
        Condition.OfAnswer test => OfAnswer(checklist, test),
        _ => throw new InvalidOperationException(),
    };

    /// <summary>Conditions on what itself applies only sometimes: its own condition is written out, as columns of one SELECT cannot see each other.</summary>
    private static string OfAnswer(Checklist checklist, Condition.OfAnswer test)
    {
        var tested = checklist.Criteria[test.Criterion];
        var isMeasure = tested.Form is AnswerForm.Measure;
        var holds = isMeasure ? Measure($"c{test.Criterion}", $"h{test.Criterion}", test.Check) : Word($"c{test.Criterion}", test.Check);
        var notApplicable = isMeasure ? $"c{test.Criterion} = 'NaN'" : $"c{test.Criterion} = 'not-applicable'";
        var applies = tested.AppliesWhen is { } when ? Holds(checklist, when) : null;
        return applies is null
            ? $"(CASE WHEN {notApplicable} THEN FALSE ELSE {holds} END)"
            : $"(CASE WHEN {notApplicable} OR NOT {applies} THEN FALSE WHEN {applies} THEN {holds} END)";
    }

    private static string Word(string column, Check check) => $"({column} IN ({string.Join(", ", ((Check.OneOf)check).Values.Select(v => $"'{v}'"))}))";

    private static string Measure(string low, string high, Check check) => check switch
    {
        Check.AtMost { Bound: var bound } => $"(CASE WHEN {high} <= {Number(bound)} THEN TRUE WHEN {low} > {Number(bound)} THEN FALSE END)",
        Check.AtLeast { Bound: var bound } => $"(CASE WHEN {low} >= {Number(bound)} THEN TRUE WHEN {high} < {Number(bound)} THEN FALSE END)",
        _ => throw new InvalidOperationException(),
    };

    private static string Number(decimal number) => number.ToString(CultureInfo.InvariantCulture);

    private static string Outcome(Checklist checklist, Criterion criterion, int place)
    {
        var notApplicable = criterion.Form is AnswerForm.Measure ? $"c{place} = 'NaN'" : $"c{place} = 'not-applicable'";
        var met = Holds(checklist, criterion.MetWhen);
        return $"(CASE WHEN NOT a{place} THEN {NotApplicable} WHEN a{place} IS NULL THEN {Unknown} "
            + $"WHEN {notApplicable} THEN {(criterion.NotApplicableAllowed ? NotApplicable : Unknown)} "
            + $"WHEN {met} THEN (CASE WHEN t{place} THEN {(criterion.TemporaryAllowed ? MetTemporarily : NotMet)} ELSE {Met} END) "
            + $"WHEN NOT {met} THEN {NotMet} ELSE {Unknown} END)::UTINYINT";
    }

    private static string Points(Checklist checklist, Obligation obligation, string name)
    {
        var worth = checklist.Criteria.Select((c, i) => (c, i)).Where(c => c.c.Obligation == obligation && c.c.Points > 0).ToList();
        string Where(string test) => Sum(worth.Select(c => $"(CASE WHEN o{c.i} {test} THEN {c.c.Points} ELSE 0 END)"));
        return $"{Where($"<> {NotApplicable}")} AS {name}asked, {Where($"<= {MetTemporarily}")} AS {name}met, "
            + $"{Where($"= {Unknown}")} AS {name}unknown, {Where($"= {MetTemporarily}")} AS {name}mettemporarily";
    }

    private static string Shares(string name) => $"{Tenths($"{name}met", $"{name}asked")} AS {name}low, "
        + $"{Tenths($"({name}met + {name}unknown)", $"{name}asked")} AS {name}high, {Tenths($"{name}mettemporarily", $"{name}asked")} AS {name}temporary";

    private static string Tenths(string part, string whole) => $"(CASE WHEN {whole} = 0 THEN -1 ELSE (2000 * {part} + {whole}) // (2 * {whole}) END)";

    private static string Sum(IEnumerable<string> parts) => $"({string.Join(" + ", parts.DefaultIfEmpty("0"))})";

    private static string Verdict(Checklist checklist, string group, bool worst)
    {
        string Fails(Effect effect) => string.Join(" OR ", checklist.Criteria.Select((c, i) => (c, i))
            .Where(c => c.c.Serves.TryGetValue(group, out var e) && e == effect)
            .Select(c => worst ? $"o{c.i} IN ({NotMet}, {Unknown})" : $"o{c.i} = {NotMet}").DefaultIfEmpty("FALSE"));
        return $"(CASE WHEN {Fails(Effect.Blocks)} THEN 0 WHEN {Fails(Effect.Hinders)} THEN 1 ELSE 2 END)::UTINYINT";
    }
}
