using AccessAudit.Scoring;
using AccessAudit.Stations;

namespace AccessAudit.Regions;

/// <summary>A station, what it says of itself, and what an observer found there.</summary>
/// <param name="Station">As the register has it.</param>
/// <param name="Said">Of its newest self-report; null where there is none.</param>
/// <param name="Found">Of the newest observer's audit; null where there is none.</param>
public sealed record TwoSources(Station Station, Assessment? Said, Assessment? Found);
