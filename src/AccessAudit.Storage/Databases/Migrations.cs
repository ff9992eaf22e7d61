using System.Data.Common;
using System.Globalization;
using Dapper;

namespace AccessAudit.Storage.Databases;

/// <summary>One step of the schema: the file <c>Migrations/0001-what-it-brings.sql</c>. Once released it never changes.</summary>
internal sealed record Migration(int Version, string Name, string Sql);

/// <summary>Brings a database to the newest schema when it is opened; all missing steps in one transaction.</summary>
internal static class Migrations
{
    public static IReadOnlyList<Migration> All { get; } = [.. Load().OrderBy(m => m.Version)];

    /// <summary>Null where the database has the newest schema now; otherwise why it cannot be used.</summary>
    public static WorkspaceProblem? Apply(Database database, DateTimeOffset now) => Apply(database, now, All);

    internal static WorkspaceProblem? Apply(Database database, DateTimeOffset now, IReadOnlyList<Migration> known)
    {
        var newest = known[^1].Version;
        var version = database.Read(VersionOf);
        if (version == newest)
            return null;
        if (version > newest)
            return new WorkspaceProblem.NewerVersion(database.Path, version.Value, newest);
        return database.Write(transaction => Upgrade(transaction, known, now))
            ? null
            : new WorkspaceProblem.Damaged(database.Path, "it holds the tables of another program");
    }

    /// <summary>False where the tables are not ours.</summary>
    private static bool Upgrade(DbTransaction transaction, IReadOnlyList<Migration> known, DateTimeOffset now)
    {
        var connection = transaction.Connection!;
        // Asked again, for another process may have come first.
        if (VersionOf(connection) is not { } version)
            return false;
        connection.Execute(
            "create table if not exists schema_versions (version bigint not null primary key, name text not null, applied bigint not null)",
            transaction: transaction);
        foreach (var migration in known.Where(m => m.Version > version))
        {
            connection.Execute(migration.Sql, transaction: transaction);
            connection.Execute(
                "insert into schema_versions (version, name, applied) values (@Version, @Name, @applied)",
                new { migration.Version, migration.Name, applied = now.ToUnixTimeMilliseconds() },
                transaction);
        }

        return true;
    }

    /// <summary>0 of an empty database; null where there are tables and none of them says a version.</summary>
    private static int? VersionOf(DbConnection connection)
    {
        var tables = connection.Query<string>("select name from sqlite_master where type = 'table'").ToList();
        if (tables.Count == 0)
            return 0;
        return tables.Contains("schema_versions")
            ? connection.ExecuteScalar<int>("select coalesce(max(version), 0) from schema_versions")
            : null;
    }

    private static IEnumerable<Migration> Load()
    {
        var assembly = typeof(Migrations).Assembly;
        foreach (var file in assembly.GetManifestResourceNames().Where(n => n.EndsWith(".sql", StringComparison.Ordinal)))
        {
            using var reader = new StreamReader(assembly.GetManifestResourceStream(file)!);
            var name = Path.GetFileNameWithoutExtension(file);
            yield return new Migration(int.Parse(name[..4], CultureInfo.InvariantCulture), name[5..], reader.ReadToEnd());
        }
    }
}
