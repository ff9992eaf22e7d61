namespace AccessAudit.Checklists;

/// <summary>Completes a draft with everything that refers to the rest of the checklist.</summary>
internal sealed class CriterionReader(
    IReadOnlyList<Language> languages, IReadOnlyList<string> groups, IReadOnlyList<string> stages, IReadOnlyList<Source> sources,
    ConditionReader conditions, List<Fault> faults)
{
    private const int MostPoints = 1_000_000;

    public Criterion Read(CriterionDraft draft, int place)
    {
        var fields = draft.Fields;
        return new Criterion
        {
            Id = draft.Id,
            Form = draft.Form,
            Stage = Known(fields, "stage", stages),
            Ask = fields.Text("ask", languages),
            Hint = fields.OptionalText("hint", languages),
            AppliesWhen = fields.Optional("applies_when") is { } applies ? conditions.Read(applies, draft.Id) : null,
            MetWhen = MetWhen(fields, draft, place),
            Serves = Serves(fields),
            Points = fields.Whole("points", MostPoints),
            Obligation = fields.Choice(
                "obligation", Obligation.Required, ("required", Obligation.Required), ("recommended", Obligation.Recommended)),
            TemporaryAllowed = Allowed(fields, "temporary"),
            NotApplicableAllowed = Allowed(fields, "not_applicable"),
            Source = Source(fields),
            PermanentRemedy = RemedyOf(fields, "permanent"),
            TemporaryRemedy = RemedyOf(fields, "temporary"),
        };
    }

    /// <summary>Where a file is silent, the strict reading holds.</summary>
    private static bool Allowed(YamlFields fields, string key) => fields.Choice(key, false, ("allowed", true), ("forbidden", false));

    private Condition MetWhen(YamlFields fields, CriterionDraft draft, int place)
    {
        if (fields.Optional("met_when") is { } condition)
            return conditions.Read(condition, draft.Id);
        if (draft.Form is not AnswerForm.YesNo)
            fields.Required("met_when", "when a measure or a choice meets the rule");
        return new Condition.OfAnswer(place, new Check.OneOf(["yes"]));
    }

    private Dictionary<string, Effect> Serves(YamlFields fields)
    {
        var serves = new Dictionary<string, Effect>(StringComparer.Ordinal);
        if (fields.Optional("serves") is not { } node)
            return serves;
        var entries = new YamlFields(node, fields.Subject, faults);
        foreach (var (group, effect) in entries.All)
        {
            if (!groups.Contains(group))
                fields.Note(effect, $"unknown group '{group}'", $"one of {string.Join(", ", groups)}");
            serves[group] = entries.Choice(group, Effect.Hinders, ("blocks", Effect.Blocks), ("hinders", Effect.Hinders));
        }

        return serves;
    }

    private Citation Source(YamlFields fields)
    {
        if (fields.Required("source", "{text: …, clause: …, status: …}") is not { } node)
            return new Citation("", null, CitationStatus.ToVerify);
        var source = new YamlFields(node, fields.Subject, faults, "text", "clause", "status");
        return new Citation(
            Known(source, "text", [.. sources.Select(s => s.Id)]),
            source.OptionalWord("clause", "the place in the text"),
            source.Choice(
                "status", CitationStatus.ToVerify,
                ("read", CitationStatus.Read), ("reported", CitationStatus.Reported), ("to-verify", CitationStatus.ToVerify)));
    }

    private Remedy? RemedyOf(YamlFields fields, string kind)
    {
        if (fields.Optional("remedy") is not { } node
            || new YamlFields(node, fields.Subject, kind == "permanent" ? faults : [], "permanent", "temporary").Optional(kind) is not { } one)
            return null;
        var remedy = new YamlFields(one, fields.Subject, faults, "does", "cost_kzt", "days");
        return new Remedy(remedy.Text("does", languages), remedy.Whole("cost_kzt", int.MaxValue), remedy.Whole("days", 36_500));
    }

    private static string Known(YamlFields fields, string key, IReadOnlyList<string> known)
    {
        var expected = $"one of {string.Join(", ", known)}";
        var word = fields.Word(key, expected);
        if (word.Length > 0 && !known.Contains(word))
            fields.Note(fields.Optional(key)!, $"unknown {key} '{word}'", expected);
        return word;
    }
}
