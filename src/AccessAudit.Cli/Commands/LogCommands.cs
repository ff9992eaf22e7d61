using System.CommandLine;
using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using AccessAudit.Storage.Log;
using Microsoft.Extensions.DependencyInjection;

namespace AccessAudit.Cli.Commands;

/// <summary><c>log verify</c> and <c>log list</c>: who did what, and the proof that nobody changed the record of it.</summary>
internal static class LogCommands
{
    private static readonly JsonSerializerOptions Relaxed = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static Command Create(IServiceProvider services) => new("log", "Who did what: list the log, check that it is unbroken.")
    {
        Verify(services),
        List(services),
    };

    private static Command Verify(IServiceProvider services)
    {
        var expect = new Option<string?>("--expect")
        {
            Description = "A head that was printed earlier and kept elsewhere; it must still be in the log, or entries were cut off.",
            HelpName = "HASH",
        };
        var command = new Command(
            "verify", "Compute the chain of hashes again. Prints the newest hash, the head: keep it elsewhere and name it with --expect later.") { expect };
        command.SetAction(parsed => WorkspaceAccess.In(parsed, services.GetRequiredService<TimeProvider>(), workspace =>
        {
            var kept = parsed.GetValue(expect)?.Trim().ToLowerInvariant();
            if (kept is not null && (kept.Length != LogChain.Beginning.Length || !kept.All(char.IsAsciiHexDigit)))
            {
                parsed.InvocationConfiguration.Error.WriteLine($"--expect: '{kept}' is no hash; write the {LogChain.Beginning.Length} digits that `log verify` printed.");
                return ExitCodes.BadInput;
            }

            var (says, code) = Says(workspace.Log.Verify(kept));
            parsed.InvocationConfiguration.Output.WriteLine(says);
            return code;
        }));
        return command;
    }

    private static (string Says, int Code) Says(LogCheck check) => check switch
    {
        LogCheck.Unbroken log => ($"unbroken: {log.Entries} entries\nhead: {log.Head}", ExitCodes.Done),
        LogCheck.Missing log => ($"broken: entry {log.Number} is missing", ExitCodes.Refused),
        LogCheck.Changed log => (
            $"broken: entry {log.Entry.Number} ({Time(log.Entry)} {log.Entry.Who} {log.Entry.Action}) is not what was written, or the one before it was changed",
            ExitCodes.Refused),
        LogCheck.CutOff log => (
            $"broken: no entry has the hash {log.Kept}: entries were cut off the end, or the log was written anew\n"
            + $"now {log.Entries} entries\nhead: {log.Head}",
            ExitCodes.Refused),
        _ => throw new InvalidOperationException($"unknown result {check}"),
    };

    private static Command List(IServiceProvider services)
    {
        var json = new Option<bool>("--json") { Description = "For programs: one JSON object a line." };
        var after = new Option<long>("--after") { Description = "Only entries with a greater number.", HelpName = "NUMBER" };
        var command = new Command("list", "All entries, the oldest first.") { json, after };
        command.SetAction((parsed, cancel) => Task.FromResult(WorkspaceAccess.In(parsed, services.GetRequiredService<TimeProvider>(), workspace =>
        {
            foreach (var entry in workspace.Log.Entries(parsed.GetValue(after)))
            {
                cancel.ThrowIfCancellationRequested();
                parsed.InvocationConfiguration.Output.WriteLine(parsed.GetValue(json)
                    ? JsonSerializer.Serialize(
                        new
                        {
                            number = entry.Number,
                            time = Time(entry),
                            who = entry.Who,
                            action = entry.Action,
                            subject = entry.Subject,
                            details = JsonNode.Parse(entry.Details),
                            hash = entry.Hash,
                        },
                        Relaxed)
                    : $"{entry.Number,6}  {Time(entry)}  {entry.Who}  {entry.Action}  {entry.Subject}  {entry.Details}");
            }

            return ExitCodes.Done;
        })));
        return command;
    }

    private static string Time(LogEntry entry) => entry.Time.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture);
}
