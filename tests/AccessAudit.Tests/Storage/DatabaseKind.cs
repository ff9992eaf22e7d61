namespace AccessAudit.Tests.Storage;

/// <summary>Where a workspace keeps its data. Tests of the stores run on each.</summary>
public enum DatabaseKind
{
    Sqlite,
    PostgreSql,
}
