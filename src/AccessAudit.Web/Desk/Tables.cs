using System.Globalization;
using AccessAudit.Audits;
using AccessAudit.Exchange.Tables;
using AccessAudit.Planning;
using AccessAudit.Regions;
using AccessAudit.Scoring;
using AccessAudit.Stations;
using AccessAudit.Web.Hosting;

namespace AccessAudit.Web.Desk;

/// <summary>The desk's tables as files: names of columns in the reader's language, codes and numbers as programs read them.</summary>
internal static class Tables
{
    public static IResult Stations(IEnumerable<StationView> stations, Words words) => Csv(
        "stations.csv",
        [
            "id", words["column.number"], words["region"], words["filter.district"], words["column.name"], words["column.address"], words["date"],
            words["filter.source"], words["verdict.weakest"], words["column.score.low"], words["column.score.high"],
            words["column.blocked.surely"], words["column.blocked.possibly"],
        ],
        stations.Select(s => (IEnumerable<object?>)
        [
            s.Id.ToString(), s.Station.Number, s.Station.Region, s.Station.District, s.Station.NameIn(words.Language), s.Station.Address,
            s.Current?.Date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), s.Current?.Source.Code(),
            s.Assessment is { } a ? words.Cards.Verdict(a.Headline) : null,
            s.Assessment?.Compliance?.Low.Percent, s.Assessment?.Compliance?.High.Percent,
            s.Assessment?.VotersBlocked.Surely, s.Assessment?.VotersBlocked.Possibly,
        ]));

    public static IResult Regions(ScopedFigures figures, Words words) => Csv(
        "regions.csv",
        [
            "region", words["region"], words["overview.registered"], words["overview.audited"], words["overview.everyone"], words["column.share"],
            words["column.share.low"], words["column.share.high"], words["column.rank.best"], words["column.rank.worst"],
            words["column.blocked.surely"], words["column.blocked.possibly"],
        ],
        figures.Regions.Append(figures.Whole).Select(r => (IEnumerable<object?>)
        [
            r.Region, Region.Find(r.Region)?.Name[words.Language], r.Registered, r.Audited, r.Everyone.Stations, r.Everyone.Share?.Percent,
            r.Everyone.Interval?.LowShare.Percent, r.Everyone.Interval?.HighShare.Percent, r.Rank?.Best, r.Rank?.Worst,
            r.Voters.SurelyBlocked, r.Voters.PossiblyBlocked,
        ]));

    public static IResult Gaps(ScopedFigures figures, Words words) => Csv(
        "gaps.csv",
        ["region", "criterion", words["criterion"], words["column.asked"], words["gap.not-met"], words["gap.unknown"], words["voters"]],
        figures.Regions.Select(r => r.Region).Append(RegionFigures.WholeCountry).SelectMany(r => figures.Gaps[r]).Select(g => (IEnumerable<object?>)
        [
            g.Region, g.Criterion.Id, g.Criterion.Ask.In(words.Language), g.Asked, g.NotMet, g.Unknown, g.Voters,
        ]));

    public static IResult Plan(Plan plan, Words words) => Csv(
        "plan.csv",
        ["station", "criterion", words["criterion"], words["plan.does"], "kind", words["plan.cost"], words["plan.days"]],
        plan.Remedies.Select(r => (IEnumerable<object?>)
        [
            r.Station.ToString(), r.Criterion.Id, r.Criterion.Ask.In(words.Language), r.Cure.Remedy.Does.In(words.Language), r.Cure.Kind.Code(),
            r.Cure.Remedy.CostKzt, r.Cure.Remedy.Days,
        ]));

    public static IResult Csv(string name, IEnumerable<string> heads, IEnumerable<IEnumerable<object?>> rows)
    {
        using var file = new MemoryStream();
        CsvTable.Write(file, heads, rows);
        return Results.File(file.ToArray(), "text/csv; charset=utf-8", name);
    }
}
