using AccessAudit.Audits;
using AccessAudit.Checklists;
using AccessAudit.Scoring;
using AccessAudit.Sheets;
using AccessAudit.Stations;

namespace AccessAudit.Tests.Photographs;

/// <summary>What an auditor might have ticked: made up, but coherent, and the same for the same seed.</summary>
/// <remarks>
/// A row is ticked only where it is asked. Whether its rule is met is drawn with the station's quality; gates are met more often than
/// comforts, as they are in life.
/// </remarks>
internal static class MadeUpAudits
{
    /// <param name="quality">How much of what is asked the station offers, 0 to 1.</param>
    /// <returns>The ticked boxes of every row that was ticked, by criterion.</returns>
    public static IReadOnlyDictionary<string, IReadOnlyList<SheetOption>> Ticks(Checklist checklist, Station station, double quality, int seed)
    {
        var random = new Random(seed);
        var audit = new Audit
        {
            Id = AuditId.Parse("made-up", null),
            Station = station.Id,
            Checklist = checklist.Id,
            Date = checklist.InForce.From,
            Source = AuditSource.Observer,
            Answers = new Dictionary<string, Answer>(),
        };
        var ticks = new Dictionary<string, IReadOnlyList<SheetOption>>();
        foreach (var criterion in checklist.Criteria)
        {
            var overlooked = random.NextDouble() < 0.02;
            var good = random.NextDouble() < (criterion.Serves.Values.Contains(Effect.Blocks) ? 1 - ((1 - quality) / 2.5) : quality);
            if (Choose(checklist, station, audit, criterion, good, random) is not { } chosen || overlooked)
                continue;
            ticks[criterion.Id] = chosen;
            audit = audit.With(criterion.Id, AnswerOf(criterion, chosen));
        }

        return ticks;
    }

    private static SheetOption[]? Choose(
        Checklist checklist, Station station, Audit audit, Criterion criterion, bool good, Random random)
    {
        Outcome With(SheetOption option) =>
            Scorer.Assess(checklist, station, audit.With(criterion.Id, AnswerOf(criterion, [option]))).OutcomeOf(criterion.Id);

        var answers = SheetOption.Of(criterion)
            .Where(o => o.Kind is not (SheetOptionKind.Temporary or SheetOptionKind.NotApplicable)).ToList();
        var outcomes = answers.ToDictionary(o => o, With);
        if (answers.Count == 0 || outcomes.ContainsValue(Outcome.NotApplicable))
            return null;

        var wished = answers.Where(o => outcomes[o] == (good ? Outcome.Met : Outcome.NotMet)).DefaultIfEmpty(answers[0]).ToList();
        var one = random.NextDouble() < 0.6 ? wished[0] : wished[random.Next(wished.Count)];   // the first is the common case
        var temporary = SheetOption.Of(criterion).FirstOrDefault(o => o.Kind == SheetOptionKind.Temporary);
        return good && temporary is not null && one.Kind != SheetOptionKind.No && random.NextDouble() < 0.12 ? [one, temporary] : [one];
    }

    /// <summary>The answer that exactly these ticks give.</summary>
    public static Answer AnswerOf(Criterion criterion, IReadOnlyList<SheetOption> ticked) =>
        ((RowDecision.Decided)RowJudge.Judge(
            criterion, code => ticked.Any(t => t.Code == code) ? MarkState.Marked : MarkState.Empty)).Answer;
}
