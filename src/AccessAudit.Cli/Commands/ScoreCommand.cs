using System.CommandLine;
using AccessAudit.Scoring;

namespace AccessAudit.Cli.Commands;

/// <summary><c>score</c>: one line <c>{"station":…,"audit":…}</c> in, one assessment out, in order; no workspace needed.</summary>
internal static class ScoreCommand
{
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
        if (ChecklistCommands.Load(checklistFile, error) is not { } checklist || InputFile.OpenLines(auditsFile, error) is not { } lines)
            return ExitCodes.BadInput;

        using (lines)
        {
            var scorer = new LineScorer(checklist);
            var refused = 0;
            foreach (var block in InOrder.Select(LineBlock.Of(lines), b => ScoredBlock.Of(scorer, b), cancel))
            {
                if (block is null)
                {
                    error.WriteLine($"{auditsFile}: this is not UTF-8 text; save the file as UTF-8.");
                    return ExitCodes.BadInput;
                }

                Utf8Output.Write(output, block.Assessments.Span);
                foreach (var fault in block.Faults)
                    error.WriteLine($"{auditsFile}: {fault}");
                refused += block.Refused;
            }

            if (refused > 0)
                error.WriteLine($"{auditsFile}: {refused} {(refused == 1 ? "line was" : "lines were")} refused; the others were scored.");
            return refused > 0 ? ExitCodes.Refused : ExitCodes.Done;
        }
    }
}
