using System.CommandLine;
using System.Text;
using AccessAudit.Checklists;
using AccessAudit.Sheets;

namespace AccessAudit.Cli.Commands;

/// <summary><c>sheets layout</c>: where everything stands on the sheets of a checklist, as JSON.</summary>
internal static class LayoutCommand
{
    public static Command Create()
    {
        var checklist = new Option<string>("--checklist") { Description = "The checklist file (YAML).", HelpName = "FILE", Required = true };
        var language = Options.Language(required: true);
        var command = new Command("layout", "Pages, markers, tag and every box in millimetres, as JSON.") { checklist, language };
        command.SetAction(parsed =>
        {
            var error = parsed.InvocationConfiguration.Error;
            if (ChecklistCommands.Load(parsed.GetRequiredValue(checklist), error) is not { } rules)
                return ExitCodes.BadInput;
            var wished = parsed.GetRequiredValue(language);
            if (!rules.Languages.Contains(wished))
            {
                error.WriteLine($"{rules.Id} does not speak {wished}; it speaks {string.Join(", ", rules.Languages)}.");
                return ExitCodes.BadInput;
            }

            if (LayoutOf(rules, error) is not { } layout)
                return ExitCodes.BadInput;
            parsed.InvocationConfiguration.Output.WriteLine(Encoding.UTF8.GetString(LayoutJson.Write(layout, wished)));
            return ExitCodes.Done;
        });
        return command;
    }

    /// <summary>The layout, or null after it was told why the checklist cannot be printed.</summary>
    public static SheetLayout? LayoutOf(Checklist checklist, TextWriter error)
    {
        switch (SheetLayout.Fit(checklist))
        {
            case Parsed<SheetLayout>.Good good:
                return good.Value;
            case Parsed<SheetLayout>.Bad bad:
                foreach (var fault in bad.Faults)
                    error.WriteLine($"{checklist.Id} cannot be printed: {fault}");
                return null;
            case var other:
                throw new InvalidOperationException($"unknown result {other}");
        }
    }
}
