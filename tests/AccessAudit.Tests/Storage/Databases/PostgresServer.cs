using System.Diagnostics;
using Npgsql;

namespace AccessAudit.Tests.Storage.Databases;

/// <summary>A real PostgreSQL server for all tests of the process; started when the first of them needs it, gone with the process.</summary>
public sealed class PostgresServer
{
    private static readonly Lazy<PostgresServer> Started = new(() => new PostgresServer());

    private readonly string folder = Directory.CreateTempSubdirectory("accessaudit-pg-").FullName;
    private int databases;

    private PostgresServer()
    {
        var server = Process.Start(new ProcessStartInfo("sh", [Path.Combine(AppContext.BaseDirectory, "postgresql-for-tests.sh"), folder])
        {
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        var said = new List<string>();
        server.ErrorDataReceived += (_, e) => Keep(said, e.Data);
        server.BeginErrorReadLine();
        if (server.StandardOutput.ReadLine() != "ready")
        {
            server.WaitForExit();
            throw new InvalidOperationException($"No PostgreSQL for the tests: {string.Join('\n', said)}");
        }

        AppDomain.CurrentDomain.ProcessExit += (_, _) =>
        {
            server.StandardInput.Close();
            server.WaitForExit(TimeSpan.FromSeconds(10));
        };
    }

    /// <summary>Starts it where it does not run yet.</summary>
    public static PostgresServer Running => Started.Value;

    /// <summary>Connects to a new, empty database.</summary>
    /// <param name="form">How it is made, after <c>create database …</c>.</param>
    public string NewDatabase(string form = "")
    {
        var name = $"test_{Interlocked.Increment(ref databases)}";
        Execute(Connection("postgres"), $"create database {name} {form}");
        return Connection(name);
    }

    /// <summary>Connects to a database that may not be there.</summary>
    public string Connection(string database, string user = "accessaudit") => $"Host={folder};Database={database};Username={user}";

    public static void Execute(string connection, string sql)
    {
        using var source = NpgsqlDataSource.Create(connection);
        using var command = source.CreateCommand(sql);
        command.ExecuteNonQuery();
    }

    private static void Keep(List<string> lines, string? line)
    {
        if (line is not null)
            lines.Add(line);
    }
}
