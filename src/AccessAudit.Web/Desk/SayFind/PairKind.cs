using AccessAudit.Scoring;

namespace AccessAudit.Web.Desk.SayFind;

/// <summary>What a station says of a criterion and what an observer found there; the four cells of the table.</summary>
public enum PairKind
{
    SaidMetFoundMet,

    /// <summary>Over-reported.</summary>
    SaidMetFoundNotMet,

    SaidNotMetFoundMet,

    SaidNotMetFoundNotMet,
}

/// <summary>How a cell is written in addresses, and which stations are in it.</summary>
internal static class PairKinds
{
    public static string Code(this PairKind kind) => kind switch
    {
        PairKind.SaidMetFoundMet => "met-met",
        PairKind.SaidMetFoundNotMet => "met-not",
        PairKind.SaidNotMetFoundMet => "not-met",
        _ => "not-not",
    };

    public static PairKind? Parse(string? text) => Enum.GetValues<PairKind>().Where(k => k.Code() == text).Select(k => (PairKind?)k).FirstOrDefault();

    /// <summary>Null where one of the two does not know.</summary>
    public static PairKind? Of(StationView view, string criterion) =>
        (IsMet(view.Said?.Assessment, criterion), IsMet(view.Found?.Assessment, criterion)) switch
        {
            (true, true) => PairKind.SaidMetFoundMet,
            (true, false) => PairKind.SaidMetFoundNotMet,
            (false, true) => PairKind.SaidNotMetFoundMet,
            (false, false) => PairKind.SaidNotMetFoundNotMet,
            _ => null,
        };

    private static bool? IsMet(Assessment? assessment, string criterion) =>
        assessment is null || assessment.Checklist.PlaceOf(criterion) is not (>= 0 and var place) ? null : assessment.Outcomes[place] switch
        {
            Outcome.Met or Outcome.MetTemporarily => true,
            Outcome.NotMet => false,
            _ => null,
        };
}
