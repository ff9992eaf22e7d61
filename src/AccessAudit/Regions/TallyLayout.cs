using AccessAudit.Checklists;

namespace AccessAudit.Regions;

/// <summary>Which count of a tally stands at which place; all hangs on the checklist alone.</summary>
/// <param name="Groups">Number of voter groups.</param>
/// <param name="Criteria">Number of criteria.</param>
internal readonly record struct TallyLayout(int Groups, int Criteria)
{
    /// <summary>To be counted on when the layout changes: tallies that are kept somewhere are then counted anew.</summary>
    public const int Version = 1;

    public const int Stations = 0, EveryoneIndependent = 1, Needs = 2, SurelyBlocked = 3, PossiblyBlocked = 4, WithTemporary = 5;

    /// <summary>Offsets within a group.</summary>
    public const int Independent = 0, PossiblyIndependent = 1, Blocked = 2, Unsure = 3;

    /// <summary>Offsets within a criterion.</summary>
    public const int Asked = 0, NotMet = 1, Unknown = 2, Voters = 3;

    /// <summary>Scores go from 0 to 1000 tenths.</summary>
    public const int ScoreSteps = 1001;

    private const int Singles = 6, OfGroup = 4, OfCriterion = 4;

    public static TallyLayout Of(Checklist checklist) => new(checklist.Groups.Count, checklist.Criteria.Count);

    public int Length => ScoreHigh(0) + ScoreSteps;

    public static int Group(int place, int offset) => Singles + (OfGroup * place) + offset;

    public int Criterion(int place, int offset) => Group(Groups, 0) + (OfCriterion * place) + offset;

    /// <param name="tenths">The lower end of a score.</param>
    public int ScoreLow(int tenths) => Criterion(Criteria, 0) + tenths;

    public int ScoreHigh(int tenths) => ScoreLow(ScoreSteps) + tenths;
}
