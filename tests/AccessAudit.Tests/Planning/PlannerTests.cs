using System.Text;
using AccessAudit.Planning;
using static AccessAudit.Tests.Planning.PlanSamples;

namespace AccessAudit.Tests.Planning;

/// <summary>Which remedies are chosen, and what becomes of a station.</summary>
public class PlannerTests
{
    [Fact]
    public void A_group_is_freed_only_when_all_that_stops_it_is_remedied()
    {
        var station = Station(1, (3, 0, 0), "lift", "rail");

        Assert.Equal((0, 0), Freed(Planner.Of([station], Terms(5299))));
        Assert.Equal((3, 5300), Freed(Planner.Of([station], Terms(5300))));
    }

    [Fact]
    public void A_remedy_that_serves_two_groups_is_paid_once() =>
        Assert.Equal((12, 5300), Freed(Planner.Of([Station(1, (3, 9, 0), "lift", "rail")], Terms(5300))));

    [Fact]
    public void A_small_budget_goes_where_it_frees_most() => Assert.Equal(
        ["S-002 rail"],
        Named(Planner.Of([Station(1, (0, 0, 4), "sign"), Station(2, (0, 9, 0), "rail"), Station(3, (9, 0, 0), "lift")], Terms(499))));

    [Fact]
    public void A_quick_remedy_is_taken_where_it_is_allowed_and_cheaper()
    {
        var station = Station(1, (3, 0, 0), "lift", "rail");

        Assert.Equal((0, 0), Freed(Planner.Of([station], Terms(2000))));
        var plan = Planner.Of([station], Terms(2000, temporary: true));
        Assert.Equal((3, 1100), Freed(plan));
        Assert.Equal([RemedyKind.Temporary, RemedyKind.Permanent], plan.Remedies.Select(r => r.Cure.Kind));
    }

    [Fact]
    public void A_temporary_remedy_is_none_where_the_rule_wants_a_permanent_solution() =>
        Assert.Equal((0, 0), Freed(Planner.Of([Station(1, (0, 0, 5), "sign")], Terms(1000, days: 20, temporary: true))));

    [Theory]
    [InlineData(9, 0)]
    [InlineData(10, 4)]
    public void What_is_not_done_by_the_date_is_out(int days, long freed) =>
        Assert.Equal(freed, Planner.Of([Station(1, (0, 4, 0), "rail")], Terms(1000, days)).VotersFreed);

    [Fact]
    public void Nothing_is_spent_on_a_group_without_voters_or_without_a_way_out() =>
        Assert.Equal((0, 0), Freed(Planner.Of([Station(1, (0, 0, 0), "lift", "sign"), Station(2, (5, 0, 0), "door", "lift")], Terms(1_000_000))));

    [Fact]
    public void What_is_unknown_is_no_gap_but_it_is_said_whom_it_may_still_stop()
    {
        var plan = Planner.Of([Station(1, (3, 9, 0), "rail", "lift?")], Terms(1000));

        Assert.Equal((12, 300), Freed(plan));
        Assert.Equal(3, plan.VotersUnsure);
        Assert.Equal(["S-001 rail"], Named(plan));
    }

    [Fact]
    public void A_station_that_nobody_has_audited_gets_no_plan()
    {
        var plan = Planner.Of([Station(1, (3, 0, 0), "lift") with { Assessment = null }], Terms(1_000_000));

        Assert.Equal((0, 0), Freed(plan));
        Assert.Equal(Prospect.NotAudited, plan.Stations[0].Prospect);
    }

    [Fact]
    public void Every_station_is_told_whether_it_can_be_fixed_by_the_date()
    {
        var plan = Planner.Of([Station(1, (3, 0, 0), "lift", "door"), Station(2, (3, 0, 2), "lift", "sign"), Station(3, (3, 0, 0), "mat")], Terms(0));

        Assert.Equal(
            [Prospect.NotFixableInTime, Prospect.FixableByTheDate, Prospect.NoKnownBarrier], plan.Stations.Select(s => s.Prospect));
        Assert.Equal(
            """{"station":"S-001","prospect":"not-fixable-in-time","not_met":["lift","door"],"without_remedy_in_time":["door"],"cost_kzt":5000,"days":90,"voters_blocked":3,"voters_fixable":0}""",
            Encoding.UTF8.GetString(PlanJson.Write(plan.Stations[0])));
        Assert.Equal((5200, 90, 5, 5), (plan.Stations[1].CostKzt, plan.Stations[1].Days, plan.Stations[1].VotersBlocked, plan.Stations[1].VotersFixable));
    }

    [Fact]
    public void A_plan_is_written_as_programs_exchange_it() => Assert.Equal(
        """{"budget":1000,"date":"2027-11-24","spent":300,"voters_freed":9,"voters_freed_at_most":9,"remedies":[{"station":"S-001","criterion":"rail","kind":"permanent","cost_kzt":300,"days":10}]}""",
        Encoding.UTF8.GetString(PlanJson.Write(Planner.Of([Station(1, (1, 9, 0), "rail", "door")], Terms(1000)))));

    [Fact]
    public void The_frontier_leads_from_nothing_to_everything_that_can_be_done()
    {
        var stations = new[] { Station(1, (3, 9, 0), "lift", "rail"), Station(2, (0, 0, 4), "sign") };

        Assert.Equal(
            [new FrontierPoint(0, 0), new FrontierPoint(300, 9), new FrontierPoint(500, 13), new FrontierPoint(5500, 16)],
            Planner.Of(stations, Terms(0)).Frontier);
    }

    [Fact]
    public void Nobody_spends_a_negative_budget_and_nothing_is_done_before_it_is_begun()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => Planner.Of([], Terms(-1)));
        Assert.Throws<ArgumentOutOfRangeException>(() => Planner.Of([], Terms(1, days: -1)));
    }

    private static (long Voters, long Spent) Freed(Plan plan) => (plan.VotersFreed, plan.SpentKzt);

    private static IEnumerable<string> Named(Plan plan) => plan.Remedies.Select(r => $"{r.Station} {r.Criterion.Id}");
}
