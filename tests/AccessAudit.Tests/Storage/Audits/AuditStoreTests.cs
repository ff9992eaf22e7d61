using AccessAudit.Audits;
using AccessAudit.Storage.Audits;

namespace AccessAudit.Tests.Storage.Audits;

public abstract class AuditStoreTests : DatabaseTests
{
    private readonly AuditStore audits;

    protected AuditStoreTests(DatabaseKind kind)
        : base(kind)
    {
        var workspace = Temp.Open();
        workspace.Stations.Import(Samples.Stations(5));
        audits = workspace.Audits;
    }

    [Fact]
    public void An_audit_comes_back_as_it_went_in()
    {
        var audit = Samples.Audit(1, station: 2, answers: 20);

        Assert.Equal(new AuditAddition.Added(audit.Id), audits.Add(audit));

        Assert.Equal(AuditJson.Write(audit), AuditJson.Write(audits.Find(audit.Id)!));
        Assert.Equal([audit.Id], audits.OfStation(audit.Station).Select(a => a.Id));
        Assert.Empty(audits.OfStation(Samples.StationId(1)));
        Assert.Null(audits.Find(Samples.AuditId(2)));
    }

    [Fact]
    public void The_same_audit_again_does_no_harm_in_whatever_order_its_answers_are_written()
    {
        var audit = Samples.Audit(1, station: 1, answers: 20);
        audits.Add(audit);

        var again = audit with { Answers = audit.Answers.Reverse().ToDictionary() };

        Assert.Equal(new AuditAddition.AlreadyThere(audit.Id), audits.Add(again));
        Assert.Equal(1, audits.Count());
        Assert.Empty(audits.Conflicts());
    }

    [Fact]
    public void Another_audit_under_the_same_id_is_kept_aside_once_and_overwrites_nothing()
    {
        var (first, other) = (Samples.Audit(1, station: 1), Samples.Audit(1, station: 2, answers: 4));
        audits.Add(first);

        Assert.Equal(new AuditAddition.Conflict(first.Id, IsNew: true), audits.Add(other));
        Assert.Equal(new AuditAddition.Conflict(first.Id, IsNew: false), audits.Add(other));

        Assert.Equal(first.Station, audits.Find(first.Id)?.Station);
        var conflict = Assert.Single(audits.Conflicts());
        Assert.Equal((first.Station, other.Station), (conflict.Kept.Station, conflict.Aside.Station));
    }

    [Fact]
    public void An_audit_of_an_unknown_station_is_refused_by_name()
    {
        var audit = Samples.Audit(1, station: 77);

        Assert.Equal(new AuditAddition.UnknownStation(audit.Id, audit.Station), audits.Add(audit));
        Assert.Equal(0, audits.Count());
    }

    [Fact]
    public void If_one_of_many_is_refused_none_is_stored()
    {
        var known = Samples.Audit(1, station: 1);
        audits.Add(known);

        var import = audits.AddAll([Samples.Audit(2, 1), Samples.Audit(1, 2), Samples.Audit(3, 77), Samples.Audit(4, 78)]);

        Assert.False(import.Stored);
        Assert.Equal([3, 4], import.Refused.Select(r => int.Parse(r.Audit.ToString()[^2..])));
        Assert.Equal((0, 1), (import.Added, audits.Count()));
        Assert.Empty(audits.Conflicts());
    }

    [Fact]
    public void The_refused_can_be_skipped()
    {
        audits.Add(Samples.Audit(1, station: 1));

        var import = audits.AddAll(
            [Samples.Audit(2, 1), Samples.Audit(1, 1), Samples.Audit(1, 2), Samples.Audit(3, 77)], skipRefused: true);

        Assert.Equal((true, 1, 1, 1, 1), (import.Stored, import.Added, import.AlreadyThere, import.Conflicts.Count, import.Refused.Count));
        Assert.Equal(2, audits.Count());
    }

    [Fact]
    public void Export_is_in_the_order_of_ids()
    {
        audits.AddAll([Samples.Audit(30, 1), Samples.Audit(4, 2), Samples.Audit(12, 1)]);

        Assert.Equal([4, 12, 30], audits.All().Select(a => int.Parse(a.Id.ToString()[^2..])));
        Assert.Equal(audits.All().Select(AuditJson.Write), audits.Documents().Select(System.Text.Encoding.UTF8.GetBytes));
    }

    [Fact]
    public void The_country_streams_station_by_station_with_all_their_audits()
    {
        audits.AddAll([Samples.Audit(3, 4), Samples.Audit(2, 1), Samples.Audit(1, 4)]);

        var country = audits.ByStation().ToList();

        Assert.Equal([1u, 2, 3, 4, 5], country.Select(s => s.Station.Serial));
        Assert.Equal([1, 0, 0, 2, 0], country.Select(s => s.Audits.Count));
        Assert.Equal([Samples.AuditId(1), Samples.AuditId(3)], country[3].Audits.Select(a => a.Id));
        Assert.Empty(audits.ByStation("KZ-71"));
        Assert.Equal(5, audits.ByStation("KZ-11").Count());
    }

    [Fact]
    public void An_audit_may_be_stored_while_the_country_streams()
    {
        audits.Add(Samples.Audit(1, 1));
        var seen = 0;

        foreach (var station in audits.ByStation())
        {
            audits.Add(Samples.Audit(100 + seen, 5));
            seen += station.Audits.Count + 1;
        }

        Assert.Equal(6, seen);
    }

    public sealed class OnSqlite() : AuditStoreTests(DatabaseKind.Sqlite);

    public sealed class OnPostgreSql() : AuditStoreTests(DatabaseKind.PostgreSql);
}
