using AccessAudit.Audits;
using AccessAudit.Checklists;
using AccessAudit.Stations;

namespace AccessAudit.Tests;

/// <summary>A small body of rules, and stations and audits for it, that tests change where they need to.</summary>
internal static class Samples
{
    public const string Yaml = """
        id: sample
        edition: 2026-01-01
        in_force: {from: 2026-01-01}
        languages: [en]
        title: {en: A small checklist}
        sources:
          law: {title: {en: The law}, number: "1"}
        groups: [wheelchair, walking, blind]
        stages: [arrive, enter, vote]
        criteria:
          - id: clear-way
            stage: arrive
            ask: {en: Is the way clear of snow and ice?}
            serves: {wheelchair: hinders, walking: hinders}
            points: 1
            obligation: recommended
            temporary: allowed
            not_applicable: forbidden
            source: {text: law, clause: null, status: to-verify}
          - id: access
            stage: enter
            ask: {en: How does one get in?}
            answer: {choice: {level: {en: level}, ramp: {en: ramp}, steps: {en: steps}}}
            met_when: {access: {one_of: [level, ramp]}}
            serves: {wheelchair: blocks, walking: hinders}
            points: 5
            temporary: allowed
            source: {text: law, clause: "1", status: read}
            remedy:
              permanent: {does: {en: Build a ramp}, cost_kzt: 900000, days: 45}
              temporary: {does: {en: Lay a ramp}, cost_kzt: 60000, days: 2}
          - id: ramp-slope
            stage: enter
            ask: {en: "Ramp slope, in percent"}
            answer: {measure: percent, from: 0, to: 100, bands: [5, 8, 10]}
            applies_when: {access: ramp}
            met_when:
              any:
                - {ramp-slope: {at_most: 5}}
                - all: [{ramp-slope: {at_most: 8}}, {ramp-rise: {at_most: 0.8}}]
            serves: {wheelchair: blocks, walking: hinders}
            points: 3
            temporary: allowed
            source: {text: law, clause: "2", status: read}
          - id: ramp-rise
            stage: enter
            ask: {en: "Ramp rise, in metres"}
            answer: {measure: metre, from: 0, to: 5, bands: [0.2, 0.8]}
            applies_when: {access: ramp}
            met_when: {ramp-rise: {at_least: 0}}
            points: 0
            source: {text: law, status: read}
          - id: braille
            stage: enter
            ask: {en: Are there Braille signs?}
            serves: {blind: hinders}
            points: 2
            not_applicable: allowed
            source: {text: law, status: to-verify}
          - id: booth
            stage: vote
            ask: {en: Can a wheelchair user enter the booth?}
            serves: {wheelchair: blocks}
            points: 5
            source: {text: law, status: to-verify}
        """;

    public static Checklist Rules { get; } = Read(Yaml);

    public static Checklist Read(string yaml) => ChecklistReader.Read(yaml) switch
    {
        Parsed<Checklist>.Good good => good.Value,
        Parsed<Checklist>.Bad bad => throw new InvalidOperationException(string.Join(Environment.NewLine, bad.Faults)),
        _ => throw new InvalidOperationException(),
    };

    public static IReadOnlyList<Fault> FaultsOf(string yaml) =>
        ChecklistReader.Read(yaml) is Parsed<Checklist>.Bad bad ? bad.Faults : [];

    public static Station Village { get; } = new()
    {
        Id = StationId.Parse("KZ-11-0083", null),
        Number = 83,
        Region = "KZ-11",
        Kind = StationKind.Residential,
        Floor = 1,
        Needs = new Dictionary<string, int> { ["wheelchair"] = 3, ["walking"] = 9, ["blind"] = 2 },
    };

    /// <summary>Everything met: a ramp of 5 % with a rise of 0.4 m.</summary>
    public static Audit AllMet { get; } = Of(
        ("clear-way", Word("yes")), ("access", Word("ramp")), ("ramp-slope", Number(5)), ("ramp-rise", Number(0.4m)),
        ("braille", Word("yes")), ("booth", Word("yes")));

    public static Audit Of(params (string Criterion, Answer Answer)[] answers) => new()
    {
        Id = AuditId.Parse("0192f0c4-0000-7000-8000-000000000001", null),
        Station = Village.Id,
        Checklist = ChecklistId.Parse("sample@2026-01-01", null),
        Date = new DateOnly(2026, 3, 14),
        Source = AuditSource.Observer,
        Answers = answers.ToDictionary(a => a.Criterion, a => a.Answer),
    };

    public static Audit With(this Audit audit, string criterion, Answer answer) =>
        audit with { Answers = new Dictionary<string, Answer>(audit.Answers) { [criterion] = answer } };

    public static Audit Without(this Audit audit, string criterion) =>
        audit with { Answers = audit.Answers.Where(a => a.Key != criterion).ToDictionary(a => a.Key, a => a.Value) };

    public static Answer Word(string word, bool temporary = false) => new() { Value = new AnswerValue.Word(word), Temporary = temporary };

    public static Answer Number(decimal number, decimal tolerance = 0, bool temporary = false) =>
        new() { Value = new AnswerValue.Number(number, tolerance), Temporary = temporary };

    public static Answer From(decimal low, decimal high) => new() { Value = new AnswerValue.Band(new Interval(low, high, false)) };

    public static Answer Over(decimal low, decimal high) => new() { Value = new AnswerValue.Band(new Interval(low, high, true)) };

    public static Answer NotApplicable(string? reason = null) => new() { Value = new AnswerValue.NotApplicable(reason) };
}
