using AccessAudit.Stations;

namespace AccessAudit.Storage.Stations;

/// <summary>A station of the register with the number by which its tag names it.</summary>
/// <param name="Serial">From 1; given when the station first came into the register, kept for good, never given again.</param>
/// <param name="Station">As the register last described it.</param>
public sealed record StoredStation(uint Serial, Station Station);
