namespace AccessAudit.Planning;

/// <summary>
/// Looks for a better selection around the one at which the linear relaxation breaks off, choice by choice from the nearest to the
/// furthest, and drops whatever cannot become better than the best so far. When nothing is left, that is the best.
/// </summary>
/// <param name="choices">The options of each choice.</param>
/// <param name="steps">Of all hulls, in the order of what they are worth for their money.</param>
/// <param name="broken">The first step that did not fit.</param>
/// <param name="budget">The most that the selection may cost.</param>
/// <param name="mostStates">How many partial selections are looked at.</param>
internal sealed class CoreSearch(IReadOnlyList<Pick>[] choices, HullStep[] steps, int broken, long budget, int mostStates)
{
    /// <summary>A limit in work, not in time, so that the same input gives the same plan on every machine.</summary>
    public const int MostStates = 4_000_000;

    /// <summary>What was changed last, and on top of what; the way back to a whole selection.</summary>
    private readonly List<(int Before, int Choice, int Option)> changes = [];

    private readonly HashSet<int> done = [];

    private int ahead = broken, behind = broken - 1;

    private long looked;

    /// <param name="best">The best known selection, with a bound.</param>
    /// <param name="start">Every step before the broken one taken.</param>
    public Selection Improve(Selection best, Selection start)
    {
        var (cost, gain, change) = (best.Cost, best.Gain, -1);
        var states = new List<State> { new(start.Cost, start.Gain, -1, -1) };
        for (var up = true; states.Count > 0 && Next(up) is { } choice; up = !up)
        {
            looked += (long)states.Count * choices[choice].Count;
            if (looked > mostStates)
                break;
            done.Add(choice);
            SkipDone();
            var kept = new List<State>();
            foreach (var state in Undominated(states, choice, start.Options[choice], gain))
            {
                var reached = state.Option == start.Options[choice] ? state.Change : changes.Count;
                if (reached == changes.Count)
                    changes.Add((state.Change, choice, state.Option));
                if (state.Cost <= budget && (state.Gain > gain || (state.Gain == gain && state.Cost < cost)))
                    (cost, gain, change) = (state.Cost, state.Gain, reached);
                kept.Add(state with { Change = reached });
            }

            states = kept;
        }

        var atMost = states.Select(Bound).Append(gain).Max();
        return change < 0 && gain == best.Gain
            ? best with { AtMost = (long)atMost }
            : new Selection(Options(start.Options, change), cost, gain, (long)atMost);
    }

    /// <summary>The nearest choice that has not been looked at, dearer and cheaper in turn.</summary>
    private int? Next(bool up)
    {
        SkipDone();
        if (ahead < steps.Length && (up || behind < 0))
            return steps[ahead].Choice;
        return behind >= 0 ? steps[behind].Choice : null;
    }

    private void SkipDone()
    {
        while (ahead < steps.Length && done.Contains(steps[ahead].Choice))
            ahead++;
        while (behind >= 0 && done.Contains(steps[behind].Choice))
            behind--;
    }

    /// <summary>Every state with every option of the choice; cheapest first, each worth more than those before and able to beat the best.</summary>
    private IEnumerable<State> Undominated(List<State> states, int choice, int current, Int128 toBeat)
    {
        var options = choices[choice];
        var now = options[current];
        var made = new List<State>();
        for (var option = 0; option < options.Count; option++)
        {
            var (more, worth) = (options[option].Cost - now.Cost, options[option].Gain - now.Gain);
            foreach (var state in states)
            {
                var changed = new State(state.Cost + more, state.Gain + worth, state.Change, option);
                if (Bound(changed) > toBeat)
                    made.Add(changed);
            }
        }

        made.Sort();
        var most = long.MinValue;
        foreach (var state in made)
        {
            if (state.Gain <= most)
                continue;
            most = state.Gain;
            yield return state;
        }
    }

    /// <summary>
    /// What the state can come to at most: its spare money spent at the price of the best step ahead, or what it overspends had back
    /// at the price of the cheapest step behind.
    /// </summary>
    private Int128 Bound(State state) => (budget - state.Cost) switch
    {
        >= 0 and var spare => ahead < steps.Length ? state.Gain + steps[ahead].Worth(spare) : state.Gain,
        var missing => behind >= 0 ? state.Gain - steps[behind].Loss(-missing) : Int128.MinValue,
    };

    private int[] Options(IReadOnlyList<int> start, int change)
    {
        var options = start.ToArray();
        for (; change >= 0; change = changes[change].Before)
            options[changes[change].Choice] = changes[change].Option;
        return options;
    }

    /// <summary>A selection that is settled for the choices looked at, and as at the start for the others.</summary>
    /// <param name="Cost">Of all choices.</param>
    /// <param name="Gain">Of all choices.</param>
    /// <param name="Change">The last change on the way to it; -1 for none.</param>
    /// <param name="Option">What it takes of the choice looked at last.</param>
    private readonly record struct State(long Cost, long Gain, int Change, int Option) : IComparable<State>
    {
        public int CompareTo(State other) => (Cost, -Gain, Change, Option).CompareTo((other.Cost, -other.Gain, other.Change, other.Option));
    }
}
