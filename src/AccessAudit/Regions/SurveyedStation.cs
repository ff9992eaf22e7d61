using AccessAudit.Scoring;
using AccessAudit.Stations;

namespace AccessAudit.Regions;

/// <summary>A station of the register and what its current audit came to.</summary>
/// <param name="Station">As the register has it.</param>
/// <param name="Assessment">Of its current audit; null where nobody has audited it yet.</param>
public sealed record SurveyedStation(Station Station, Assessment? Assessment);
