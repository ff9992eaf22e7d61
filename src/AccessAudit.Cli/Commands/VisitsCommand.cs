using System.CommandLine;
using System.Globalization;
using System.Text;
using AccessAudit.Exchange.Visits;
using AccessAudit.Stations;
using AccessAudit.Visits;
using Microsoft.Extensions.DependencyInjection;

namespace AccessAudit.Cli.Commands;

/// <summary><c>visits</c>: draws the stations that observers go to, so that anybody can draw them again.</summary>
internal static class VisitsCommand
{
    private static readonly int[] MoreVisits = [10, 22, 50, 100, 200, 400, 1000, 2000];

    private static readonly Option<int> Visits = new("--visits") { Description = "How many stations.", HelpName = "N", Required = true };

    private static readonly Option<string> Seed = new("--seed")
    {
        Description = "A text made public before the draw, such as a lottery's result of a named day: it decides, and nobody could choose it.",
        HelpName = "TEXT",
        Required = true,
    };

    private static readonly Option<string> Chance = new("--chance")
    {
        Description = "equal: every station alike; voters: in proportion to the voters on its list.",
        HelpName = "equal|voters",
        DefaultValueFactory = _ => "equal",
    };

    private static readonly Option<string?> Regions = new("--regions") { Description = "Only these regions; default: all.", HelpName = "CODE,CODE" };

    private static readonly Option<string?> Kinds = new("--kinds")
    {
        Description = $"Only these kinds of station; default: all. Kinds are {string.Join(", ", StationKinds.All)}.",
        HelpName = "KIND,KIND",
    };

    private static readonly Option<string?> File = new("--out") { Description = "Also write the stations as CSV.", HelpName = "FILE.csv" };

    static VisitsCommand()
    {
        Chance.AcceptOnlyFromAmong("equal", "voters");
        Kinds.Validators.Add(r => Check(r, StationKinds.All.ToList(), "kind of station"));
        Regions.Validators.Add(r => Check(r, Region.All.Select(x => x.Code).ToList(), "region"));
        Visits.Validators.Add(r =>
        {
            if (r.Tokens.Count > 0 && int.TryParse(r.Tokens[0].Value, CultureInfo.InvariantCulture, out var count) && count < 1)
                r.AddError($"'{count}' is no number of visits; write a whole number from 1.");
        });
    }

    public static Command Create(IServiceProvider services)
    {
        var command = new Command(
            "visits",
            "Draw the stations that observers visit, by strata of region × kind × town or country, with a public seed: whoever has the register "
            + "and the seed draws the same. Says with what chance each came in and how exact so many visits can be. The README gives the method.")
        {
            Visits, Seed, Chance, Regions, Kinds, CountryOptions.Json, File,
        };
        command.SetAction(parsed => WorkspaceAccess.In(parsed, services.GetRequiredService<TimeProvider>(), workspace =>
        {
            var (output, error) = (parsed.InvocationConfiguration.Output, parsed.InvocationConfiguration.Error);
            var (regions, kinds) = (Words(parsed.GetValue(Regions)), Words(parsed.GetValue(Kinds)));
            var stations = workspace.Stations.All().Select(s => s.Station)
                .Where(s => regions.Count == 0 || regions.Contains(s.CountsFor ?? ""))
                .Where(s => kinds.Count == 0 || kinds.Contains(s.Kind?.Code() ?? ""));
            switch (VisitDraw.Of(
                stations, parsed.GetValue(Visits), new PublicSeed(parsed.GetRequiredValue(Seed)), VisitChances.Parse(parsed.GetRequiredValue(Chance))!.Value))
            {
                case VisitDrawing.Refused refused:
                    error.WriteLine(refused.Problem.Says);
                    return ExitCodes.BadInput;
                case VisitDrawing.Drawn { Plan: var plan }:
                    return Tell(parsed, plan, output, error);
                case var other:
                    throw new InvalidOperationException($"unknown result {other}");
            }
        }));
        return command;
    }

    private static int Tell(ParseResult parsed, VisitPlan plan, TextWriter output, TextWriter error)
    {
        if (parsed.GetValue(File) is { } file && !OutputFile.Write(file, stream => VisitsCsv.Write(stream, plan), error))
            return ExitCodes.BadInput;
        if (plan.WithoutVoters > 0)
            error.WriteLine($"{plan.WithoutVoters} stations without a voter on their list cannot be drawn.");
        if (parsed.GetValue(CountryOptions.Json))
        {
            foreach (var line in VisitPlanJson.Write(plan))
                output.WriteLine(Encoding.UTF8.GetString(line));
            return ExitCodes.Done;
        }

        PlainTable.Write(
            output, ["Visit", "Station", "Stratum", "District", "Voters", "Chance"],
            plan.Drawn.Index().Select(d => new[]
            {
                $"{d.Index + 1}", d.Item.Station.Id.ToString(), d.Item.Stratum.ToString(), d.Item.Station.District ?? "–", $"{d.Item.Station.Voters}",
                d.Item.Probability.ToString("0.00000", CultureInfo.InvariantCulture),
            }),
            1, 2);
        PlainTable.Write(
            output, ["Stratum", "Stations", "Visits expected", "Visits"],
            plan.Strata.Select(s => new[] { s.Stratum.ToString(), $"{s.Stations}", s.Expected.ToString("0.00", CultureInfo.InvariantCulture), $"{s.Visits}" }));
        Precision(output, plan);
        return ExitCodes.Done;
    }

    private static void Precision(TextWriter output, VisitPlan plan)
    {
        var whole = plan.Whole();
        var more = MoreVisits.Where(v => v != whole.Visits && v <= whole.Stations).Select(v => VisitPrecision.Of(whole.Region, v, whole.Stations, plan.Chance));
        PlainTable.Write(
            output, ["Region", "Stations", "Visits", "95 % interval where half have it", "where one in ten has it"],
            plan.Regions().Append(whole).Concat(more).Select(p => new[] { p.Region, $"{p.Stations}", $"{p.Visits}", Points(p.AtHalf), Points(p.AtTenth) }));
        output.WriteLine(plan.Chance == VisitChance.Equal
            ? "The visits speak of the share of stations. Weigh each station alike."
            : "The visits speak of the share of voters. Weigh each station by voters ÷ chance; for a share of stations by 1 ÷ chance.");
    }

    private static string Points(double? points) => points is { } known ? string.Create(CultureInfo.InvariantCulture, $"± {known:0.0} points") : "–";

    private static List<string> Words(string? text) => [.. (text ?? "").Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)];

    private static void Check(System.CommandLine.Parsing.OptionResult result, List<string> known, string what)
    {
        foreach (var word in result.Tokens.SelectMany(t => Words(t.Value)).Where(w => !known.Contains(w)))
            result.AddError($"'{word}' is no {what}; write some of {string.Join(", ", known)}.");
    }
}
