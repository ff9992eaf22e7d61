using AccessAudit.Regions;
using AccessAudit.Signs;
using AccessAudit.Stations;
using AccessAudit.Web.Hosting;

namespace AccessAudit.Web.Desk.SayFind;

/// <summary>What was said and found, and the warning signs, as files.</summary>
internal static class SayFindTables
{
    public static IResult Criteria(IEnumerable<SaidAndFound> rows, Words words) => Tables.Csv(
        "say-and-find.csv",
        [
            "region", words["region"], "criterion", words["criterion"], words["column.said-met"], words["column.said-not"],
            words["pair.met-met"], words["pair.met-not"], words["pair.not-met"], words["pair.not-not"],
            words["say.over"] + ", %", words["column.share.low"], words["column.share.high"], words["say.said-share"] + ", %", words["say.corrected"] + ", %",
        ],
        rows.Select(f => (IEnumerable<object?>)
        [
            f.Region, Region.Find(f.Region)?.Name[words.Language], f.Criterion.Id, f.Criterion.Ask.In(words.Language), f.SaidMet, f.SaidNotMet,
            f.Pairs.SaidMetFoundMet, f.Pairs.SaidMetFoundNotMet, f.Pairs.SaidNotMetFoundMet, f.Pairs.SaidNotMetFoundNotMet,
            f.OverReporting?.Percent, f.Interval?.LowShare.Percent, f.Interval?.HighShare.Percent, SaidShare(f)?.Percent, f.Corrected?.Percent,
        ]));

    public static IResult Signs(IEnumerable<Sign> signs, Words words) => Tables.Csv(
        "warnings.csv",
        ["sign", words["warnings.sign"], words["warnings.stations"], "stations"],
        signs.Select(s => (IEnumerable<object?>)[s.Kind(), s.Says(words.Language), s.Stations.Count, string.Join(' ', s.Stations)]));

    /// <summary>The share that says of itself that it is met; null where nobody says anything.</summary>
    public static Scoring.Share? SaidShare(SaidAndFound figures) =>
        figures.SaidMet + figures.SaidNotMet == 0 ? null : Scoring.Share.Of(figures.SaidMet, figures.SaidMet + figures.SaidNotMet);
}
