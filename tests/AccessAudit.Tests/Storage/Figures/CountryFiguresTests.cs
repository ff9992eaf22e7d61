using System.Text;
using AccessAudit.Audits;
using AccessAudit.Checklists;
using AccessAudit.Regions;
using AccessAudit.Scoring;
using AccessAudit.Storage;
using AccessAudit.Storage.Audits;
using AccessAudit.Storage.Sheets;
using Dapper;

namespace AccessAudit.Tests.Storage.Figures;

/// <summary>Figures that are kept counted are those that counting everything gives, to the letter.</summary>
public abstract class CountryFiguresTests : DatabaseTests
{
    private const int Stations = 25;
    private static readonly DateOnly Late = new(2030, 1, 1);
    private static readonly ChecklistShelf Shelf = new(EmbeddedChecklists.Load());

    private readonly Workspace workspace;

    protected CountryFiguresTests(DatabaseKind kind)
        : base(kind) => workspace = Temp.Open();

    [Theory]
    [InlineData(1, 25, 120, 17)]
    [InlineData(2, 25, 120, 17)]
    [InlineData(3, 120, 240, 80)]
    public void Whatever_is_imported_in_whatever_order_they_are_what_counting_everything_gives(int seed, int size, int count, int atOnce)
    {
        var made = new RandomAudits(seed, Shelf.All);
        workspace.Stations.Import(Enumerable.Range(1, size).Select(made.Station));
        var audits = made.Shuffled(Enumerable.Range(1, count).Select(n => made.Audit(n, size)));

        foreach (var few in audits.Chunk(atOnce))
        {
            workspace.Audits.AddAll(few.Skip(1));
            workspace.Audits.Add(few[0]);
            workspace.Stations.Import([made.Station(1), made.Station(size + seed)]);
            AssertSame(Shelf, Late);
            AssertSame(Shelf, new DateOnly(2025, 12, 24));
        }
    }

    [Fact]
    public void A_past_date_has_its_own_figures_and_leaves_todays_alone()
    {
        var made = new RandomAudits(7, Shelf.All);
        workspace.Stations.Import(Enumerable.Range(1, Stations).Select(made.Station));
        workspace.Audits.AddAll(Enumerable.Range(1, 60).Select(n => made.Audit(n, Stations)));
        var today = Json(workspace.Figures.Of(Shelf, Late));

        for (var day = new DateOnly(2025, 10, 31); day < new DateOnly(2026, 3, 5); day = day.AddDays(11))
            AssertSame(Shelf, day);

        Assert.Equal(today, Json(workspace.Figures.Of(Shelf, Late)));
    }

    [Fact]
    public void Another_shelf_counts_everything_anew()
    {
        var made = new RandomAudits(8, Shelf.All);
        workspace.Stations.Import(Enumerable.Range(1, Stations).Select(made.Station));
        workspace.Audits.AddAll(Enumerable.Range(1, 60).Select(n => made.Audit(n, Stations)));
        var before = Json(workspace.Figures.Of(Shelf, Late));
        var changed = new ChecklistShelf(
        [
            .. EmbeddedChecklists.Files().Select(f => Read(f.Yaml.Replace("at_most: 5}", "at_most: 6}", StringComparison.Ordinal))),
        ]);

        Assert.NotEqual(Shelf.Fingerprint, changed.Fingerprint);
        AssertSame(changed, Late);
        AssertSame(new ChecklistShelf([Shelf.All[0]]), Late);
        Assert.Equal(before, Json(workspace.Figures.Of(Shelf, Late)));
    }

    [Fact]
    public void One_new_audit_is_counted_without_reading_the_others()
    {
        var made = new RandomAudits(9, Shelf.All);
        workspace.Stations.Import(Enumerable.Range(1, Stations).Select(made.Station));
        workspace.Audits.AddAll(Enumerable.Range(1, 60).Select(n => made.Audit(n, Stations)));
        workspace.Figures.Of(Shelf, Late);
        var audited = workspace.Audits.All().First();
        // Audits that nobody can read any more: whoever reads them all would stumble.
        workspace.Database.Write(t => t.Connection!.Execute(
            "update audits set document = '{}' where station <> @station; delete from stale_stations", new { station = audited.Station.ToString() }, t));

        workspace.Audits.Add(audited with { Id = Samples.AuditId(999), Date = new DateOnly(2026, 6, 1) });

        Assert.Equal(Stations, workspace.Figures.Of(Shelf, Late).Figures().Whole.Registered);
        Assert.ThrowsAny<WorkspaceException>(() => workspace.Figures.Count(Shelf, Late));
    }

    [Fact]
    public void An_audit_that_comes_while_others_are_counted_is_counted_in_passing()
    {
        var made = new RandomAudits(10, Shelf.All);
        workspace.Stations.Import(Enumerable.Range(1, 3 * Stations).Select(made.Station));
        var impatient = Temp.OpenImpatient();

        workspace.Audits.AddAll(Enumerable.Range(1, 30).Select(n =>
        {
            // While this import is open nobody else can store what they counted; what is asked for comes all the same.
            if (n == 30)
                Assert.Equal(Json(impatient.Figures.Count(Shelf, Late)), Json(impatient.Figures.Of(Shelf, Late)));
            return made.Audit(n, Stations);
        }));

        AssertSame(Shelf, Late);
    }

    [Fact]
    public void An_audit_that_grows_page_by_page_is_counted_as_it_last_was()
    {
        var made = new RandomAudits(11, Shelf.All);
        workspace.Stations.Import(Enumerable.Range(1, 3).Select(made.Station));
        var paper = new Paper(Samples.StationId(1), Samples.Checklist, workspace.PrintRuns.Next());
        var page = workspace.PaperPages.Add(paper, 1, default, "{}")!.Page;
        var whole = made.Audit(1, 1) with { Id = page.Audit, Checklist = Samples.Checklist, Source = AuditSource.Observer };

        foreach (var answers in new[] { 5, 10, 40 })
        {
            PutFromPaper(whole with { Answers = whole.Answers.Take(answers).ToDictionary() });
            PutFromPaper(whole with { Answers = whole.Answers.Take(answers + 5).ToDictionary() });
            AssertSame(Shelf, Late);
        }
    }

    private void PutFromPaper(Audit audit) => Assert.True(workspace.Database.Write(transaction =>
    {
        using var adding = new AuditAdding(transaction, workspace.Database, TimeProvider.System.GetUtcNow());
        return adding.PutFromPaper(audit);
    }));

    private static Checklist Read(string yaml) => Assert.IsType<Parsed<Checklist>.Good>(ChecklistReader.Read(yaml)).Value;

    /// <summary>Held against the list of all assessments, which knows nothing of counting in parts.</summary>
    private void AssertSame(ChecklistShelf shelf, DateOnly day)
    {
        var surveyed = workspace.Audits.ByStation().Select(s =>
        {
            var audit = CurrentAudit.Of(s.Audits, day);
            var checklist = audit is null ? null : shelf.ForAudit(audit.Checklist, audit.Date);
            return new SurveyedStation(s.Station.Station, checklist is null ? null : Scorer.Assess(checklist, s.Station.Station, audit!));
        }).ToList();
        foreach (var level in new[] { Level.Country, Level.Region, Level.District })
        {
            var country = Country.Of(surveyed, level);
            var expected = country.Regions.Append(country.Whole).Select(RegionJson.Write)
                .Concat(Gaps.Of(surveyed, level).Select(GapJson.Write)).Select(Encoding.UTF8.GetString).ToList();

            Assert.Equal(expected, Json(workspace.Figures.Of(shelf, day, level), level));
            Assert.Equal(expected, Json(workspace.Figures.Count(shelf, day), level));
            Assert.Equal(expected, Json(CountryTally.Count(surveyed), level));
        }
    }

    private static List<string> Json(CountryTally tally, Level level = Level.Region)
    {
        var country = tally.Figures(level);
        return [.. country.Regions.Append(country.Whole).Select(RegionJson.Write).Concat(tally.Gaps(level).Select(GapJson.Write)).Select(Encoding.UTF8.GetString)];
    }

    public sealed class OnSqlite() : CountryFiguresTests(DatabaseKind.Sqlite);

    public sealed class OnPostgreSql() : CountryFiguresTests(DatabaseKind.PostgreSql);
}
