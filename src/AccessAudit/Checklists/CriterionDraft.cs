namespace AccessAudit.Checklists;

/// <summary>A criterion of which only the id and the form of its answer are known: enough for conditions to refer to it.</summary>
internal sealed record CriterionDraft(string Id, AnswerForm Form, YamlFields Fields)
{
    internal static readonly string[] Keys =
    [
        "id", "stage", "ask", "hint", "answer", "applies_when", "met_when", "serves", "points", "obligation", "temporary",
        "not_applicable", "source", "remedy",
    ];

    private static readonly string[] ReservedIds = ["all", "any", "not"];

    /// <summary>Words that mean something else in an answer or on a sheet.</summary>
    private static readonly string[] ReservedOptions = ["yes", "no", "not-applicable", "temporary"];

    public static CriterionDraft Read(YamlTree node, IReadOnlyList<Language> languages, List<Fault> faults)
    {
        var id = IdOf(node);
        var fields = new YamlFields(node, id, faults, Keys);
        if (fields.Word("id", "a name such as ramp-slope").Length > 0 && (!ChecklistId.IsName(id) || ReservedIds.Contains(id)
            || id.StartsWith("station.", StringComparison.Ordinal)))
            fields.Note(node, $"'{id}' is no id", "letters, digits and hyphens, and none of all, any, not, station.…");
        return new CriterionDraft(id, FormOf(fields, languages, faults), fields);
    }

    private static string IdOf(YamlTree node) =>
        (node as YamlTree.Mapping)?.Entries.Where(e => e.Key == "id").Select(e => (e.Value as YamlTree.Scalar)?.Value).FirstOrDefault()
        ?? "";

    private static AnswerForm FormOf(YamlFields fields, IReadOnlyList<Language> languages, List<Fault> faults)
    {
        switch (fields.Optional("answer"))
        {
            case null or YamlTree.Scalar { Value: "yes-no" }:
                return new AnswerForm.YesNo();
            case YamlTree.Mapping mapping when mapping.Entries.Any(e => e.Key == "choice"):
                var choice = new YamlFields(mapping, fields.Subject, faults, "choice");
                return ChoiceOf(choice.Required("choice", "the options")!, fields, languages, faults);
            case YamlTree.Mapping mapping when mapping.Entries.Any(e => e.Key == "measure"):
                return MeasureOf(new YamlFields(mapping, fields.Subject, faults, "measure", "from", "to", "bands"));
            case var other:
                fields.Note(other, $"'answer' is {YamlFields.Show(other)}", "yes-no, {measure: UNIT, from: …, to: …} or {choice: {…}}");
                return new AnswerForm.YesNo();
        }
    }

    private static AnswerForm.Choice ChoiceOf(YamlTree node, YamlFields fields, IReadOnlyList<Language> languages, List<Fault> faults)
    {
        var options = new List<AnswerForm.Option>();
        foreach (var (id, label) in new YamlFields(node, fields.Subject, faults).All)
        {
            if (!ChecklistId.IsName(id) || ReservedOptions.Contains(id))
                fields.Note(label, $"'{id}' cannot name a choice", $"a name other than {string.Join(", ", ReservedOptions)}");
            options.Add(new AnswerForm.Option(id, fields.TextAt(label, id, languages)));
        }

        if (options.Count == 0)
            fields.Note(node, "a choice without options", "two options or more");
        return new AnswerForm.Choice(options);
    }

    private static AnswerForm.Measure MeasureOf(YamlFields fields)
    {
        var unit = fields.Word("measure", "a unit such as percent");
        var (from, to) = (fields.Number("from", "the least number that can be seen"), fields.Number("to", "the greatest number that can be seen"));
        if (from > to || (from == to && fields.Optional("from") is not null && fields.Optional("to") is not null))
            fields.Note(fields.Optional("to") ?? fields.Optional("from")!, $"the range from {from} to {to} is empty", "from below to");

        var bands = new List<decimal>();
        if (fields.Optional("bands") is YamlTree.Sequence list)
        {
            foreach (var item in list.Items)
            {
                var bound = fields.NumberAt(item, "a band's bound is", "a number");
                if (bands.Count > 0 && bound <= bands[^1])
                    fields.Note(item, $"the bands are not ascending: {bound} after {bands[^1]}", "each bound above the one before");
                else if (bound <= from || bound >= to)
                    fields.Note(item, $"the band's bound {bound} is not inside the measure's range", $"a number between {from} and {to}");
                bands.Add(bound);
            }
        }
        else if (fields.Optional("bands") is { } other)
        {
            fields.Note(other, $"'bands' is {YamlFields.Show(other)}", "a list of ascending numbers");
        }

        return new AnswerForm.Measure(unit, from, to, bands);
    }
}
