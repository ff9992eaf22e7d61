using AccessAudit.Scoring;

namespace AccessAudit.Regions;

/// <summary>How often a self-report said that something is met, and an observer at the same station found that it is not.</summary>
/// <param name="Stations">Stations with both a self-report and an observer's audit.</param>
/// <param name="SaidMet">Things said to be met there.</param>
/// <param name="FoundNotMet">Those of them that were found not met.</param>
public sealed record OverReporting(int Stations, int SaidMet, int FoundNotMet)
{
    /// <summary>Null where nothing was said to be met.</summary>
    public Share? Rate => SaidMet == 0 ? null : Share.Of(FoundNotMet, SaidMet);
}
