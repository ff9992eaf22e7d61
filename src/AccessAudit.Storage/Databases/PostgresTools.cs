using System.Diagnostics;
using Npgsql;

namespace AccessAudit.Storage.Databases;

/// <summary>Runs PostgreSQL's own programs, which know best how a database is copied whole.</summary>
internal static class PostgresTools
{
    /// <exception cref="WorkspaceException">The program is missing or failed.</exception>
    public static void Run(string program, string place, NpgsqlConnectionStringBuilder connection, params IEnumerable<string> arguments)
    {
        var start = new ProcessStartInfo(Find(program), arguments) { UseShellExecute = false, RedirectStandardError = true };
        // By the environment: what stands on a command line can be read by everyone on the machine.
        Set(start, "PGHOST", connection.Host);
        Set(start, "PGPORT", FormattableString.Invariant($"{connection.Port}"));
        Set(start, "PGDATABASE", connection.Database);
        Set(start, "PGUSER", connection.Username);
        Set(start, "PGPASSWORD", connection.Password);
        Set(start, "PGSSLMODE", connection.SslMode switch { SslMode.VerifyCA => "verify-ca", SslMode.VerifyFull => "verify-full", var mode => mode.ToString().ToLowerInvariant() });
        try
        {
            using var process = Process.Start(start)!;
            var says = process.StandardError.ReadToEnd();
            process.WaitForExit();
            if (process.ExitCode != 0)
                throw new WorkspaceException(new WorkspaceProblem.ToolFailed(place, program, says.Trim()));
        }
        catch (System.ComponentModel.Win32Exception e)
        {
            throw new WorkspaceException(new WorkspaceProblem.ToolFailed(place, program, e.Message), e);
        }
    }

    /// <summary>On the path, or where Debian keeps those of each version: the newest.</summary>
    private static string Find(string program) => Directory.Exists("/usr/lib/postgresql")
        ? Directory.EnumerateDirectories("/usr/lib/postgresql")
            .OrderByDescending(d => int.TryParse(Path.GetFileName(d), out var version) ? version : 0)
            .Select(d => Path.Combine(d, "bin", program))
            .FirstOrDefault(File.Exists) ?? program
        : program;

    private static void Set(ProcessStartInfo start, string name, string? value)
    {
        if (!string.IsNullOrEmpty(value))
            start.Environment[name] = value;
    }
}
