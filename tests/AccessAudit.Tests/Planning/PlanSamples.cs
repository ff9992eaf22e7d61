using AccessAudit.Audits;
using AccessAudit.Checklists;
using AccessAudit.Planning;
using AccessAudit.Regions;
using AccessAudit.Scoring;
using AccessAudit.Sheets;
using AccessAudit.Stations;
using AccessAudit.Tests.Checklists;

namespace AccessAudit.Tests.Planning;

/// <summary>Stations with barriers that can be remedied, or not.</summary>
internal static class PlanSamples
{
    public static readonly DateOnly Today = new(2026, 11, 24);

    /// <summary>
    /// A lift serves only wheelchair users; a rail serves wheelchair users and those who walk with difficulty; a sign serves the blind
    /// and may only be permanent; for the narrow door there is no remedy; the mat only hinders.
    /// </summary>
    public static readonly Checklist Rules = AccessAudit.Tests.Samples.Read("""
        id: plan
        edition: 2026-01-01
        in_force: {from: 2026-01-01}
        languages: [en]
        title: {en: A checklist with remedies}
        sources: {law: {title: {en: The law}}}
        groups: [wheelchair, walking, blind]
        stages: [enter]
        criteria:
          - id: lift
            stage: enter
            ask: {en: Is there a lift?}
            serves: {wheelchair: blocks}
            points: 1
            temporary: allowed
            source: {text: law, status: to-verify}
            remedy:
              permanent: {does: {en: Build a lift}, cost_kzt: 5000, days: 90}
              temporary: {does: {en: Hire a stair climber}, cost_kzt: 800, days: 3}
          - id: rail
            stage: enter
            ask: {en: Is there a handrail?}
            serves: {wheelchair: blocks, walking: blocks}
            points: 1
            temporary: allowed
            source: {text: law, status: to-verify}
            remedy:
              permanent: {does: {en: Mount a handrail}, cost_kzt: 300, days: 10}
              temporary: {does: {en: Put up a rope}, cost_kzt: 300, days: 1}
          - id: sign
            stage: enter
            ask: {en: Is there a tactile sign?}
            serves: {blind: blocks, walking: hinders}
            points: 1
            temporary: forbidden
            source: {text: law, status: to-verify}
            remedy:
              permanent: {does: {en: Mount a sign}, cost_kzt: 200, days: 30}
              temporary: {does: {en: Tape up a sign}, cost_kzt: 10, days: 1}
          - id: door
            stage: enter
            ask: {en: Is the door wide enough?}
            serves: {wheelchair: blocks}
            points: 1
            source: {text: law, status: to-verify}
          - id: mat
            stage: enter
            ask: {en: Is the mat flat?}
            serves: {wheelchair: hinders}
            points: 1
            source: {text: law, status: to-verify}
            remedy: {permanent: {does: {en: Take it away}, cost_kzt: 0, days: 1}}
        """);

    public static PlanTerms Terms(long budget, int days = 365, bool temporary = false) =>
        new() { BudgetKzt = budget, From = Today, Date = Today.AddDays(days), TemporaryAllowed = temporary };

    /// <summary>A station where what is named is not met, or not seen; everything else is met.</summary>
    /// <param name="number">Makes its id.</param>
    /// <param name="needs">Of wheelchair users, of those who walk with difficulty, of the blind.</param>
    /// <param name="notMet">With a question mark behind it: not seen.</param>
    public static SurveyedStation Station(int number, (int Wheelchair, int Walking, int Blind) needs, params string[] notMet)
    {
        var station = new Station
        {
            Id = StationId.Parse($"S-{number:000}", null),
            Region = "KZ-11",
            Needs = new Dictionary<string, int> { ["wheelchair"] = needs.Wheelchair, ["walking"] = needs.Walking, ["blind"] = needs.Blind },
        };
        var answers = Rules.Criteria.Where(c => !notMet.Contains($"{c.Id}?"))
            .Select(c => (c.Id, AccessAudit.Tests.Samples.Word(notMet.Contains(c.Id) ? "no" : "yes")));
        return Surveyed(Rules, station, AccessAudit.Tests.Samples.Of([.. answers]));
    }

    /// <summary>Made-up stations under the checklist in force, every criterion answered by chance.</summary>
    public static IEnumerable<SurveyedStation> Country(int count, int seed)
    {
        var random = new Random(seed);
        var rules = KnownChecklists.Kazakhstan;
        for (var number = 0; number < count; number++)
        {
            var region = Region.All[random.Next(Region.All.Count)].Code;
            var station = new Station
            {
                Id = StationId.Parse(FormattableString.Invariant($"{region}-{number:000000}"), null),
                Region = region,
                Kind = StationKind.Residential,
                Floor = random.Next(10) == 0 ? 2 : 1,
                Needs = rules.Groups.ToDictionary(g => g, g => random.Next(g == "walking" ? 14 : 5)),
            };
            yield return Surveyed(rules, station, AccessAudit.Tests.Samples.Of([.. Answers(rules, random)]));
        }
    }

    private static IEnumerable<(string, Answer)> Answers(Checklist rules, Random random)
    {
        foreach (var criterion in rules.Criteria)
        {
            var seen = random.Next(100);
            var options = SheetOption.Of(criterion).Where(o => o.Kind is not (SheetOptionKind.Temporary or SheetOptionKind.NotApplicable)).ToList();
            if (seen < 8 || options.Count == 0)
                continue;
            var option = options[criterion.Form is AnswerForm.YesNo && seen < 75 ? 0 : random.Next(options.Count)];
            yield return (criterion.Id, new Answer
            {
                Value = option.Band is var (low, high, open) ? new AnswerValue.Band(new Interval(low, high, open)) : new AnswerValue.Word(option.Code),
            });
        }
    }

    private static SurveyedStation Surveyed(Checklist rules, Station station, Audit audit) => new(
        station, Scorer.Assess(rules, station, audit with { Station = station.Id, Checklist = rules.Id }));
}
