using AccessAudit.Planning;

namespace AccessAudit.Imaging.Scorecards.Plans;

/// <summary>Puts a plan into the words of a language.</summary>
internal static class PlanTeller
{
    private const int MostRows = 9;

    public static PlanStory Tell(PlanFacts facts, CardWords words)
    {
        var (plan, title) = (facts.Plan, RegionTeller.TitleOf(facts.Place, words));
        var measured = words.Say(
            "plan.measured",
            ("means", words[plan.Terms.TemporaryAllowed ? "plan.means.temporary" : "plan.means.lasting"]), ("date", words.Date(plan.Terms.From)));
        return new PlanStory
        {
            Language = words.Language,
            Kicker = words["plan.kicker"],
            Title = title,
            Headline = plan.VotersBlocked == 0
                ? words.Say("plan.headline.none", ("title", title))
                : words.Say(
                    "plan.headline",
                    ("title", title), ("money", words.Money(plan.Terms.BudgetKzt)), ("date", words.Date(plan.Terms.Date)),
                    ("freed", words.Number(plan.VotersFreed)), ("blocked", words.Count("count.of-stopped", plan.VotersBlocked))),
            Measured = measured,
            Lead = plan.VotersBlocked == 0 ? [] : [.. Lead(plan, words)],
            Frontier = plan.VotersBlocked == 0 ? null : FrontierOf(plan, words),
            Remedies = RemediesOf(plan, words),
            Foot = [.. Foot(plan, words)],
        };
    }

    private static IEnumerable<string> Lead(Plan plan, CardWords words)
    {
        yield return plan.IsProvenBest ? words["plan.best"] : words.Say("plan.bound", ("n", words.Number(plan.VotersFreedAtMost)));
        if (plan.VotersUnsure > 0)
            yield return words.Say("plan.unsure", ("n", words.Number(plan.VotersUnsure)));
        var most = plan.Frontier[^1].VotersFreed;
        if (most > 0)
            yield return words.Say("plan.half", ("money", words.Money(Reaching(plan, 1, 2).BudgetKzt)));
        if (plan.VotersBlocked > most)
            yield return words.Say("plan.rest", ("n", words.Number(plan.VotersBlocked - most)));
        var fixable = words.Number(plan.Stations.Count(s => s.Prospect == Prospect.FixableByTheDate));
        var rest = plan.Stations.Count(s => s.Prospect == Prospect.NotFixableInTime);
        yield return rest == 0
            ? words.Say("plan.stations.all", ("fixable", fixable))
            : words.Say("plan.stations", ("fixable", fixable), ("rest", words.Number(rest)));
    }

    private static FrontierStory FrontierOf(Plan plan, CardWords words)
    {
        var last = plan.Frontier[^1];
        var millions = last.BudgetKzt >= 2_000_000;
        return new FrontierStory
        {
            Heading = words["section.frontier"],
            Remark = words["section.frontier.remark"],
            Points = plan.Frontier,
            Own = new FrontierPoint(plan.SpentKzt, plan.VotersFreed),
            OwnSays = words.Say("frontier.this", ("freed", words.Number(plan.VotersFreed)), ("money", words.Money(plan.SpentKzt))),
            AllSays = words.Say("frontier.all", ("freed", words.Number(last.VotersFreed)), ("money", words.Money(last.BudgetKzt))),
            Stopped = plan.VotersBlocked,
            StoppedSays = words.Say("frontier.stopped", ("n", words.Number(plan.VotersBlocked))),
            AxisUnit = millions ? 1_000_000 : 1,
            AxisSays = words[millions ? "frontier.axis.million" : "frontier.axis.tenge"],
            Heads = [words["frontier.head.budget"], words["frontier.head.freed"]],
            Rows =
            [
                .. Enumerable.Range(1, 10).Select(tenth => Reaching(plan, tenth, 10)).Distinct()
                    .Select(p => (words.Money(p.BudgetKzt), words.Number(p.VotersFreed))),
            ],
        };
    }

    /// <summary>The first point that frees this part of all who can be freed.</summary>
    private static FrontierPoint Reaching(Plan plan, int part, int parts) =>
        plan.Frontier.First(p => p.VotersFreed * parts >= plan.Frontier[^1].VotersFreed * part);

    private static RemediesStory RemediesOf(Plan plan, CardWords words)
    {
        var kinds = plan.Remedies.GroupBy(r => Does(r.Cure, words), StringComparer.Ordinal).Select(g => (Does: g.Key, Remedies: g.ToList()))
            .OrderByDescending(k => Cost(k.Remedies)).ThenByDescending(k => k.Remedies.Count).ThenBy(k => k.Remedies[0].Criterion.Id, StringComparer.Ordinal)
            .ToList();
        var shown = kinds.Count > MostRows ? MostRows - 1 : kinds.Count;
        List<PlannedRemedy> others = [.. kinds.Skip(shown).SelectMany(k => k.Remedies)];
        return new RemediesStory(
            words["section.remedies"],
            [words["remedies.head.what"], words["gaps.head.stations"], words["gaps.head.cost"]],
            [
                .. kinds.Take(shown).Select(k => Row(k.Does, k.Remedies, words)),
                .. others.Count == 0 ? Enumerable.Empty<RemedyRow>() : [Row(words["remedies.others"], others, words)],
            ],
            kinds.Count == 0 && plan.VotersBlocked > 0 ? words["remedies.none"] : null);
    }

    private static RemedyRow Row(string does, IReadOnlyList<PlannedRemedy> remedies, CardWords words) =>
        new(does, words.Number(remedies.Select(r => r.Station).Distinct().Count()), words.Money(Cost(remedies)));

    private static long Cost(IEnumerable<PlannedRemedy> remedies) => remedies.Sum(r => r.Cure.Remedy.CostKzt);

    private static string Does(Cure cure, CardWords words)
    {
        var does = cure.Remedy.Does.In(words.Language);
        return cure.Kind == RemedyKind.Temporary ? words.Say("seen.temporary", ("seen", does)) : does;
    }

    private static IEnumerable<string> Foot(Plan plan, CardWords words)
    {
        var audited = plan.Stations.Where(s => s.Assessment is not null).ToList();
        yield return words["foot.audits"];
        yield return words["finding.estimate"].TrimEnd('.');
        foreach (var checklist in audited.Select(s => s.Assessment!.Checklist).DistinctBy(c => c.Id).OrderBy(c => c.Id.ToString(), StringComparer.Ordinal))
            yield return words.Say("foot.checklist", ("title", checklist.Title.In(words.Language)), ("id", checklist.Id.ToString()));
        yield return words.Say("foot.audited", ("n", words.Number(audited.Count)), ("all", words.Number(plan.Stations.Count)));
        yield return words.Say("foot.date", ("date", words.Date(plan.Terms.From)));
        yield return words.Say("foot.hash", ("hash", DataHash.Of(plan)));
    }
}
