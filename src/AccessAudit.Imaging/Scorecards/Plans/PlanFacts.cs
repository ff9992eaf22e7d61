using AccessAudit.Planning;
using AccessAudit.Regions;

namespace AccessAudit.Imaging.Scorecards.Plans;

/// <summary>Everything that a plan's card is made from.</summary>
/// <param name="Plan">The plan.</param>
/// <param name="Region">The region that it is for; null is the whole country.</param>
public sealed record PlanFacts(Plan Plan, string? Region)
{
    internal string Place => Region ?? RegionFigures.WholeCountry;
}
