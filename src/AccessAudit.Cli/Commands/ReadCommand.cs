using System.CommandLine;
using AccessAudit.Audits;
using AccessAudit.Checklists;
using AccessAudit.Imaging.Tags;
using AccessAudit.Storage.Sheets;
using AccessAudit.Web.Uploads;
using Microsoft.Extensions.DependencyInjection;

namespace AccessAudit.Cli.Commands;

/// <summary><c>sheets read</c>: photographs in, one JSON line a picture out.</summary>
internal static class ReadCommand
{
    public static Command Create(IServiceProvider services)
    {
        var paths = new Argument<string[]>("PATH") { Description = "Photographs and folders of photographs.", Arity = ArgumentArity.OneOrMore };
        var trace = new Option<string?>("--trace") { Description = "Leave a picture of each reading step in this folder.", HelpName = "DIR" };
        var save = new Option<bool>("--save") { Description = "Keep photographs, readings, audits and questions in the workspace; what was kept before is not read again." };
        var date = Options.Date("The day of the visit, with --save; default: today.");
        var source = new Option<string?>("--source") { Description = "Who audited, with --save; default: observer." };
        source.AcceptOnlyFromAmong([.. AuditSources.All]);
        var auditor = new Option<string?>("--auditor") { Description = "The auditor's name or number, with --save.", HelpName = "NAME" };
        var language = Options.Language(required: false);
        var command = new Command("read", "Read photographs of station sheets: one JSON line a picture.") { paths, trace, save, date, source, auditor, language };
        command.SetAction((parsed, cancel) => Task.FromResult(WorkspaceAccess.In(parsed, services.GetRequiredService<TimeProvider>(), workspace =>
        {
            var error = parsed.InvocationConfiguration.Error;
            if (Pictures.In(parsed.GetRequiredValue(paths), error) is not { } files || Shelf.Of(workspace, error) is not { } shelf)
                return ExitCodes.BadInput;
            if (parsed.GetValue(trace) is { } folder && !OutputFile.MakeFolder(folder, error))
                return ExitCodes.BadInput;
            var (time, codes, keeps) = (services.GetRequiredService<TimeProvider>(), services.GetRequiredService<CodeReader>(), parsed.GetValue(save));
            // The first photograph loads while the code reader compiles.
            _ = codes.WarmUpAsync();
            var reader = new PictureReader(workspace, shelf, codes) { Keeps = keeps, Trace = parsed.GetValue(trace) };
            var visit = new Visit(
                Options.Today(time), parsed.GetResult(date) is null ? null : parsed.GetValue(date),
                parsed.GetValue(source) is { } said ? AuditSources.Parse(said) : null, parsed.GetValue(auditor));
            return new ReadingRun(reader, keeps ? new SavedSheets(workspace, shelf, reader, visit) : null, parsed.GetValue(language) ?? Language.English)
                .Run(files, parsed.InvocationConfiguration, time, cancel);
        })));
        return command;
    }
}
