using System.CommandLine;
using System.Text;
using AccessAudit.Regions;
using AccessAudit.Scoring;
using Microsoft.Extensions.DependencyInjection;

namespace AccessAudit.Cli.Commands;

/// <summary><c>say-and-find</c>: what stations say of themselves, held against what observers found there.</summary>
internal static class SayAndFindCommand
{
    public static Command Create(IServiceProvider services)
    {
        var command = new Command(
            "say-and-find",
            "What self-reports say and what observers found at the same stations, by region and criterion: the share of what was said to be "
            + "met and was not, with its 95 % Wilson interval, and the share that meets it if the same holds wherever it was said.")
        {
            CountryOptions.Json, CountryOptions.Date, CountryOptions.Edition, CountryOptions.Region,
        };
        command.SetAction(parsed => WorkspaceAccess.In(parsed, services.GetRequiredService<TimeProvider>(), workspace =>
        {
            var (output, error) = (parsed.InvocationConfiguration.Output, parsed.InvocationConfiguration.Error);
            var day = CountryOptions.Day(parsed, services.GetRequiredService<TimeProvider>());
            if (Shelf.Of(workspace, error) is not { } shelf || !CountryOptions.Choose(parsed, shelf, day, error, out var edition))
                return ExitCodes.BadInput;

            var region = parsed.GetValue(CountryOptions.Region);
            var survey = new TwoSourcesSurvey(shelf, day, edition);
            var counted = SayAndFind.Count(survey.In(workspace, region == RegionFigures.WholeCountry ? null : region));
            survey.TellMissing(error);
            if (region is not null && !counted.Together().ContainsKey(region))
                return CountryOptions.TellNoRegion(region, error);

            var figures = counted.Criteria().Where(f => region is null || f.Region == region).ToList();
            if (parsed.GetValue(CountryOptions.Json))
            {
                foreach (var one in figures)
                    output.WriteLine(Encoding.UTF8.GetString(SaidAndFoundJson.Write(one)));
            }
            else
            {
                Table(output, region is null ? figures.Where(f => f.Region == RegionFigures.WholeCountry) : figures);
                Together(output, counted.Together().Where(r => region is null || r.Key == region));
            }

            return ExitCodes.Done;
        }));
        return command;
    }

    private static void Table(TextWriter output, IEnumerable<SaidAndFound> figures) => PlainTable.Write(
        output,
        ["Region", "Criterion", "Said met, found met", "found not", "Said not, found met", "found not", "Over-reported", "Corrected"],
        figures.Select(f => new[]
        {
            f.Region, f.Criterion.Id, $"{f.Pairs.SaidMetFoundMet}", $"{f.Pairs.SaidMetFoundNotMet}", $"{f.Pairs.SaidNotMetFoundMet}",
            $"{f.Pairs.SaidNotMetFoundNotMet}", Rate(f.OverReporting, f.Interval), f.Corrected is { } share ? $"{share} %" : "–",
        }),
        1, 6, 7);

    private static void Together(TextWriter output, IEnumerable<KeyValuePair<string, OverReporting>> regions) => PlainTable.Write(
        output,
        ["Region", "Stations with both", "Things said to be met", "of them found not met", "Share"],
        regions.Select(r => new[]
        {
            r.Key, $"{r.Value.Stations}", $"{r.Value.SaidMet}", $"{r.Value.FoundNotMet}", r.Value.Rate is { } rate ? $"{rate} %" : "–",
        }));

    private static string Rate(Share? rate, ShareInterval? interval) =>
        rate is { } known && interval is { } range ? $"{known} % ({range.LowShare} to {range.HighShare})" : "–";
}
