using AccessAudit.Audits;
using AccessAudit.Checklists;
using AccessAudit.Storage;
using AccessAudit.Storage.Audits;
using AccessAudit.Storage.Log;

namespace AccessAudit.Tests.Storage.Audits;

public abstract class AuditReviewsTests : DatabaseTests
{
    private readonly Workspace workspace;

    protected AuditReviewsTests(DatabaseKind kind)
        : base(kind)
    {
        workspace = Temp.Open().As("reviewer");
        workspace.Stations.Import(Samples.Stations(3));
    }

    [Fact]
    public void An_audit_that_was_taken_back_counts_nowhere_stays_in_the_store_and_can_count_again()
    {
        var audit = Add(1, station: 2);
        var counted = Figures();

        var decision = workspace.AuditReviews.Decide(audit.Id, AuditVerdict.TakenBack, "wrong station", seen: 0)!;

        Assert.NotEqual(counted, Figures());
        Assert.Empty(workspace.Audits.OfStation(audit.Station));
        Assert.All(workspace.Audits.ByStation(), s => Assert.Empty(s.Audits));
        Assert.Equal([audit.Id], workspace.Audits.TakenBack(audit.Station).Select(a => a.Id));
        Assert.NotNull(workspace.Audits.Find(audit.Id));
        Assert.Equal(new AuditAddition.AlreadyThere(audit.Id), workspace.Audits.Add(audit));   // sent again, it stays taken back
        Assert.Empty(workspace.Audits.OfStation(audit.Station));

        workspace.AuditReviews.Decide(audit.Id, AuditVerdict.Restored, "", decision.Number);

        Assert.Equal(counted, Figures());
        Assert.Single(workspace.Audits.OfStation(audit.Station));
        Assert.Equal([AuditVerdict.TakenBack, AuditVerdict.Restored], workspace.AuditReviews.Of(audit.Id).Select(d => d.Verdict));
        Assert.Equal(AuditVerdict.Restored, workspace.AuditReviews.Newest()[audit.Id].Verdict);
    }

    [Fact]
    public void Whoever_has_not_seen_the_newest_decision_decides_nothing()
    {
        var audit = Add(1, station: 1);
        var first = workspace.AuditReviews.Decide(audit.Id, AuditVerdict.AskedBack, "which entrance?", seen: 0)!;

        Assert.Null(workspace.AuditReviews.Decide(audit.Id, AuditVerdict.Accepted, "", seen: 0));

        Assert.NotNull(workspace.AuditReviews.Decide(audit.Id, AuditVerdict.Accepted, "", first.Number));
        Assert.Equal(2, workspace.AuditReviews.Count());
    }

    [Fact]
    public void Every_decision_stands_in_the_log_with_its_reason_and_who_made_it()
    {
        var audit = Add(1, station: 1);
        workspace.AuditReviews.Decide(audit.Id, AuditVerdict.TakenBack, "made at home", seen: 0);

        var entry = workspace.Log.Newest(1).Single();

        Assert.Equal(("reviewer", "audit.taken-back", audit.Id.ToString()), (entry.Who, entry.Action, entry.Subject));
        Assert.Contains("made at home", entry.Details, StringComparison.Ordinal);
        Assert.IsType<LogCheck.Unbroken>(workspace.Log.Verify());
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Of_two_audits_under_one_id_a_person_says_which_is_right_and_neither_is_lost(bool other)
    {
        var audit = Add(1, station: 1);
        workspace.Audits.Add(audit with { Date = audit.Date.AddDays(1) });
        var conflict = Assert.Single(workspace.AuditReviews.OpenConflicts());

        Assert.NotNull(workspace.AuditReviews.Settle(conflict, other, "asked the auditor"));

        Assert.Empty(workspace.AuditReviews.OpenConflicts());
        Assert.Null(workspace.AuditReviews.Settle(conflict, !other, ""));
        var counts = Assert.Single(workspace.Audits.OfStation(audit.Station));
        Assert.Equal(other ? audit.Date.AddDays(1) : audit.Date, counts.Date);
        Assert.NotNull(workspace.Audits.Find(audit.Id));
        Assert.Single(workspace.Audits.Conflicts());
    }

    [Fact]
    public void The_server_says_when_an_audit_came()
    {
        var audit = Add(1, station: 1);

        var received = workspace.Audits.Received([audit.Id, Samples.AuditId(9)]);

        Assert.Equal([audit.Id], received.Keys);
        Assert.InRange(received[audit.Id], DateTimeOffset.UtcNow.AddMinutes(-5), DateTimeOffset.UtcNow.AddMinutes(1));
    }

    private Audit Add(int id, int station)
    {
        var audit = Samples.Audit(id, station, answers: 20);
        Assert.IsType<AuditAddition.Added>(workspace.Audits.Add(audit));
        return audit;
    }

    private int Figures() =>
        workspace.Figures.Of(new ChecklistShelf(EmbeddedChecklists.Load()), DateOnly.MaxValue).Figures().Regions.Sum(r => r.Audited)
        + workspace.Figures.Count(new ChecklistShelf(EmbeddedChecklists.Load()), DateOnly.MaxValue).Figures().Regions.Sum(r => 1000 * r.Audited);

    public sealed class OnSqlite() : AuditReviewsTests(DatabaseKind.Sqlite);

    public sealed class OnPostgreSql() : AuditReviewsTests(DatabaseKind.PostgreSql);
}
