using AccessAudit.Checklists;

namespace AccessAudit.Planning;

/// <summary>A criterion that is not met at a station and stops at least one voter group there.</summary>
/// <param name="Criterion">As the edition has it under which the station was assessed.</param>
/// <param name="Cure">The cheapest remedy that is done in time; null where there is none.</param>
public sealed record BlockingGap(Criterion Criterion, Cure? Cure)
{
    public bool Blocks(string group) => Criterion.Serves.TryGetValue(group, out var effect) && effect == Effect.Blocks;

    internal static BlockingGap Of(Criterion criterion, PlanTerms terms) => new(criterion, Cure.Cheapest(criterion, terms));
}

/// <summary>A remedy and which kind it is.</summary>
public sealed record Cure(RemedyKind Kind, Remedy Remedy)
{
    /// <summary>Of two that cost the same, the one that lasts.</summary>
    /// <remarks>A temporary remedy counts only where the criterion accepts temporary solutions: elsewhere it would stay not met.</remarks>
    internal static Cure? Cheapest(Criterion criterion, PlanTerms terms)
    {
        var temporary = terms.TemporaryAllowed && criterion.TemporaryAllowed ? criterion.TemporaryRemedy : null;
        var lasting = InTime(RemedyKind.Permanent, criterion.PermanentRemedy, terms);
        var quick = InTime(RemedyKind.Temporary, temporary, terms);
        return quick is null || (lasting is not null && lasting.Remedy.CostKzt <= quick.Remedy.CostKzt) ? lasting : quick;
    }

    private static Cure? InTime(RemedyKind kind, Remedy? remedy, PlanTerms terms) =>
        remedy is not null && terms.InTime(remedy.Days) ? new Cure(kind, remedy) : null;
}
