using System.CommandLine;
using AccessAudit.Audits;
using AccessAudit.Checklists;
using AccessAudit.Exchange.Registers;
using AccessAudit.Samples;
using AccessAudit.Scoring;
using AccessAudit.Stations;

namespace AccessAudit.Cli.Commands;

/// <summary><c>stations sample</c> and <c>audits sample</c>: a made-up country to try everything with.</summary>
internal static class SampleCommands
{
    private static readonly Option<int> Count = new("--count")
    {
        Description = "How many; as many stations as audits.",
        HelpName = "N",
        DefaultValueFactory = _ => SampleStations.Country,
    };

    private static readonly Option<long> Seed = new("--seed")
    {
        Description = "A whole number: the same gives the same file on every machine.",
        HelpName = "S",
        DefaultValueFactory = _ => 1,
    };

    private static readonly Option<string> File = new("--out") { Description = "The file to write.", HelpName = "FILE", Required = true };

    private static readonly Option<bool> WithSettlement = new("--with-settlement")
    {
        Description = "Also write the column settlement (urban, rural), which a register may have.",
    };

    private static readonly Option<bool> WithStations = new("--with-stations")
    {
        Description = "Write {\"station\":…,\"audit\":…} a line, for score and rescore, in place of audits alone.",
    };

    static SampleCommands() => Count.Validators.Add(result =>
    {
        if (result.Tokens.Count > 0 && int.TryParse(result.Tokens[0].Value, out var count) && count < 1)
            result.AddError($"'{count}' is no count; write a whole number from 1.");
    });

    public static Command Stations()
    {
        var command = new Command("sample", "A made-up register with the real regions and shares, to try things with.") { Count, Seed, File, WithSettlement };
        command.SetAction((parsed, cancel) => Task.FromResult(Write(parsed, "stations", (stream, count, seed) => RegisterCsv.Write(
            stream, Stopping(SampleStations.Of(count, seed), cancel), parsed.GetValue(WithSettlement)))));
        return command;
    }

    public static Command Audits()
    {
        var command = new Command(
            "sample",
            "Made-up audits, one JSON object a line, of the stations that 'stations sample' makes with the same count and seed: self-reports "
            + "that flatter, observers, citizens.")
        {
            Count, Seed, File, WithStations,
        };
        command.SetAction((parsed, cancel) => Task.FromResult(Write(parsed, "audits", (stream, count, seed) =>
        {
            var sample = SampleAudits.From(new ChecklistShelf(EmbeddedChecklists.Load()), EmbeddedChecklists.DefaultFamily);
            foreach (var line in InOrder.Select(Stopping(sample.Of(count, seed).Chunk(256), cancel), c => Lines(c, parsed.GetValue(WithStations)), cancel))
                stream.Write(line);
        })));
        return command;
    }

    private static int Write(ParseResult parsed, string things, Action<NativeSafeStream, int, long> content)
    {
        var (path, count) = (parsed.GetRequiredValue(File), parsed.GetValue(Count));
        if (!OutputFile.Write(path, stream => content(stream, count, parsed.GetValue(Seed)), parsed.InvocationConfiguration.Error))
            return ExitCodes.BadInput;
        parsed.InvocationConfiguration.Output.WriteLine($"{path}: {count} made-up {things}.");
        return ExitCodes.Done;
    }

    private static byte[] Lines(AuditedStation[] audits, bool withStations)
    {
        using var buffer = new MemoryStream();
        foreach (var (station, audit) in audits)
        {
            if (withStations)
            {
                buffer.Write("{\"station\":"u8);
                buffer.Write(StationJson.Write(station));
                buffer.Write(",\"audit\":"u8);
            }

            buffer.Write(AuditJson.Write(audit));
            buffer.Write(withStations ? "}\n"u8 : "\n"u8);
        }

        return buffer.ToArray();
    }

    private static IEnumerable<T> Stopping<T>(IEnumerable<T> items, CancellationToken cancel)
    {
        foreach (var item in items)
        {
            cancel.ThrowIfCancellationRequested();
            yield return item;
        }
    }
}
