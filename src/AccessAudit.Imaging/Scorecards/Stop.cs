using AccessAudit.Checklists;
using AccessAudit.Scoring;

namespace AccessAudit.Imaging.Scorecards;

/// <summary>What a voter group meets at one stage of the way.</summary>
public enum Stop
{
    /// <summary>A circle with a tick.</summary>
    Met,

    /// <summary>A circle, half filled: no barrier, thanks to something set up only for the election.</summary>
    Temporary,

    /// <summary>A diamond.</summary>
    WithHelp,

    /// <summary>An octagon with a cross.</summary>
    Blocked,

    /// <summary>A hollow, dashed circle.</summary>
    Unknown,

    /// <summary>A small ring: nothing is asked for this group here.</summary>
    NothingAsked,
}

internal static class Stops
{
    public static string Code(this Stop stop) => stop switch
    {
        Stop.Met => "met",
        Stop.Temporary => "temporary",
        Stop.WithHelp => "with-help",
        Stop.Blocked => "blocked",
        Stop.Unknown => "unknown",
        _ => "nothing-asked",
    };

    /// <summary>The same rule as the verdict of a group, over one stage only; what depends on the unknown is unknown.</summary>
    /// <returns>The stop, and whether the way may end here if everything unknown is not met.</returns>
    public static (Stop Stop, bool MayEnd) At(Assessment assessment, string group, string stage)
    {
        var (worst, best) = (Verdict.Independent, Verdict.Independent);
        var (asked, temporary) = (false, false);
        for (var place = 0; place < assessment.Outcomes.Count; place++)
        {
            var criterion = assessment.Checklist.Criteria[place];
            var outcome = assessment.Outcomes[place];
            if (criterion.Stage != stage || outcome == Outcome.NotApplicable || !criterion.Serves.TryGetValue(group, out var effect))
                continue;
            asked = true;
            temporary |= outcome == Outcome.MetTemporarily;
            var failed = effect == Effect.Blocks ? Verdict.Blocked : Verdict.WithHelp;
            if (outcome is Outcome.NotMet or Outcome.Unknown && failed < worst)
                worst = failed;
            if (outcome is Outcome.NotMet && failed < best)
                best = failed;
        }

        var stop = (worst, best) switch
        {
            _ when !asked => Stop.NothingAsked,
            _ when worst != best => Stop.Unknown,
            (Verdict.Blocked, _) => Stop.Blocked,
            (Verdict.WithHelp, _) => Stop.WithHelp,
            _ => temporary ? Stop.Temporary : Stop.Met,
        };
        return (stop, worst == Verdict.Blocked);
    }
}
