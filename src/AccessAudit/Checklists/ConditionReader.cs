namespace AccessAudit.Checklists;

/// <summary>Reads <c>applies_when</c> and <c>met_when</c> and holds every test against the kind of what it tests.</summary>
internal sealed class ConditionReader(IReadOnlyList<CriterionDraft> drafts, List<Fault> faults)
{
    private static readonly string[] StationKinds = ["residential", "temporary-stay", "abroad"];

    private readonly Dictionary<string, int> places = drafts
        .Select((d, i) => (d.Id, Place: i)).GroupBy(p => p.Id).ToDictionary(g => g.Key, g => g.First().Place, StringComparer.Ordinal);

    public Condition Read(YamlTree node, string criterion)
    {
        var fields = new YamlFields(node, criterion, faults);
        var parts = fields.All.Select(f => Part(f.Key, f.Value, fields, criterion)).OfType<Condition>().ToList();
        if (node is YamlTree.Mapping { Entries.Count: 0 })
            fields.Note(node, "an empty condition", "all, any, not, or a test such as {ramp-slope: {at_most: 5}}");
        return parts.Count == 1 ? parts[0] : new Condition.All(parts);
    }

    private Condition? Part(string key, YamlTree value, YamlFields fields, string criterion) => key switch
    {
        "all" => new Condition.All(Parts(key, value, fields, criterion)),
        "any" => new Condition.Any(Parts(key, value, fields, criterion)),
        "not" => new Condition.Not(Read(value, criterion)),
        _ => Test(key, value, fields),
    };

    private List<Condition> Parts(string key, YamlTree value, YamlFields fields, string criterion)
    {
        if (value is YamlTree.Sequence { Items.Count: > 0 } list)
            return [.. list.Items.Select(i => Read(i, criterion))];
        fields.Note(value, $"'{key}' is {(value is YamlTree.Sequence ? "an empty list" : YamlFields.Show(value))}", "a list of conditions");
        return [];
    }

    private Condition? Test(string subject, YamlTree value, YamlFields fields)
    {
        switch (subject)
        {
            case "station.kind":
                return Together(Checks(subject, value, fields, StationKinds, null), c => new Condition.OfStation(StationFact.Kind, c));
            case "station.floor":
                var anyFloor = new AnswerForm.Measure("floor", -100, 1000, []);
                return Together(Checks(subject, value, fields, null, anyFloor), c => new Condition.OfStation(StationFact.Floor, c));
        }

        if (!places.TryGetValue(subject, out var place))
        {
            fields.Note(value, $"a condition tests the unknown id '{subject}'", "the id of a criterion, station.kind or station.floor");
            return null;
        }

        string[]? words = drafts[place].Form switch
        {
            AnswerForm.YesNo => ["yes", "no"],
            AnswerForm.Choice choice => [.. choice.Options.Select(o => o.Id)],
            _ => null,
        };
        return Together(
            Checks(subject, value, fields, words, drafts[place].Form as AnswerForm.Measure), c => new Condition.OfAnswer(place, c));
    }

    private static Condition? Together(IReadOnlyList<Check> checks, Func<Check, Condition> test) => checks switch
    {
        [] => null,
        [var one] => test(one),
        _ => new Condition.All([.. checks.Select(test)]),
    };

    private List<Check> Checks(
        string subject, YamlTree value, YamlFields fields, string[]? words, AnswerForm.Measure? measure)
    {
        if (value is YamlTree.Scalar scalar)
            return Word(subject, scalar, fields, words) is { } word ? [new Check.OneOf([word])] : [];

        var checks = new List<Check>();
        foreach (var (key, bound) in new YamlFields(value, fields.Subject, faults).All)
        {
            switch (key)
            {
                case "one_of" when bound is YamlTree.Sequence { Items.Count: > 0 } list:
                    checks.Add(new Check.OneOf([.. list.Items.Select(i => Word(subject, i, fields, words)).OfType<string>()]));
                    break;
                case "at_most" when Bound(subject, key, bound, fields, measure) is { } most:
                    checks.Add(new Check.AtMost(most));
                    break;
                case "at_least" when Bound(subject, key, bound, fields, measure) is { } least:
                    checks.Add(new Check.AtLeast(least));
                    break;
                case "at_most" or "at_least":
                    break;
                default:
                    fields.Note(bound, $"'{subject}' is tested by '{key}'", "one_of with a list, at_most or at_least");
                    break;
            }
        }

        if (value is YamlTree.Mapping { Entries.Count: 0 })
            fields.Note(value, $"'{subject}' is tested by nothing", "a word, one_of, at_most or at_least");
        return checks;
    }

    private static string? Word(string subject, YamlTree node, YamlFields fields, string[]? words)
    {
        if (node is YamlTree.Scalar scalar && words is not null && words.Contains(scalar.Value))
            return scalar.Value;
        fields.Note(
            node, $"'{subject}' is never {YamlFields.Show(node)}",
            words is null ? "at_most or at_least, for it is a measure" : $"one of {string.Join(", ", words)}");
        return null;
    }

    private static decimal? Bound(string subject, string key, YamlTree node, YamlFields fields, AnswerForm.Measure? measure)
    {
        if (measure is null)
        {
            fields.Note(node, $"'{subject}' is tested by '{key}' but is no measure", "one of its answers");
            return null;
        }

        var expected = $"a number from {measure.From} to {measure.To}";
        if (node is YamlTree.Scalar { Quoted: false } scalar && YamlFields.IsNumber(scalar.Value, out var bound)
            && bound >= measure.From && bound <= measure.To)
            return bound;
        fields.Note(node, $"'{subject}' is tested by '{key}: {YamlFields.Show(node)}'", expected);
        return null;
    }
}
