using System.Globalization;
using System.Text;

namespace AccessAudit.Tests.Photographs.Trials;

/// <summary>The outcomes of a trial as a table in Markdown, a line a class, and then every case that wants looking at.</summary>
public static class TrialTable
{
    private const int MostListed = 12;

    public static string Of(IReadOnlyList<TrialOutcome> outcomes)
    {
        var text = new StringBuilder();
        text.AppendLine("| damage | band | MP | photos | read | refused, of these readable | rows | asked % | wrong rows | wrong boxes | ms median | why refused |");
        text.AppendLine("|---|---|---|---|---|---|---|---|---|---|---|---|");
        foreach (var group in outcomes.GroupBy(o => o.Class))
            text.AppendLine(CultureInfo.InvariantCulture, $"| {group.Key.Damage.Name} | {group.Key.Band.Name} | {group.Key.Megapixels:0.#} | {Figures([.. group])} |");
        foreach (var band in outcomes.GroupBy(o => (o.Class.Band, o.Class.Megapixels)))
            text.AppendLine(CultureInfo.InvariantCulture, $"| **all** | {band.Key.Band.Name} | {band.Key.Megapixels:0.#} | {Figures([.. band])} |");
        text.AppendLine(CultureInfo.InvariantCulture, $"| **all** | | | {Figures(outcomes)} |");
        List(text, "Wrong", outcomes.Where(o => o.WrongRows.Count > 0 || o.IsAnotherPage),
            o => o.IsAnotherPage ? "another page" : $"{string.Join("; ", o.WrongBoxes.Where(b => o.WrongRows.Contains(b.Criterion)))}{Unreadable(o)}");
        List(text, "Wrong boxes in rows that a person is asked about", outcomes.Where(o => o.WrongBoxes.Any(b => !o.WrongRows.Contains(b.Criterion))),
            o => string.Join("; ", o.WrongBoxes.Where(b => !o.WrongRows.Contains(b.Criterion)).Take(3)));
        List(text, "Refused though a person could read it", outcomes.Where(o => o is { IsRead: false, IsReadable: true }), o => $"{o.Problem}");
        List(text, "Most asked", outcomes.Where(o => o.Asked.Count > 0).OrderByDescending(o => o.Asked.Count).Take(40),
            o => $"{o.Asked.Count} of {o.Rows}: {string.Join(", ", o.Asked.Take(5))}");
        return text.ToString();
    }

    private static string Figures(IReadOnlyList<TrialOutcome> all)
    {
        var read = all.Where(o => o.IsRead && !o.IsAnotherPage).ToList();
        var (rows, asked) = (read.Sum(o => o.Rows), read.Sum(o => o.Asked.Count));
        var refused = all.Where(o => !o.IsRead).ToList();
        var why = string.Join(", ", refused.CountBy(o => o.Refusal).OrderByDescending(r => r.Value).Select(r => $"{r.Key} {r.Value}"));
        var milliseconds = all.Select(o => o.Milliseconds).Order().ElementAt(all.Count / 2);
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{all.Count} | {read.Count} | {refused.Count}, {refused.Count(o => o.IsReadable == true)} | {rows} | {(rows == 0 ? 0 : 100.0 * asked / rows):0.00} | {read.Sum(o => o.WrongRows.Count)} | {read.Sum(o => o.WrongBoxes.Count)} | {milliseconds:0} | {why}");
    }

    private static string Unreadable(TrialOutcome outcome) => outcome.IsReadable == false ? " (a person could not read it either)" : "";

    private static void List(StringBuilder text, string title, IEnumerable<TrialOutcome> outcomes, Func<TrialOutcome, string> says)
    {
        var all = outcomes.ToList();
        if (all.Count == 0)
            return;
        text.AppendLine().AppendLine(CultureInfo.InvariantCulture, $"## {title}: {all.Count}").AppendLine();
        foreach (var group in all.GroupBy(o => o.Class))
        {
            foreach (var outcome in group.Take(MostListed))
                text.AppendLine(CultureInfo.InvariantCulture, $"- {group.Key.Name}, seed {outcome.Seed}: {says(outcome)}");
            if (group.Count() > MostListed)
                text.AppendLine(CultureInfo.InvariantCulture, $"- {group.Key.Name}: {group.Count() - MostListed} more");
        }
    }
}
