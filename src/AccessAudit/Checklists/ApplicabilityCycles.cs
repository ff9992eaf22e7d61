namespace AccessAudit.Checklists;

/// <summary>Finds criteria whose being asked hangs, over others, on itself.</summary>
internal static class ApplicabilityCycles
{
    /// <returns>For each circle the place of its first criterion and the way around it, each circle once.</returns>
    public static IEnumerable<(int Start, string Path)> In(IReadOnlyList<Criterion> criteria)
    {
        var uses = criteria.Select(Uses).ToList();
        var circles = new List<(int, string)>();
        var done = new bool[criteria.Count];
        for (var start = 0; start < criteria.Count; start++)
            Walk(start, []);
        return circles;

        void Walk(int place, List<int> path)
        {
            var seen = path.IndexOf(place);
            if (seen >= 0)
            {
                var circle = path.Skip(seen).ToList();
                circles.Add((circle.Min(), string.Join(" → ", circle.Append(place).Select(p => criteria[p].Id))));
                return;
            }

            if (done[place])
                return;
            foreach (var next in uses[place])
                Walk(next, [.. path, place]);
            done[place] = true;
        }
    }

    private static List<int> Uses(Criterion criterion) =>
        criterion.AppliesWhen is null ? [] : [.. criterion.AppliesWhen.Tests().OfType<Condition.OfAnswer>().Select(t => t.Criterion).Distinct()];
}
