using System.Text;
using AccessAudit.Regions;
using static AccessAudit.Tests.Regions.Surveys;

namespace AccessAudit.Tests.Regions;

public class GapsTests
{
    private static readonly SurveyedStation[] Stations =
    [
        .. Region("KZ-11", (2, Steep), (3, NoBraille), (1, BoothUnseen), (4, null)), .. Region("KZ-10", (1, Steep)), Station(null, NoBraille),
    ];

    [Fact]
    public void Every_criterion_of_every_region_is_counted_in_checklist_order_and_the_country_last()
    {
        var gaps = Gaps.Of(Stations);

        Assert.Equal(["KZ-10", "KZ-11", "all"], gaps.Select(g => g.Region).Distinct());
        Assert.Equal(Samples.Rules.Criteria.Select(c => c.Id), gaps.Where(g => g.Region == "KZ-11").Select(g => g.Criterion.Id));
    }

    [Fact]
    public void A_gap_concerns_the_voters_of_the_groups_that_it_serves()
    {
        Assert.Equal("""{"region":"KZ-11","criterion":"ramp-slope","asked":6,"not_met":2,"unknown":0,"voters":24}""", Json("KZ-11", "ramp-slope"));
        Assert.Equal("""{"region":"KZ-11","criterion":"booth","asked":6,"not_met":0,"unknown":1,"voters":0}""", Json("KZ-11", "booth"));
        Assert.Equal("""{"region":"all","criterion":"braille","asked":8,"not_met":4,"unknown":0,"voters":8}""", Json("all", "braille"));
    }

    [Fact]
    public void What_does_not_apply_is_not_asked()
    {
        var level = Samples.AllMet.With("access", Samples.Word("level"));

        Assert.Equal(0, Gaps.Of([Station("KZ-11", level)]).First(g => g.Criterion.Id == "ramp-slope").Asked);
    }

    [Fact]
    public void The_worst_stands_first_and_what_is_met_is_left_out() =>
        Assert.Equal(["ramp-slope", "braille"], Gaps.WorstFirst(Gaps.Of(Stations).Where(g => g.Region == "all")).Select(g => g.Criterion.Id));

    [Fact]
    public void The_way_ends_at_the_first_sure_barrier()
    {
        var steepAndNoBooth = Steep.With("booth", Samples.Word("no"));
        var ends = JourneyEnds.Of([Station("KZ-11", steepAndNoBooth), Station("KZ-11", Steep), Station("KZ-11", BoothUnseen), Station("KZ-11", null)]);

        Assert.Equal((2, 0, 0), (ends["wheelchair", "enter"], ends["wheelchair", "vote"], ends["blind", "enter"]));
        Assert.Equal(["arrive", "enter", "vote"], ends.Stages);
    }

    private static string Json(string region, string criterion) =>
        Encoding.UTF8.GetString(GapJson.Write(Gaps.Of(Stations).Single(g => g.Region == region && g.Criterion.Id == criterion)));
}
