using System.Data.Common;
using System.Globalization;
using Dapper;

namespace AccessAudit.Storage.Databases;

/// <summary>One step of the schema: the file <c>Migrations/sqlite/0001-what-it-brings.sql</c> and its twin for PostgreSQL. Once released it never changes.</summary>
internal sealed record Migration(int Version, string Name, string Sql);

/// <summary>Brings a database to the newest schema when it is opened; all missing steps in one transaction.</summary>
internal static class Migrations
{
    /// <summary>All steps in order.</summary>
    /// <param name="dialect">The <see cref="Dialect.Name"/> of a kind of database.</param>
    public static IReadOnlyList<Migration> Of(string dialect) => [.. Load($"{dialect}/").OrderBy(m => m.Version)];

    /// <summary>Null where the database has the newest schema now; otherwise why it cannot be used.</summary>
    public static WorkspaceProblem? Apply(Database database, DateTimeOffset now) => Apply(database, now, Of(database.Dialect.Name));

    internal static WorkspaceProblem? Apply(Database database, DateTimeOffset now, IReadOnlyList<Migration> known)
    {
        var newest = known[^1].Version;
        var version = database.Read(c => VersionOf(database, c));
        if (version == newest)
            return null;
        if (version > newest)
            return new WorkspaceProblem.NewerVersion(database.Place, version.Value, newest);
        return database.Write(transaction => Upgrade(database, transaction, known, now));
    }

    /// <summary>0 of an empty database; null where there are tables and none of them says a version.</summary>
    public static int? VersionOf(Database database, DbConnection connection)
    {
        var tables = database.Dialect.Tables(connection);
        if (tables.Count == 0)
            return 0;
        return tables.Contains("schema_versions")
            ? connection.ExecuteScalar<int>("select coalesce(max(version), 0) from schema_versions")
            : null;
    }

    private static WorkspaceProblem? Upgrade(
        Database database, DbTransaction transaction, IReadOnlyList<Migration> known, DateTimeOffset now)
    {
        var connection = transaction.Connection!;
        // Asked again, for another process may have come first.
        if (VersionOf(database, connection) is not { } version)
            return new WorkspaceProblem.Damaged(database.Place, "it holds the tables of another program");
        if (database.Dialect.Unfit(connection) is { } unfit)
            return unfit;
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

        return null;
    }

    private static IEnumerable<Migration> Load(string folder)
    {
        var assembly = typeof(Migrations).Assembly;
        foreach (var file in assembly.GetManifestResourceNames().Where(n => n.StartsWith(folder, StringComparison.Ordinal)))
        {
            using var reader = new StreamReader(assembly.GetManifestResourceStream(file)!);
            var name = Path.GetFileNameWithoutExtension(file);
            yield return new Migration(int.Parse(name[..4], CultureInfo.InvariantCulture), name[5..], reader.ReadToEnd());
        }
    }
}
