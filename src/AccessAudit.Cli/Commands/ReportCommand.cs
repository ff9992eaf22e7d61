using System.CommandLine;
using System.Security.Cryptography;
using AccessAudit.Checklists;
using AccessAudit.Imaging.Scorecards;
using AccessAudit.Planning;
using AccessAudit.Stations;
using AccessAudit.Storage;
using Microsoft.Extensions.DependencyInjection;

namespace AccessAudit.Cli.Commands;

/// <summary><c>report station | region | national | all</c>: the cards.</summary>
internal static class ReportCommand
{
    private static readonly Option<string> Formats = new("--format")
    {
        Description = "One or more of png, svg, pdf, html, with commas.",
        HelpName = "png,svg,pdf,html",
        DefaultValueFactory = _ => "png,svg,pdf,html",
    };

    private static readonly Option<Language?> Wished = Options.Language(required: false)!;

    private static readonly Option<string> Folder = new("--out") { Description = "The folder for the cards.", HelpName = "DIR", Required = true };

    private static readonly Option<DateOnly> Since = Options.Date("An earlier reporting date: the cards tell what has changed since.", "--since");

    private static readonly Option<long> Budget = Options.Tenge(
        "--budget", "The national card tells what this many tenge can do by --plan-date; default: it is left out.");

    private static readonly Option<DateOnly> PlanDate = Options.Date("The day by which the remedies of --budget must be done.", "--plan-date");

    private static readonly Option<bool> Temporary = new("--temporary")
    {
        Description = "With --budget: solutions set up for the election only may be used, where the rule allows them.",
    };

    public static Command Create(IServiceProvider services)
    {
        var id = new Argument<string>("ID") { Description = "A station, such as KZ-11-0083." };
        var code = new Argument<string>("CODE") { Description = "A region, such as KZ-11." };
        return new Command("report", "Scorecards: of a station, a region, the country, or all of them.")
        {
            Sub(services, "station", "The card of one station.", [id], Station(id)),
            Sub(services, "region", "The card of one region.", [code, Since], Region(code)),
            Sub(services, "national", "The card of the whole country.", [Since, Budget, PlanDate, Temporary], National),
            Sub(
                services, "all", "Every card. A run that was stopped goes on where it was: cards whose data are the same stay as they are.",
                [Since, Budget, PlanDate, Temporary], All),
        };
    }

    /// <param name="write">Gives the number of files, or null after it told why there are none.</param>
    private static Command Sub(
        IServiceProvider services, string name, string description, IEnumerable<Symbol> own, Func<ParseResult, Workspace, ChecklistShelf, CardRun, int?> write)
    {
        var command = new Command(name, description) { Formats, Wished, CountryOptions.Date, Folder };
        foreach (var symbol in own)
        {
            if (symbol is Argument argument)
                command.Add(argument);
            else
                command.Add((Option)symbol);
        }

        command.SetAction((parsed, cancel) => Task.FromResult(Run(parsed, cancel)));
        return command;

        int Run(ParseResult parsed, CancellationToken cancel)
        {
            var (error, time) = (parsed.InvocationConfiguration.Error, services.GetRequiredService<TimeProvider>());
            if (FormatsOf(parsed.GetRequiredValue(Formats), error) is not { } formats)
                return ExitCodes.BadInput;
            return WorkspaceAccess.In(parsed, time, workspace =>
            {
                var (day, folder) = (CountryOptions.Day(parsed, time), parsed.GetRequiredValue(Folder));
                try
                {
                    if (Shelf.Of(workspace, error) is not { } shelf)
                        return ExitCodes.BadInput;
                    using var drawn = DrawnCards.In(folder);
                    var run = new CardRun(folder, formats, parsed.GetValue(Wished) is { } one ? [one] : Language.All, day, cancel)
                    {
                        Drawn = drawn,
                        GoesOn = name == "all",
                        Terms = TermsOf(workspace),
                        Error = error,
                    };
                    return write(parsed, workspace, shelf, run) is { } files ? Tell(run, files, parsed.InvocationConfiguration.Output) : ExitCodes.BadInput;
                }
                catch (Exception fault) when (InputFile.IsExpected(fault))
                {
                    error.WriteLine(OutputFile.Reason(folder, fault));
                    return ExitCodes.BadInput;
                }
            });
        }
    }

    private static int Tell(CardRun run, int files, TextWriter output)
    {
        var kept = run.Kept > 0 ? $" {run.Kept} cards were drawn from the same data before and stay as they are." : "";
        output.WriteLine($"{run.Folder}: {files} files.{kept}");
        if (run.Failed == 0)
            return ExitCodes.Done;
        run.Error.WriteLine($"{run.Failed} {(run.Failed == 1 ? "card was" : "cards were")} left out.");
        return ExitCodes.Refused;
    }

    /// <summary>The very build of the program, for another may draw otherwise, and the workspace's own checklists, which may be edited.</summary>
    private static string TermsOf(Workspace workspace) => string.Join(
        ' ',
        new[] { typeof(Card), typeof(Checklist) }.Select(t => t.Module.ModuleVersionId.ToString())
            .Concat(workspace.ChecklistFiles().Select(f => Convert.ToHexString(SHA256.HashData(File.ReadAllBytes(f))))));

    private static Func<ParseResult, Workspace, ChecklistShelf, CardRun, int?> Station(Argument<string> argument) => (parsed, workspace, shelf, run) =>
    {
        var id = parsed.GetRequiredValue(argument);
        if (StationId.TryParse(id, null, out var station) && workspace.Stations.Find(station) is { } stored)
            return run.Stations(workspace, shelf, [Survey.OfStation(workspace, shelf, stored, run.Day)]);
        run.Error.WriteLine($"The register has no station {id}; give an id such as KZ-11-0083.");
        return null;
    };

    private static Func<ParseResult, Workspace, ChecklistShelf, CardRun, int?> Region(Argument<string> argument) => (parsed, workspace, shelf, run) =>
    {
        var code = parsed.GetRequiredValue(argument);
        if (FactsOf(parsed, workspace, shelf, run, terms: null) is not { } country)
            return null;
        if (country.Regions.FirstOrDefault(f => f.Figures.Region == code) is { } facts)
            return run.Regions([facts]);
        run.Error.WriteLine($"The register has no station in a region {code}; regions are {string.Join(", ", Stations.Region.All.Select(r => r.Code))}.");
        return null;
    };

    private static int? National(ParseResult parsed, Workspace workspace, ChecklistShelf shelf, CardRun run) =>
        PlanOf(parsed, run, out var terms) && FactsOf(parsed, workspace, shelf, run, terms) is { } country ? run.National(country.Regions, country.Plan) : null;

    private static int? All(ParseResult parsed, Workspace workspace, ChecklistShelf shelf, CardRun run)
    {
        if (!PlanOf(parsed, run, out var terms) || !SinceOf(parsed, run, out var since))
            return null;
        var stations = new SurveyedCountry(workspace, shelf, run.Day);
        var files = run.Stations(workspace, shelf, stations.Pass());
        var country = CountryFacts.Of(stations.Stations(run.Error), workspace, shelf, run.Day, since, terms);
        return files + run.Regions(country.Regions.SkipLast(1)) + run.National(country.Regions, country.Plan);
    }

    private static CountryFacts? FactsOf(ParseResult parsed, Workspace workspace, ChecklistShelf shelf, CardRun run, PlanTerms? terms)
    {
        if (!SinceOf(parsed, run, out var since))
            return null;
        return CountryFacts.Of(new SurveyedCountry(workspace, shelf, run.Day).Stations(run.Error), workspace, shelf, run.Day, since, terms);
    }

    /// <summary>False after what is wrong was told.</summary>
    private static bool SinceOf(ParseResult parsed, CardRun run, out DateOnly? since)
    {
        since = parsed.GetResult(Since) is null ? null : parsed.GetValue(Since);
        if (since is null || since < run.Day)
            return true;
        run.Error.WriteLine($"--since {since:yyyy-MM-dd} is not before the reporting date, {run.Day:yyyy-MM-dd}; name an earlier day.");
        return false;
    }

    /// <summary>False after what is wrong was told; without a budget there is no plan.</summary>
    private static bool PlanOf(ParseResult parsed, CardRun run, out PlanTerms? terms)
    {
        terms = null;
        if (parsed.GetResult(Budget) is null && parsed.GetResult(PlanDate) is null && !parsed.GetValue(Temporary))
            return true;
        if (parsed.GetResult(Budget) is null || parsed.GetResult(PlanDate) is null)
        {
            run.Error.WriteLine("A plan needs both --budget TENGE and --plan-date YYYY-MM-DD.");
            return false;
        }

        terms = new PlanTerms
        {
            BudgetKzt = parsed.GetValue(Budget),
            Date = parsed.GetValue(PlanDate),
            From = run.Day,
            TemporaryAllowed = parsed.GetValue(Temporary),
        };
        if (terms.Date >= terms.From)
            return true;
        run.Error.WriteLine($"--plan-date {terms.Date:yyyy-MM-dd} is before the reporting date, {terms.From:yyyy-MM-dd}; name a later day.");
        return false;
    }

    private static CardFormats? FormatsOf(string text, TextWriter error)
    {
        var formats = CardFormats.None;
        foreach (var word in text.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            if (!Enum.TryParse<CardFormats>(word, ignoreCase: true, out var format) || word is not ("png" or "svg" or "pdf" or "html"))
            {
                error.WriteLine($"--format: '{word}' is not known; write some of png, svg, pdf, html.");
                return null;
            }

            formats |= format;
        }

        if (formats == CardFormats.None)
            error.WriteLine("--format: none is named; write some of png, svg, pdf, html.");
        return formats == CardFormats.None ? null : formats;
    }
}
