using System.CommandLine;
using System.Text;
using AccessAudit.Checklists;
using AccessAudit.Regions;
using Microsoft.Extensions.DependencyInjection;

namespace AccessAudit.Cli.Commands;

/// <summary><c>regions</c> and <c>gaps</c>: the country's figures as tables, or one JSON object a line.</summary>
internal static class FiguresCommands
{
    private const int MostGapsShown = 20;

    private static readonly Option<bool> Json = new("--json") { Description = "For programs: one JSON object a line." };

    private static readonly Option<DateOnly> Date = Options.Date("The reporting date: audits of later days are left out; default: today.");

    private static readonly Option<ChecklistId> Edition = Options.Value<ChecklistId>(
        "--checklist", "ID@EDITION", "Score under this edition; default: the one in force on each audit's date.", "FAMILY@EDITION");

    private static readonly Option<string?> Wished = new("--region") { Description = "Only this region.", HelpName = "CODE" };

    public static Command Regions(IServiceProvider services) => Create<RegionFigures>(
        services, "regions", "Coverage, scores, verdicts and rank ranges of every region and of the country.",
        (tally, region) =>
        {
            var country = tally.Figures();
            return [.. country.Regions.Append(country.Whole).Where(r => region is null || r.Region == region)];
        },
        RegionJson.Write,
        ["Region", "Audited", "Score, low (median)", "Wheelchair users: surely alone", "surely blocked", "Everyone", "Rank"],
        r =>
        [
            r.Region, $"{r.Audited} of {r.Registered}", $"{r.ScoreLow?.Median.ToString() ?? "–"}",
            Of(r.Groups.GetValueOrDefault("wheelchair")?.Independent), $"{r.Groups.GetValueOrDefault("wheelchair")?.SurelyBlocked}",
            Of(r.Everyone), r.Rank is { } rank ? $"{rank.Best} to {rank.Worst}" : "–",
        ]);

    public static Command Gaps(IServiceProvider services) => Create<Gap>(
        services, "gaps", $"What is not met, at how many stations, and how many voters that concerns; the table shows the {MostGapsShown} worst.",
        (tally, region) => [.. tally.Gaps().Where(g => region is null || g.Region == region)],
        GapJson.Write,
        ["Region", "Criterion", "Not met", "Unknown", "Asked", "Voters"],
        g => [g.Region, g.Criterion.Id, $"{g.NotMet}", $"{g.Unknown}", $"{g.Asked}", $"{g.Voters}"],
        gaps => AccessAudit.Regions.Gaps.WorstFirst(gaps.Where(g => g.Region == gaps[^1].Region)).Take(MostGapsShown));   // the last is the whole

    /// <param name="figures">Of the whole register; of one region only where it is named.</param>
    /// <param name="shown">What the table shows of them; null is all.</param>
    private static Command Create<T>(
        IServiceProvider services, string name, string description, Func<CountryTally, string?, IReadOnlyList<T>> figures,
        Func<T, byte[]> json, IReadOnlyList<string> heads, Func<T, IReadOnlyList<string>> row, Func<IReadOnlyList<T>, IEnumerable<T>>? shown = null)
    {
        var command = new Command(name, description) { Json, Date, Edition, Wished };
        command.SetAction(parsed =>
        {
            var (output, error, time) = (parsed.InvocationConfiguration.Output, parsed.InvocationConfiguration.Error, services.GetRequiredService<TimeProvider>());
            return WorkspaceAccess.In(parsed, time, workspace =>
            {
                var day = parsed.GetResult(Date) is null ? DateOnly.FromDateTime(time.GetLocalNow().DateTime) : parsed.GetValue(Date);
                if (Shelf.Of(workspace, error) is not { } shelf)
                    return ExitCodes.BadInput;
                var edition = parsed.GetValue(Edition) is { } id ? Shelf.Choose(shelf, id, day, error) : null;
                if (edition is null && parsed.GetValue(Edition) is not null)
                    return ExitCodes.BadInput;

                var tally = edition is null
                    ? workspace.Figures.Of(shelf, day)
                    : CountryTally.Count(Survey.Of(workspace, shelf, null, day, edition).Select(s => s.Surveyed));
                Survey.TellMissing(tally.Missing, error);
                var found = figures(tally, parsed.GetValue(Wished));
                if (found.Count == 0 && parsed.GetValue(Wished) is { } region)
                {
                    error.WriteLine($"The register has no station in a region {region}.");
                    return ExitCodes.BadInput;
                }

                if (parsed.GetValue(Json))
                {
                    foreach (var one in found)
                        output.WriteLine(Encoding.UTF8.GetString(json(one)));
                }
                else
                {
                    PlainTable.Write(output, heads, (shown?.Invoke(found) ?? found).Select(row));
                }

                return ExitCodes.Done;
            });
        });
        return command;
    }

    private static string Of(IndependentShare? share) => share switch
    {
        null => "–",
        { Audited: >= RankRange.LeastAudited, Share: { } part, Interval: { } interval } => $"{part} % ({interval.LowShare} to {interval.HighShare})",
        _ => $"{share.Stations} of {share.Audited}",
    };
}
