using System.CommandLine;
using System.Text;
using AccessAudit.Audits;
using AccessAudit.Checklists;
using AccessAudit.Imaging.Tags;
using AccessAudit.Sheets;
using Microsoft.Extensions.DependencyInjection;

namespace AccessAudit.Cli.Commands;

/// <summary><c>sheets read</c>: photographs in, one JSON line a picture out.</summary>
internal static class ReadCommand
{
    public static Command Create(IServiceProvider services)
    {
        var paths = new Argument<string[]>("PATH") { Description = "Photographs and folders of photographs.", Arity = ArgumentArity.OneOrMore };
        var trace = new Option<string?>("--trace") { Description = "Leave a picture of each reading step in this folder.", HelpName = "DIR" };
        var save = new Option<bool>("--save") { Description = "Keep photographs, readings and audits in the workspace." };
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
            var codes = services.GetRequiredService<CodeReader>();
            // The first photograph loads while the code reader compiles.
            _ = codes.WarmUpAsync();
            var reader = new PictureReader(workspace, shelf, codes);
            var saved = parsed.GetValue(save)
                ? new SavedSheets(
                    workspace, Today(services), parsed.GetResult(date) is null ? null : parsed.GetValue(date),
                    parsed.GetValue(source) is { } said ? AuditSources.Parse(said) : null, parsed.GetValue(auditor))
                : null;
            return Read(files, f => reader.Read(f, parsed.GetValue(trace)), saved, parsed.GetValue(language) ?? Language.English, parsed.InvocationConfiguration, cancel);
        })));
        return command;
    }

    private static int Read(
        IReadOnlyList<string> files, Func<string, PictureReading> read, SavedSheets? saved, Language language,
        InvocationConfiguration configuration, CancellationToken cancel)
    {
        var (refused, rows) = (0, 0);
        foreach (var picture in InOrder.Select(files, read, cancel))
        {
            saved?.Save(picture);
            configuration.Output.WriteLine(Encoding.UTF8.GetString(Line(picture, language)));
            refused += picture.Answers is null ? 1 : 0;
            rows += picture.Answers?.Review.Count ?? 0;
        }

        configuration.Error.WriteLine($"{files.Count} pictures: {files.Count - refused} read, {refused} refused; {rows} rows for a person to look at.");
        return refused + rows > 0 ? ExitCodes.Refused : ExitCodes.Done;
    }

    private static byte[] Line(PictureReading picture, Language language) => picture.Result switch
    {
        SheetResult.Read read => SheetResultJson.Write(picture.File, read.Reading, picture.Answers!, picture.Milliseconds),
        SheetResult.Refused refused => SheetResultJson.Write(picture.File, refused.Problem, language, picture.Milliseconds),
        var other => throw new InvalidOperationException($"unknown result {other}"),
    };

    private static DateOnly Today(IServiceProvider services) =>
        DateOnly.FromDateTime(services.GetRequiredService<TimeProvider>().GetLocalNow().DateTime);
}
