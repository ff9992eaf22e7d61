using AccessAudit.Audits;
using AccessAudit.Regions;
using CsCheck;

namespace AccessAudit.Tests.Regions;

public class CurrentAuditTests
{
    private static readonly DateOnly Day = new(2026, 3, 14);

    [Fact]
    public void The_newest_audit_speaks_even_if_it_is_only_a_self_report() =>
        Assert.Equal("b", Current(Visit("a", 0, AuditSource.Observer), Visit("b", 1, AuditSource.SelfReport)));

    [Fact]
    public void On_one_day_an_observer_goes_before_a_citizen_and_a_citizen_before_a_self_report()
    {
        Assert.Equal("a", Current(Visit("a", 0, AuditSource.Observer), Visit("b", 0, AuditSource.Citizen)));
        Assert.Equal("b", Current(Visit("b", 0, AuditSource.Citizen), Visit("c", 0, AuditSource.SelfReport)));
    }

    [Fact]
    public void Of_two_alike_the_greatest_id_speaks() =>
        Assert.Equal("b", Current(Visit("b", 0, AuditSource.Citizen), Visit("a", 0, AuditSource.Citizen)));

    [Fact]
    public void An_audit_after_the_reporting_date_does_not_speak_yet()
    {
        var audits = new[] { Visit("a", 0, AuditSource.Citizen), Visit("b", 1, AuditSource.Observer) };

        Assert.Equal("a", CurrentAudit.Of(audits, Day)?.Id.ToString());
        Assert.Null(CurrentAudit.Of(audits, Day.AddDays(-1)));
    }

    [Fact]
    public void The_order_in_which_audits_come_does_not_matter()
    {
        var visit = Gen.Select(Gen.String[Gen.Char['a', 'e'], 1, 2], Gen.Int[0, 2], Gen.Int[0, 2])
            .Select((id, days, source) => Visit(id, days, (AuditSource)source));
        visit.Array[1, 6].Sample(audits =>
        {
            var forward = CurrentAudit.Of(audits, Day.AddDays(1))?.Id;
            var backward = CurrentAudit.Of(audits.Reverse(), Day.AddDays(1))?.Id;
            return forward == backward;
        });
    }

    private static string? Current(params Audit[] audits)
    {
        var there = CurrentAudit.Of(audits, Day.AddDays(10))?.Id.ToString();
        Assert.Equal(there, CurrentAudit.Of(audits.Reverse(), Day.AddDays(10))?.Id.ToString());
        return there;
    }

    private static Audit Visit(string id, int days, AuditSource source) =>
        Samples.AllMet with { Id = AuditId.Parse(id, null), Date = Day.AddDays(days), Source = source };
}
