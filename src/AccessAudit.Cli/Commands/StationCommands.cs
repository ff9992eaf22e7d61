using System.CommandLine;
using AccessAudit.Exchange.Registers;
using Microsoft.Extensions.DependencyInjection;

namespace AccessAudit.Cli.Commands;

/// <summary><c>stations</c>: the register comes in, or a made-up one is made.</summary>
internal static class StationCommands
{
    public static Command Create(IServiceProvider services) => new("stations", "The register of polling stations.")
    {
        Import(services),
        SampleCommands.Stations(),
    };

    private static Command Import(IServiceProvider services)
    {
        var file = new Argument<string>("FILE") { Description = "The register as CSV: UTF-8, one header line, comma or semicolon; - reads standard input." };
        var skipBad = new Option<bool>("--skip-bad") { Description = "Take the good rows although others are bad." };
        var command = new Command("import", "Take a register in: all of it, or nothing if any row is bad.") { file, skipBad };
        command.SetAction(parsed =>
        {
            var (output, error) = (parsed.InvocationConfiguration.Output, parsed.InvocationConfiguration.Error);
            var path = parsed.GetRequiredValue(file);
            if (Read(path, error) is not { } register)
                return ExitCodes.BadInput;
            if (register.Faults.Count > 0 && !parsed.GetValue(skipBad))
            {
                error.WriteLine($"{path}: nothing was imported; mend the rows, or take the good ones with --skip-bad.");
                return ExitCodes.BadInput;
            }

            return WorkspaceAccess.In(parsed, services.GetRequiredService<TimeProvider>(), workspace =>
            {
                var import = workspace.Stations.Import(register.Stations);
                output.WriteLine(
                    $"{path}: {import.Added} stations added, {import.Changed} changed, {import.Unchanged} as before; "
                    + $"the register has {workspace.Stations.Count()}.");
                return register.Faults.Count > 0 ? ExitCodes.Refused : ExitCodes.Done;
            });
        });
        return command;
    }

    /// <summary>The register with every fault told, or null where the file as a whole is none.</summary>
    private static Register? Read(string path, TextWriter error)
    {
        try
        {
            using var stream = InputFile.OpenBytes(path);
            var (register, faults) = RegisterCsv.Read(stream) switch
            {
                Parsed<Register>.Good good => (good.Value, good.Value.Faults),
                Parsed<Register>.Bad bad => (null, bad.Faults),
                var other => throw new InvalidOperationException($"unknown result {other}"),
            };
            foreach (var fault in faults)
                error.WriteLine($"{path}: {fault}");
            return register;
        }
        catch (Exception fault) when (InputFile.IsExpected(fault))
        {
            error.WriteLine(InputFile.Reason(path, fault));
            return null;
        }
    }
}
