using AccessAudit.Audits;
using AccessAudit.Checklists;
using AccessAudit.Stations;

namespace AccessAudit.Scoring;

/// <summary>What is known of one station, and what conditions say of it.</summary>
internal sealed class Evidence
{
    private readonly Checklist checklist;
    private readonly Station station;
    private readonly Answer?[] answers;
    private readonly Truth?[] applies;

    /// <remarks>
    /// An answer that does not fit the criterion's form counts as not seen: under another edition than its own an audit may hold
    /// answers that this one never asked for.
    /// </remarks>
    public Evidence(Checklist checklist, Station station, Audit audit)
    {
        (this.checklist, this.station) = (checklist, station);
        applies = new Truth?[checklist.Criteria.Count];
        answers = audit.Answers is PlacedAnswers placed && ReferenceEquals(placed.Checklist, checklist)
            ? placed.ByPlace
            : Fitting(checklist, audit);
    }

    public Answer? AnswerTo(int criterion) => answers[criterion];

    public Truth Applies(int criterion) =>
        applies[criterion] ??= checklist.Criteria[criterion].AppliesWhen is { } condition ? Holds(condition) : Truth.True;

    public Truth Holds(Condition condition) => condition switch
    {
        Condition.All all => AllHold(all.Parts),
        Condition.Any any => AnyHolds(any.Parts),
        Condition.Not not => Holds(not.Part).Negate(),
        Condition.OfAnswer test => OfAnswer(test),
        Condition.OfStation test => OfStation(test),
        _ => throw new InvalidOperationException($"unknown condition {condition}"),
    };

    /// <summary>Whether the criterion applies and its own measure lies on both sides of a limit of its own rule.</summary>
    public bool IsBorderline(int criterion) =>
        answers[criterion]?.Value?.Measured is { } measured
        && Applies(criterion) == Truth.True
        && Straddles(checklist.Criteria[criterion].MetWhen, criterion, measured);

    private static Answer?[] Fitting(Checklist checklist, Audit audit)
    {
        var fitting = new Answer?[checklist.Criteria.Count];
        foreach (var (place, answer) in AuditCheck.Fitting(checklist, audit))
            fitting[place] = answer;
        return fitting;
    }

    private Truth AllHold(IReadOnlyList<Condition> parts)
    {
        var truth = Truth.True;
        for (var part = 0; part < parts.Count && truth != Truth.False; part++)
            truth = (Truth)Math.Min((int)truth, (int)Holds(parts[part]));
        return truth;
    }

    private Truth AnyHolds(IReadOnlyList<Condition> parts)
    {
        var truth = Truth.False;
        for (var part = 0; part < parts.Count && truth != Truth.True; part++)
            truth = (Truth)Math.Max((int)truth, (int)Holds(parts[part]));
        return truth;
    }

    private static bool Straddles(Condition condition, int criterion, Interval measured) => condition switch
    {
        Condition.All all => AnyStraddles(all.Parts, criterion, measured),
        Condition.Any any => AnyStraddles(any.Parts, criterion, measured),
        Condition.Not not => Straddles(not.Part, criterion, measured),
        Condition.OfAnswer test => test.Criterion == criterion && test.Check.Of(measured) == Truth.Unknown,
        _ => false,
    };

    private static bool AnyStraddles(IReadOnlyList<Condition> parts, int criterion, Interval measured)
    {
        for (var part = 0; part < parts.Count; part++)
        {
            if (Straddles(parts[part], criterion, measured))
                return true;
        }

        return false;
    }

    /// <summary>A test on what does not apply is false, also where only the auditor says so; on what was not seen it is unknown.</summary>
    private Truth OfAnswer(Condition.OfAnswer test)
    {
        var applicable = Applies(test.Criterion);
        var value = answers[test.Criterion]?.Value;
        if (applicable == Truth.False || value is AnswerValue.NotApplicable)
            return Truth.False;
        if (applicable == Truth.Unknown || value is null)
            return Truth.Unknown;
        return test.Check.Of(value);
    }

    private Truth OfStation(Condition.OfStation test) => OfStation(test, station.Kind, station.Floor);

    internal static Truth OfStation(Condition.OfStation test, StationKind? kind, int? floor) => test.Fact switch
    {
        StationFact.Kind => kind is { } known ? test.Check.Of(known.Code()) : Truth.Unknown,
        StationFact.Floor => floor is { } known ? test.Check.Of(Interval.Around(known, 0)) : Truth.Unknown,
        _ => throw new InvalidOperationException($"unknown fact {test.Fact}"),
    };
}
