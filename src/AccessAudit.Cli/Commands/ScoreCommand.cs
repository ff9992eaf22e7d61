using System.CommandLine;
using System.Text;
using AccessAudit.Checklists;
using AccessAudit.Scoring;

namespace AccessAudit.Cli.Commands;

/// <summary><c>score</c>: one line <c>{"station":…,"audit":…}</c> in, one assessment out, in order; no workspace needed.</summary>
internal static class ScoreCommand
{
    /// <summary>Lines that are scored together, so that every core has work and memory stays flat.</summary>
    private const int Batch = 2048;

    public static Command Create()
    {
        var checklist = new Option<string>("--checklist") { Description = "The checklist file (YAML).", HelpName = "FILE", Required = true };
        var audits = new Option<string>("--audits")
        {
            Description = "One {\"station\":…,\"audit\":…} a line (NDJSON); - reads standard input.",
            HelpName = "FILE.ndjson",
            Required = true,
        };
        var command = new Command("score", "Score audits against a checklist: one JSON line in, one assessment out.") { checklist, audits };
        command.SetAction((parsed, cancel) => Task.FromResult(Score(
            parsed.GetRequiredValue(checklist), parsed.GetRequiredValue(audits),
            parsed.InvocationConfiguration.Output, parsed.InvocationConfiguration.Error, cancel)));
        return command;
    }

    private static int Score(string checklistFile, string auditsFile, TextWriter output, TextWriter error, CancellationToken cancel)
    {
        if (ChecklistCommands.Load(checklistFile, error) is not { } checklist || InputFile.Open(auditsFile, error) is not { } reader)
            return ExitCodes.BadInput;

        using (reader)
        {
            try
            {
                return Score(checklist, auditsFile, reader, output, error, cancel);
            }
            catch (DecoderFallbackException fault)
            {
                error.WriteLine(InputFile.Reason(auditsFile, fault));
                return ExitCodes.BadInput;
            }
        }
    }

    private static int Score(
        Checklist checklist, string file, StreamReader reader, TextWriter output, TextWriter error, CancellationToken cancel)
    {
        var refused = 0;
        foreach (var batch in InputFile.Lines(reader).Chunk(Batch))
        {
            var scored = batch.AsParallel().AsOrdered().WithCancellation(cancel).Select(l => (l.Number, Result: ScoredLine.Of(checklist, l.Text)));
            foreach (var (number, result) in scored)
            {
                if (result is Parsed<Assessment>.Good good)
                {
                    output.WriteLine(Encoding.UTF8.GetString(AssessmentJson.Write(good.Value)));
                    continue;
                }

                refused++;
                foreach (var fault in ((Parsed<Assessment>.Bad)result).Faults)
                    error.WriteLine($"{file}: {fault with { Line = number }}");
            }
        }

        if (refused > 0)
            error.WriteLine($"{file}: {refused} {(refused == 1 ? "line was" : "lines were")} refused; the others were scored.");
        return refused > 0 ? ExitCodes.Refused : ExitCodes.Done;
    }
}
