using System.CommandLine;
using System.Text;
using AccessAudit.Regions;
using Microsoft.Extensions.DependencyInjection;

namespace AccessAudit.Cli.Commands;

/// <summary><c>regions</c> and <c>gaps</c>: the country's figures as tables, or one JSON object a line.</summary>
internal static class FiguresCommands
{
    private const int MostGapsShown = 20;

    private static readonly Option<Level> By = new("--by")
    {
        Description = "The level of the tree: country, region or district; the whole country stands last.",
        HelpName = "country|region|district",
        DefaultValueFactory = _ => Level.Region,
    };

    static FiguresCommands() => By.AcceptOnlyFromAmong("country", "region", "district");

    public static Command Regions(IServiceProvider services) => Create<RegionFigures>(
        services, "regions", "Coverage, scores, verdicts and rank ranges of every region and of the country.",
        (tally, level, region) =>
        {
            var country = tally.Figures(level);
            return [.. country.Regions.Append(country.Whole).Where(r => region is null || r.Region == region)];
        },
        RegionJson.Write,
        ["Region", "Audited", "Score, low (median)", "Wheelchair users: surely alone", "surely blocked", "Everyone", "Rank"],
        r =>
        [
            Place(r.Region, r.District), $"{r.Audited} of {r.Registered}", $"{r.ScoreLow?.Median.ToString() ?? "–"}",
            Of(r.Groups.GetValueOrDefault("wheelchair")?.Independent), $"{r.Groups.GetValueOrDefault("wheelchair")?.SurelyBlocked}",
            Of(r.Everyone), r.Rank is { } rank ? $"{rank.Best} to {rank.Worst}" : "–",
        ]);

    public static Command Gaps(IServiceProvider services) => Create<Gap>(
        services, "gaps", $"What is not met, at how many stations, and how many voters that concerns; the table shows the {MostGapsShown} worst.",
        (tally, level, region) => [.. tally.Gaps(level).Where(g => region is null || g.Region == region)],
        GapJson.Write,
        ["Region", "Criterion", "Not met", "Unknown", "Asked", "Voters"],
        g => [Place(g.Region, g.District), g.Criterion.Id, $"{g.NotMet}", $"{g.Unknown}", $"{g.Asked}", $"{g.Voters}"],
        gaps => AccessAudit.Regions.Gaps.WorstFirst(gaps.Where(g => g.Region == gaps[^1].Region)).Take(MostGapsShown));   // the last is the whole

    /// <param name="figures">Of the whole register; of one region only where it is named.</param>
    /// <param name="shown">What the table shows of them; null is all.</param>
    private static Command Create<T>(
        IServiceProvider services, string name, string description, Func<CountryTally, Level, string?, IReadOnlyList<T>> figures,
        Func<T, byte[]> json, IReadOnlyList<string> heads, Func<T, IReadOnlyList<string>> row, Func<IReadOnlyList<T>, IEnumerable<T>>? shown = null)
    {
        var command = new Command(name, description)
        {
            By, CountryOptions.Json, CountryOptions.Date, CountryOptions.Edition, CountryOptions.Region,
        };
        command.SetAction(parsed =>
        {
            var (output, error, time) = (parsed.InvocationConfiguration.Output, parsed.InvocationConfiguration.Error, services.GetRequiredService<TimeProvider>());
            return WorkspaceAccess.In(parsed, time, workspace =>
            {
                var day = CountryOptions.Day(parsed, time);
                if (Shelf.Of(workspace, error) is not { } shelf || !CountryOptions.Choose(parsed, shelf, day, error, out var edition))
                    return ExitCodes.BadInput;

                var level = parsed.GetValue(By);
                var tally = edition is null
                    ? workspace.Figures.Of(shelf, day, level)
                    : CountryTally.Count(Survey.Of(workspace, shelf, null, day, edition).Select(s => s.Surveyed));
                Survey.TellMissing(tally.Missing, error);
                var found = figures(tally, level, parsed.GetValue(CountryOptions.Region));
                if (found.Count == 0 && parsed.GetValue(CountryOptions.Region) is { } region)
                    return CountryOptions.TellNoRegion(region, error);

                if (parsed.GetValue(CountryOptions.Json))
                {
                    foreach (var one in found)
                        output.WriteLine(Encoding.UTF8.GetString(json(one)));
                }
                else
                {
                    PlainTable.Write(output, heads, (shown?.Invoke(found) ?? found).Select(row), 0, 1);
                }

                return ExitCodes.Done;
            });
        });
        return command;
    }

    private static string Place(string region, string? district) => district switch
    {
        null => region,
        "" => $"{region}, no district",
        _ => $"{region}, {district}",
    };

    private static string Of(IndependentShare? share) => share switch
    {
        null => "–",
        { Audited: >= RankRange.LeastAudited, Share: { } part, Interval: { } interval } => $"{part} % ({interval.LowShare} to {interval.HighShare})",
        _ => $"{share.Stations} of {share.Audited}",
    };
}
