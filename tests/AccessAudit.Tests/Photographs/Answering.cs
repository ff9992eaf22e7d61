using AccessAudit.Sheets;

namespace AccessAudit.Tests.Photographs;

/// <summary>Fills a page as auditors do: one answer a row, now and then none, a temporary one, or one taken back.</summary>
public static class Answering
{
    private static readonly MarkKind[] Kinds = [MarkKind.Tick, MarkKind.Cross, MarkKind.Dot];

    public static IReadOnlyList<PenMark> Answer(SheetPage page, Random random)
    {
        // One person ticks, another crosses: a page keeps to one habit.
        var habit = Kinds[random.Next(Kinds.Length)];
        return [.. page.Rows.SelectMany(row => Answer(row, habit, random))];
    }

    /// <summary>The boxes of this page that somebody decided to tick, in one person's habit.</summary>
    public static IReadOnlyList<PenMark> Marks(
        SheetPage page, IReadOnlyDictionary<string, IReadOnlyList<SheetOption>> ticks, MarkKind habit) =>
    [
        .. page.Rows.SelectMany(row => ticks.GetValueOrDefault(row.Criterion.Id, [])
            .Select(option => new PenMark(row.Criterion.Id, option.Code, habit))),
    ];

    private static IEnumerable<PenMark> Answer(SheetRow row, MarkKind habit, Random random)
    {
        var answers = row.Boxes.Where(b => b.Option.Kind != SheetOptionKind.Temporary).ToList();
        if (answers.Count == 0 || random.NextDouble() < 0.1)
            yield break;

        var chosen = answers[random.Next(answers.Count)];
        yield return new PenMark(row.Criterion.Id, chosen.Option.Code, habit);
        if (row.Boxes.Any(b => b.Option.Kind == SheetOptionKind.Temporary) && random.NextDouble() < 0.15)
            yield return new PenMark(row.Criterion.Id, "temporary", habit);
        if (answers.Count > 1 && random.NextDouble() < 0.08)
            yield return new PenMark(row.Criterion.Id, answers.First(b => b != chosen).Option.Code, MarkKind.Fill);
    }
}
