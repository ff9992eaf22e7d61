using System.CommandLine;
using System.Text;
using AccessAudit.Checklists;
using AccessAudit.Imaging.Scorecards.Plans;
using AccessAudit.Planning;
using AccessAudit.Stations;
using AccessAudit.Storage;
using Microsoft.Extensions.DependencyInjection;

namespace AccessAudit.Cli.Commands;

/// <summary><c>plan</c>: the remedies that free the most voters within a budget by a date.</summary>
internal static class PlanCommand
{
    private static readonly Option<long> Budget = Options.Required(Options.Tenge("--budget", "The most that may be spent, in whole tenge."));

    private static readonly Option<DateOnly> Date = Options.Required(Options.Date("The day by which every remedy must be done, such as the election's."));

    private static readonly Option<DateOnly> AsOf = Options.Date(
        "The reporting date: audits of later days are left out, and work begins on this day; default: today.", "--as-of");

    private static readonly Option<bool> Temporary = new("--temporary")
    {
        Description = "Solutions set up for the election only may be used, where the rule allows them; without it only lasting ones.",
    };

    private static readonly Option<string?> Wished = new("--region") { Description = "Plan for this region only.", HelpName = "CODE" };

    private static readonly Option<bool> Stations = new("--stations")
    {
        Description = "In place of the plan: every station, fixable by the date or not.",
    };

    private static readonly Option<bool> Frontier = new("--frontier")
    {
        Description = "In place of the plan: budgets, and the most voters that each can free.",
    };

    private static readonly Option<bool> Csv = new("--csv") { Description = "With --frontier: as CSV." };

    private static readonly Option<string?> Picture = new("--picture")
    {
        Description = "Also draw the voters freed over the budget; the same in words is put beside it as .html, and a PNG's alternative text.",
        HelpName = "FILE.png|FILE.svg",
    };

    private static readonly Option<Language?> PictureLanguage = Options.Language(required: false)!;

    public static Command Create(IServiceProvider services)
    {
        PictureLanguage.Description = "The picture's language: Kazakh, Russian or English; default: English.";
        var command = new Command(
            "plan",
            "The remedies that free the most voters with special needs within a budget by a date, and how far from the best possible they are at "
            + "most. What was not seen is no gap: it needs an audit, not a remedy.")
        {
            Budget, Date, AsOf, Temporary, CountryOptions.Edition, Wished, Stations, Frontier, CountryOptions.Json, Csv, Picture, PictureLanguage,
        };
        command.SetAction(parsed =>
        {
            var time = services.GetRequiredService<TimeProvider>();
            if (TermsOf(parsed, time) is not { } terms)
                return ExitCodes.BadInput;
            return WorkspaceAccess.In(parsed, time, workspace => Run(parsed, workspace, terms));
        });
        return command;
    }

    /// <summary>Null after what is wrong was told.</summary>
    private static PlanTerms? TermsOf(ParseResult parsed, TimeProvider time)
    {
        var error = parsed.InvocationConfiguration.Error;
        var terms = new PlanTerms
        {
            BudgetKzt = parsed.GetValue(Budget),
            Date = parsed.GetValue(Date),
            From = Options.DayOf(AsOf, parsed, time),
            TemporaryAllowed = parsed.GetValue(Temporary),
        };
        var fault = parsed switch
        {
            _ when terms.Date < terms.From => $"--date {terms.Date:yyyy-MM-dd} is before work begins, {terms.From:yyyy-MM-dd}; name a later day.",
            _ when parsed.GetValue(Csv) && !parsed.GetValue(Frontier) => "--csv is for --frontier; use --json for the plan and for stations.",
            _ when parsed.GetValue(Csv) && (parsed.GetValue(CountryOptions.Json) || parsed.GetValue(Stations)) => "--csv gives the frontier alone; leave --json and --stations out.",
            _ when parsed.GetValue(Picture) is { } file && PlanPicture.FormatOf(file) is null => $"--picture: '{file}' ends in neither .png nor .svg.",
            _ => null,
        };
        if (fault is null)
            return terms;
        error.WriteLine(fault);
        return null;
    }

    private static int Run(ParseResult parsed, Workspace workspace, PlanTerms terms)
    {
        var (output, error) = (parsed.InvocationConfiguration.Output, parsed.InvocationConfiguration.Error);
        if (Shelf.Of(workspace, error) is not { } shelf || !CountryOptions.Choose(parsed, shelf, terms.From, error, out var edition))
            return ExitCodes.BadInput;

        var region = parsed.GetValue(Wished);
        var surveys = Survey.Of(workspace, shelf, region, terms.From, edition).ToList();
        if (surveys.Count == 0 && region is not null)
        {
            error.WriteLine($"The register has no station in a region {region}; regions are {string.Join(", ", Region.All.Select(r => r.Code))}.");
            return ExitCodes.BadInput;
        }

        Survey.TellMissing(surveys, error);
        var plan = Planner.Of(surveys.Select(s => s.Surveyed), terms);
        if (parsed.GetValue(Picture) is { } file
            && !PlanPicture.Write(PlanCard.Make(new PlanFacts(plan, region), parsed.GetValue(PictureLanguage) ?? Language.English), file, error))
        {
            return ExitCodes.BadInput;
        }

        Show(parsed, plan, output);
        return ExitCodes.Done;
    }

    private static void Show(ParseResult parsed, Plan plan, TextWriter output)
    {
        var (stations, frontier) = (parsed.GetValue(Stations), parsed.GetValue(Frontier));
        if (parsed.GetValue(Csv))
        {
            output.WriteLine("budget,voters_freed");
            foreach (var point in plan.Frontier)
                output.WriteLine(FormattableString.Invariant($"{point.BudgetKzt},{point.VotersFreed}"));
            return;
        }

        if (!parsed.GetValue(CountryOptions.Json))
        {
            PlanTables.Write(output, plan, stations, frontier);
            return;
        }

        IEnumerable<byte[]> lines =
        [
            .. stations || frontier ? [] : new[] { PlanJson.Write(plan) },
            .. stations ? plan.Stations.Select(PlanJson.Write) : [],
            .. frontier ? plan.Frontier.Select(PlanJson.Write) : [],
        ];
        foreach (var line in lines)
            output.WriteLine(Encoding.UTF8.GetString(line));
    }
}
