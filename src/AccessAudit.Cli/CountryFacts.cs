using AccessAudit.Checklists;
using AccessAudit.Imaging.Scorecards;
using AccessAudit.Planning;
using AccessAudit.Regions;
using AccessAudit.Storage;

namespace AccessAudit.Cli;

/// <summary>What the cards of regions and of the country tell.</summary>
/// <param name="Regions">Every region, and the country as the last.</param>
/// <param name="Plan">For the whole country; null where no budget was given.</param>
internal sealed record CountryFacts(IReadOnlyList<RegionFacts> Regions, Plan? Plan)
{
    /// <param name="stations">Every station, assessed.</param>
    /// <param name="workspace">Where the audits are.</param>
    /// <param name="shelf">The checklists.</param>
    /// <param name="day">The reporting date.</param>
    /// <param name="since">An earlier reporting date, for what has changed.</param>
    /// <param name="terms">Of the plan; null leaves it out.</param>
    public static CountryFacts Of(
        IReadOnlyList<SurveyedStation> stations, Workspace workspace, ChecklistShelf shelf, DateOnly day, DateOnly? since, PlanTerms? terms)
    {
        var said = SayAndFind.Count(new TwoSourcesSurvey(shelf, day, Edition: null).In(workspace, region: null)).Together();
        var before = since is { } date ? Figures([.. Survey.Of(workspace, shelf, null, date).Select(s => s.Surveyed)]) : [];
        var regions = RegionFacts.OfCountry(stations, day).Select(f => f with
        {
            OverReporting = said.GetValueOrDefault(f.Figures.Region),
            Before = before.GetValueOrDefault(f.Figures.Region),
            BeforeDate = since ?? default,
        });
        return new CountryFacts([.. regions], terms is null ? null : Planner.Of(stations, terms));
    }

    private static Dictionary<string, RegionFigures> Figures(List<SurveyedStation> stations)
    {
        var country = Country.Of(stations);
        return country.Regions.Append(country.Whole).ToDictionary(f => f.Region, StringComparer.Ordinal);
    }
}
