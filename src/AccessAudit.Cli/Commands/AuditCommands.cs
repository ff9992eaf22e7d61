using System.CommandLine;
using System.Text;
using AccessAudit.Audits;
using AccessAudit.Checklists;
using AccessAudit.Storage;
using Microsoft.Extensions.DependencyInjection;

namespace AccessAudit.Cli.Commands;

/// <summary><c>audits import</c>, <c>audits export</c> and <c>audits sample</c>.</summary>
internal static class AuditCommands
{
    public static Command Create(IServiceProvider services) => new("audits", "Audits: take them in, hand them on, make some up.")
    {
        Import(services),
        Export(services),
        SampleCommands.Audits(),
    };

    private static Command Import(IServiceProvider services)
    {
        var file = new Argument<string>("FILE.ndjson") { Description = "One audit a line, as JSON; - reads standard input." };
        var skipBad = new Option<bool>("--skip-bad") { Description = "Take the good audits although others are bad." };
        var command = new Command("import", "Take audits in: all of them, or none if any is bad.") { file, skipBad };
        command.SetAction((parsed, cancel) => Task.FromResult(WorkspaceAccess.In(
            parsed, services.GetRequiredService<TimeProvider>(),
            workspace => Import(workspace, parsed.GetRequiredValue(file), parsed.GetValue(skipBad), parsed.InvocationConfiguration, cancel))));
        return command;
    }

    /// <remarks>The file is read twice, once to find every fault and once to store, so that its size does not matter.</remarks>
    private static int Import(
        Workspace workspace, string file, bool skipBad, InvocationConfiguration configuration, CancellationToken cancel)
    {
        var error = configuration.Error;
        using var stream = InputFile.OpenAgain(file, error);
        if (stream is null || Shelf.Of(workspace, error) is not { } shelf || Check(shelf, stream, file, error) is not { } bad)
            return ExitCodes.BadInput;
        if (bad > 0 && !skipBad)
            return Nothing(file, error);

        using var reader = InputFile.FromStart(stream);
        var import = workspace.Audits.AddAll(InputFile.Lines(reader).Select(l => Read(shelf, l.Text)).OfType<Parsed<Audit>.Good>().Select(g => g.Value), skipBad, cancel);
        foreach (var unknown in import.Refused)
            error.WriteLine($"{file}: audit {unknown.Audit}: the register has no station {unknown.Station} (expected: a station of the register)");
        foreach (var conflict in import.Conflicts)
            error.WriteLine($"{file}: audit {conflict.Audit}: another audit has this id; that one stays, this one was kept aside.");
        if (!import.Stored)
            return Nothing(file, error);

        var refused = bad + import.Refused.Count;
        configuration.Output.WriteLine(
            $"{file}: {import.Added} audits added, {import.AlreadyThere} were there already, {import.Conflicts.Count} kept aside, {refused} refused.");
        return refused + import.Conflicts.Count > 0 ? ExitCodes.Refused : ExitCodes.Done;
    }

    private static int Nothing(string file, TextWriter error)
    {
        error.WriteLine($"{file}: nothing was imported; mend the audits, or take the good ones with --skip-bad.");
        return ExitCodes.BadInput;
    }

    /// <summary>The number of bad lines after every fault was told; null where the file cannot be read.</summary>
    private static int? Check(ChecklistShelf shelf, Stream stream, string file, TextWriter error)
    {
        using var reader = InputFile.FromStart(stream);
        try
        {
            var bad = 0;
            foreach (var (number, text) in InputFile.Lines(reader))
            {
                if (Read(shelf, text) is not Parsed<Audit>.Bad { Faults: var faults })
                    continue;
                bad++;
                foreach (var fault in faults)
                    error.WriteLine($"{file}: {fault with { Line = number }}");
            }

            return bad;
        }
        catch (DecoderFallbackException fault)
        {
            error.WriteLine(InputFile.Reason(file, fault));
            return null;
        }
    }

    private static Parsed<Audit> Read(ChecklistShelf shelf, string line)
    {
        var parsed = AuditJson.Read(Encoding.UTF8.GetBytes(line));
        if (parsed is not Parsed<Audit>.Good { Value: var audit })
            return parsed;
        IReadOnlyList<Fault> faults = shelf.Find(audit.Checklist) is { } checklist
            ? AuditCheck.Faults(checklist, audit)
            : [new Fault(0, "audit", $"{audit.Checklist} is not on the shelf", $"one of {string.Join(", ", shelf.All.Select(c => c.Id))}")];
        return faults.Count > 0 ? new Parsed<Audit>.Bad(faults) : parsed;
    }

    private static Command Export(IServiceProvider services)
    {
        var command = new Command("export", "All audits, one a line, in the order of their ids.");
        command.SetAction(parsed => WorkspaceAccess.In(parsed, services.GetRequiredService<TimeProvider>(), workspace =>
        {
            foreach (var document in workspace.Audits.Documents())
                parsed.InvocationConfiguration.Output.WriteLine(document);
            return ExitCodes.Done;
        }));
        return command;
    }
}
