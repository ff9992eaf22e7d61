namespace AccessAudit.Scoring;

/// <summary>Points met of points asked, as a range: everything unknown counted as not met, and as met.</summary>
/// <param name="Asked">Points of the criteria that apply or may apply; above 0.</param>
/// <param name="Met">Points surely met, temporary solutions included.</param>
/// <param name="Unknown">Points of unknown outcome.</param>
/// <param name="MetTemporarily">Points of <paramref name="Met"/> that rest on temporary solutions.</param>
public sealed record Compliance(long Asked, long Met, long Unknown, long MetTemporarily)
{
    public Share Low => Share.Of(Met, Asked);

    public Share High => Share.Of(Met + Unknown, Asked);

    public Share Temporary => Share.Of(MetTemporarily, Asked);
}
