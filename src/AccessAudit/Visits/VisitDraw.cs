using System.Numerics;
using AccessAudit.Stations;

namespace AccessAudit.Visits;

/// <summary>Draws the stations that observers visit, so that anybody who knows the register and the seed draws the same.</summary>
/// <remarks>
/// Systematic sampling of a list in strata order:
/// 1. Every station has a size: 1 with equal chances, else its voters. Stations of size 0 are left out.
/// 2. While some station's size × visits is not below the sum of sizes, all such stations are taken for certain; they, their sizes and
///    their visits are taken off, and the rest is looked at again.
/// 3. The rest stands in the order of strata (region, kind, settlement), within a stratum in the order of the seed's numbers, then of ids.
/// 4. With W the sum of sizes, n the visits and U the seed's start, visit k = 0 … n−1 falls to the station in whose stretch of the
///    list, from the sizes before it up to those with its own, lies the point (k + U ÷ 2^64) × W ÷ n.
/// So station i is drawn with the chance n × size ÷ W exactly, and every stratum gets its share of visits, rounded down or up.
/// All of it is done in whole numbers.
/// </remarks>
public static class VisitDraw
{
    public static VisitDrawing Of(IEnumerable<Station> stations, int visits, PublicSeed seed, VisitChance chance)
    {
        ArgumentNullException.ThrowIfNull(seed);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(visits);
        var all = stations.ToList();
        if (Problem(all, visits, chance) is { } problem)
            return new VisitDrawing.Refused(problem);

        var (certain, rest) = TakeCertain([.. all.Select(s => new Candidate(s, SizeOf(s, chance), seed)).Where(c => c.Size > 0)], visits);
        var ordered = rest.OrderBy(c => c.Stratum).ThenBy(c => c.Number).ThenBy(c => c.Station.Id).ToList();
        var left = visits - certain.Count;
        var sum = ordered.Sum(c => (long)c.Size);
        var listed = certain.Select(c => new Listed(c, 1)).Concat(ordered.Select(c => new Listed(c, left * (double)c.Size / sum))).ToList();
        var drawn = certain.Concat(Systematic(ordered, left, sum, seed.Start)).ToHashSet();
        return new VisitDrawing.Drawn(new VisitPlan
        {
            Seed = seed,
            Chance = chance,
            Drawn =
            [
                .. listed.Where(l => drawn.Contains(l.Candidate))
                    .OrderBy(l => l.Candidate.Stratum).ThenBy(l => l.Candidate.Number).ThenBy(l => l.Candidate.Station.Id)
                    .Select(l => new DrawnStation(l.Candidate.Station, l.Candidate.Stratum, l.Probability)),
            ],
            Strata =
            [
                .. listed.GroupBy(l => l.Candidate.Stratum).OrderBy(s => s.Key)
                    .Select(s => new StratumShare(s.Key, s.Count(), s.Sum(l => l.Probability), s.Count(l => drawn.Contains(l.Candidate)))),
            ],
            WithoutVoters = all.Count - listed.Count,
        });
    }

    private static VisitProblem? Problem(List<Station> stations, int visits, VisitChance chance)
    {
        if (stations.Count == 0)
            return new VisitProblem.NoStation();
        var unknown = chance == VisitChance.Voters ? stations.Where(s => s.Voters is null).OrderBy(s => s.Id).ToList() : [];
        if (unknown.Count > 0)
            return new VisitProblem.VotersNotKnown(unknown.Count, unknown[0].Id.ToString());
        var within = stations.Count(s => SizeOf(s, chance) > 0);
        return within < visits ? new VisitProblem.TooMany(visits, within) : null;
    }

    private static int SizeOf(Station station, VisitChance chance) => chance == VisitChance.Equal ? 1 : station.Voters!.Value;

    private static (List<Candidate> Certain, List<Candidate> Others) TakeCertain(List<Candidate> rest, int visits)
    {
        var certain = new List<Candidate>();
        while (certain.Count < visits)
        {
            var (left, sum) = (visits - certain.Count, rest.Sum(c => (long)c.Size));
            var large = rest.Where(c => (Int128)c.Size * left >= sum).ToList();
            if (large.Count == 0)
                break;
            certain.AddRange(large);
            rest = [.. rest.Except(large)];
        }

        return (certain, rest);
    }

    private static IEnumerable<Candidate> Systematic(List<Candidate> ordered, int visits, long sum, ulong start)
    {
        // Everything times n × 2^64, so that nothing has to be rounded.
        var (next, before, step) = (new BigInteger(start) * sum, BigInteger.Zero, new BigInteger(sum) << 64);
        var left = visits;
        foreach (var candidate in ordered)
        {
            before += ((BigInteger)candidate.Size * visits) << 64;
            if (left == 0 || next >= before)
                continue;
            left--;
            next += step;
            yield return candidate;
        }
    }

    private sealed class Candidate(Station station, int size, PublicSeed seed)
    {
        public Station Station { get; } = station;

        public int Size { get; } = size;

        public Stratum Stratum { get; } = Stratum.Of(station);

        public ulong Number { get; } = seed.NumberOf(station.Id.ToString());
    }

    private sealed record Listed(Candidate Candidate, double Probability);
}
