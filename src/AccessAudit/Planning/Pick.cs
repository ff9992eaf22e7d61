namespace AccessAudit.Planning;

/// <summary>What one of several options costs, and what it is worth.</summary>
internal readonly record struct Pick(long Cost, long Gain);
