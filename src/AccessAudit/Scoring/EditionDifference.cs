using AccessAudit.Checklists;

namespace AccessAudit.Scoring;

/// <summary>What changed from one edition to another, criterion by criterion.</summary>
public sealed class EditionDifference
{
    private readonly Dictionary<string, bool> askedOtherwise = new(StringComparer.Ordinal);

    private EditionDifference(Checklist old, Checklist now)
    {
        (Old, New) = (old, now);
        Criteria =
        [
            .. now.Criteria.Concat(old.Criteria.Where(c => now.Find(c.Id) is null))
                .Select(c => new CriterionDifference(c.Id, old.PlaceOf(c.Id), now.PlaceOf(c.Id), Of(old.Find(c.Id), now.Find(c.Id)))),
        ];
    }

    public Checklist Old { get; }

    public Checklist New { get; }

    /// <summary>Of both editions: in the new one's order, then what it no longer asks.</summary>
    public IReadOnlyList<CriterionDifference> Criteria { get; }

    public static EditionDifference Between(Checklist old, Checklist now)
    {
        ArgumentNullException.ThrowIfNull(old);
        ArgumentNullException.ThrowIfNull(now);
        return new EditionDifference(old, now);
    }

    private RuleChange[] Of(Criterion? old, Criterion? now) => (old, now) switch
    {
        (null, _) => [RuleChange.Added],
        (_, null) => [RuleChange.Removed],
        _ => [.. Both(old, now)],
    };

    private IEnumerable<RuleChange> Both(Criterion old, Criterion now)
    {
        if (Differs(old.AppliesWhen, now.AppliesWhen, withLimits: false))
            yield return RuleChange.AppliesWhen;
        if (Differs(old.MetWhen, now.MetWhen, withLimits: false))
            yield return RuleChange.MetWhen;
        if (HasOtherLimit(old.AppliesWhen, now.AppliesWhen) || HasOtherLimit(old.MetWhen, now.MetWhen))
            yield return RuleChange.Limit;
        if (Form(old.Form) != Form(now.Form))
            yield return RuleChange.Answer;
        if (old.TemporaryAllowed != now.TemporaryAllowed)
            yield return RuleChange.Temporary;
        if (old.NotApplicableAllowed != now.NotApplicableAllowed)
            yield return RuleChange.NotApplicable;
        if (Tested(old, now).Any(IsAskedOtherwise))
            yield return RuleChange.DependsOn;
        if (old.Obligation != now.Obligation)
            yield return RuleChange.Obligation;
        if (old.Points != now.Points)
            yield return RuleChange.Points;
        if (!old.Serves.OrderBy(s => s.Key, StringComparer.Ordinal).SequenceEqual(now.Serves.OrderBy(s => s.Key, StringComparer.Ordinal)))
            yield return RuleChange.Serves;
    }

    private bool HasOtherLimit(Condition? old, Condition? now) =>
        !Differs(old, now, withLimits: false) && Differs(old, now, withLimits: true);

    private bool Differs(Condition? old, Condition? now, bool withLimits) =>
        ConditionText.Of(old, Old, withLimits) != ConditionText.Of(now, New, withLimits);

    private static string Form(AnswerForm form) => form switch
    {
        AnswerForm.YesNo => "yes-no",
        AnswerForm.Choice choice => string.Join("|", choice.Options.Select(o => o.Id)),
        AnswerForm.Measure measure => FormattableString.Invariant($"{measure.Unit} {measure.From} {measure.To} {string.Join("|", measure.Bands)}"),
        _ => throw new InvalidOperationException($"unknown form of answer {form}"),
    };

    /// <summary>The other criteria that the conditions look at, in either edition.</summary>
    private IEnumerable<string> Tested(Criterion old, Criterion now) =>
        Tested(old.MetWhen, Old).Concat(Tested(now.MetWhen, New)).Concat(Tested(old.AppliesWhen, Old)).Concat(Tested(now.AppliesWhen, New))
            .Where(id => id != now.Id);

    private static IEnumerable<string> Tested(Condition? condition, Checklist checklist) =>
        (condition?.Tests() ?? []).OfType<Condition.OfAnswer>().Select(t => checklist.Criteria[t.Criterion].Id);

    /// <summary>Whether a test on this criterion may come out otherwise though the same was seen.</summary>
    /// <remarks>It ends, for <c>applies_when</c> never runs in a circle.</remarks>
    private bool IsAskedOtherwise(string id)
    {
        if (askedOtherwise.TryGetValue(id, out var known))
            return known;
        var otherwise = Old.Find(id) is not { } old || New.Find(id) is not { } now
            || Differs(old.AppliesWhen, now.AppliesWhen, withLimits: true)
            || Form(old.Form) != Form(now.Form)
            || Tested(old.AppliesWhen, Old).Concat(Tested(now.AppliesWhen, New)).Any(IsAskedOtherwise);
        return askedOtherwise[id] = otherwise;
    }
}

/// <param name="Criterion">Its id, which editions share.</param>
/// <param name="OldPlace">In the old edition's criteria; -1 where it does not ask it.</param>
/// <param name="NewPlace">In the new edition's criteria; -1 where it does not ask it.</param>
/// <param name="Changed">Empty where the rule is the same.</param>
public sealed record CriterionDifference(string Criterion, int OldPlace, int NewPlace, IReadOnlyList<RuleChange> Changed);
