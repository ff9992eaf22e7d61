using System.Text;
using AccessAudit.Audits;
using static AccessAudit.Tests.Samples;

namespace AccessAudit.Tests.Audits;

public class AuditJsonTests
{
    private const string Whole = """
        {"id":"0192f0c4-0000-7000-8000-000000000001","station":"KZ-11-0083","checklist":"sample@2026-01-01","date":"2026-03-14",
         "source":"observer","auditor":"A-7","answers":{
           "access":{"answer":"ramp","temporary":true,"note":"мокро","photos":["sha256:00"]},
           "ramp-slope":{"answer":7.5,"tolerance":0.5},
           "ramp-rise":{"answer":{"over":0.2,"to":0.8}},
           "braille":{"answer":"not-applicable","reason":"one room"}}}
        """;

    [Fact]
    public void What_is_written_is_what_was_read()
    {
        var once = Read(Whole);
        var again = Read(Encoding.UTF8.GetString(AuditJson.Write(once)));

        Assert.Equal(AuditJson.Write(once), AuditJson.Write(again));
        Assert.Equal(new Interval(7.0m, 8.0m, false), once.Answers["ramp-slope"].Value!.Measured);
        Assert.Equal(new Interval(0.2m, 0.8m, true), once.Answers["ramp-rise"].Value!.Measured);
        Assert.True(once.Answers["access"].Temporary);
        Assert.Contains("мокро", Encoding.UTF8.GetString(AuditJson.Write(once)), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("\"date\":\"2026-03-14\"", "\"date\":\"14.03.2026\"", "'date' is \"14.03.2026\"")]
    [InlineData("\"source\":\"observer\",", "", "'source' is missing")]
    [InlineData("\"observer\"", "\"rumour\"", "'source' is \"rumour\"")]
    [InlineData("\"tolerance\":0.5", "\"tolerence\":0.5", "unknown key 'tolerence'")]
    [InlineData("\"tolerance\":0.5", "\"tolerance\":-0.5", "'tolerance' is -0.5")]
    [InlineData("{\"over\":0.2,\"to\":0.8}", "{\"over\":0.8,\"to\":0.2}", "the band from 0.8 to 0.2 is empty")]
    [InlineData("{\"over\":0.2,\"to\":0.8}", "{\"over\":0.2}", "the band is not whole")]
    [InlineData("\"answer\":7.5,", "\"answer\":true,", "'answer' is true")]
    [InlineData("\"station\":\"KZ-11-0083\"", "\"station\":\"a b\"", "'station' is \"a b\"")]
    [InlineData("\"auditor\":\"A-7\"", "\"auditor\":\"A-7\",\"auditor\":\"A-8\"", "this is no JSON")]
    [InlineData("\"auditor\":\"A-7\"", "\"auditor\":\"A-7 \\ud800\"", "a text holds half of a character")]
    public void A_fault_is_named(string right, string wrong, string problem)
    {
        var bad = Assert.IsType<Parsed<Audit>.Bad>(AuditJson.Read(Encoding.UTF8.GetBytes(Whole.Replace(right, wrong, StringComparison.Ordinal))));

        Assert.Contains(bad.Faults, f => f.Problem.Contains(problem, StringComparison.Ordinal) && f.Expected.Length > 0);
    }

    [Fact]
    public void An_answer_that_does_not_fit_the_checklist_is_refused_with_every_fault_named()
    {
        var audit = Of(("acess", Word("ramp")), ("access", Word("lift")), ("ramp-slope", Number(101)), ("booth", Number(1)), ("ramp-rise", Over(4, 6)));

        var faults = AuditCheck.Faults(Rules, audit);

        Assert.Equal(["acess", "access", "ramp-slope", "booth", "ramp-rise"], faults.Select(f => f.Subject));
        Assert.Contains("level, ramp, steps", faults[1].Expected, StringComparison.Ordinal);
    }

    [Fact]
    public void Temporary_or_not_applicable_where_it_is_forbidden_is_flagged_and_kept()
    {
        var audit = AllMet.With("booth", Word("yes", temporary: true)).With("access", NotApplicable());

        Assert.Empty(AuditCheck.Faults(Rules, audit));
        Assert.Equal(["access", "booth"], AuditCheck.Flags(Rules, audit));
    }

    private static Audit Read(string json) => Assert.IsType<Parsed<Audit>.Good>(AuditJson.Read(Encoding.UTF8.GetBytes(json))).Value;
}
