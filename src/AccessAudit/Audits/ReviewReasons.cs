namespace AccessAudit.Audits;

/// <summary>How the reasons for asking a person are written in files and commands.</summary>
public static class ReviewReasons
{
    private static readonly Dictionary<string, ReviewReason> ByCode = Enum.GetValues<ReviewReason>().ToDictionary(Code, StringComparer.Ordinal);

    /// <summary>In the order in which they are asked: numbers last, for their rows mostly have an answer already.</summary>
    public static IReadOnlyList<ReviewReason> InOrder { get; } = [.. Enum.GetValues<ReviewReason>()];

    public static IEnumerable<string> All => ByCode.Keys;

    public static string Code(this ReviewReason reason) => reason switch
    {
        ReviewReason.Unclear => "unclear",
        ReviewReason.TwoMarks => "two-marks",
        ReviewReason.OnlyCancelled => "only-cancelled",
        ReviewReason.TemporaryAlone => "temporary-alone",
        ReviewReason.PicturesDiffer => "pictures-differ",
        ReviewReason.Number => "number",
        _ => throw new ArgumentOutOfRangeException(nameof(reason)),
    };

    public static ReviewReason? Parse(string code) => ByCode.TryGetValue(code, out var reason) ? reason : null;
}
