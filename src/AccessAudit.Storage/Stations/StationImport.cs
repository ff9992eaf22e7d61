namespace AccessAudit.Storage.Stations;

/// <summary>What an import did to the register. Stations that the import does not name stay as they are.</summary>
public sealed record StationImport(int Added, int Changed, int Unchanged);
