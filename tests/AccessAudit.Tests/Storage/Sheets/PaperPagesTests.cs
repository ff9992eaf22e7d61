using AccessAudit.Checklists;
using AccessAudit.Storage.Photos;
using AccessAudit.Storage.Sheets;

namespace AccessAudit.Tests.Storage.Sheets;

public abstract class PaperPagesTests : DatabaseTests
{
    private readonly PaperPages pages;
    private readonly PrintRuns runs;

    protected PaperPagesTests(DatabaseKind kind)
        : base(kind)
    {
        var workspace = Temp.Open();
        workspace.Stations.Import(Samples.Stations(2));
        (pages, runs) = (workspace.PaperPages, workspace.PrintRuns);
    }

    [Fact]
    public void Pages_of_one_print_feed_one_audit_and_pages_of_others_never_join_it()
    {
        var (first, second) = (runs.Next(), runs.Next());

        var page1 = Add(Paper(1, first), 1, "a");
        var page2 = Add(Paper(1, first), 2, "b");

        Assert.Equal(page1.Audit, page2.Audit);
        Assert.Distinct(
        [
            page1.Audit, Add(Paper(1, second), 1, "c").Audit, Add(Paper(2, first), 1, "d").Audit,
            Add(Paper(1, first) with { Checklist = new ChecklistId("kz-cec", "2022-11-20") }, 1, "e").Audit,
        ]);
        Assert.Equal([page1, page2], pages.OfAudit(page1.Audit));
    }

    [Fact]
    public void A_page_that_is_photographed_again_is_kept_beside_the_first_with_a_flag()
    {
        var paper = Paper(1, runs.Next());

        var first = Add(paper, 1, "a");
        var again = Add(paper, 1, "b");

        Assert.Equal((false, true), (first.Again, again.Again));
        Assert.Equal([first, again], pages.OfAudit(first.Audit));
        Assert.Equal("reading of b", pages.OfAudit(first.Audit)[1].Reading);
    }

    [Fact]
    public void The_same_photograph_again_changes_nothing()
    {
        var paper = Paper(1, runs.Next());
        var first = Add(paper, 1, "a");

        var again = pages.Add(paper, 1, Photo("a"), "read anew");

        Assert.Equal(new PaperAddition(first, IsNew: false), again);
        Assert.Equal([first], pages.All());
        Assert.Equal([first], pages.OfPhoto(Photo("a")));
        Assert.Empty(pages.OfPhoto(Photo("z")));
    }

    [Fact]
    public void A_page_of_a_station_that_the_register_does_not_have_is_not_kept()
    {
        Assert.Null(pages.Add(Paper(77, runs.Next()), 1, Photo("a"), "{}"));
        Assert.Empty(pages.All());
    }

    [Fact]
    public void Everything_of_a_station_is_found_in_the_order_in_which_it_came()
    {
        var (first, second) = (runs.Next(), runs.Next());
        var kept = new[] { Add(Paper(1, second), 2, "a"), Add(Paper(1, first), 1, "b") };
        Add(Paper(2, first), 1, "c");

        Assert.Equal(kept, pages.OfStation(Samples.StationId(1)));
    }

    [Fact]
    public void Print_runs_count_to_255_and_begin_again()
    {
        Assert.Equal(Enumerable.Range(1, 255).Concat([1, 2]), Enumerable.Range(0, 257).Select(_ => (int)runs.Next()));
    }

    [Fact]
    public void A_paper_of_today_never_joins_the_audit_of_one_printed_255_printings_ago()
    {
        var run = runs.Next();
        var old = Add(Paper(1, run), 1, "a");
        for (var i = 0; i < 255; i++)
            run = runs.Next();

        var today = Add(Paper(1, run), 2, "b");

        Assert.Equal(old.Paper, today.Paper);
        Assert.NotEqual(old.Audit, today.Audit);
    }

    [Theory]
    [InlineData(1, 1, 1)]
    [InlineData(1, 255, 1)]
    [InlineData(1, 256, 256)]
    [InlineData(2, 256, 2)]
    [InlineData(255, 600, 510)]
    [InlineData(7, 0, 7)]
    public void The_byte_on_a_paper_means_the_latest_printing_that_had_it(byte run, long printed, long print)
    {
        Assert.Equal(print, PrintRuns.Latest(run, printed));
        Assert.Equal(run, PrintRuns.Byte(print));
    }

    private static Paper Paper(int station, byte run) => new(Samples.StationId(station), Samples.Checklist, run);

    private static PhotoHash Photo(string photo) => PhotoHash.Of(System.Text.Encoding.UTF8.GetBytes(photo));

    private PaperPage Add(Paper paper, int page, string photo) =>
        Assert.IsType<PaperAddition>(pages.Add(paper, page, Photo(photo), $"reading of {photo}")).Page;

    public sealed class OnSqlite() : PaperPagesTests(DatabaseKind.Sqlite);

    public sealed class OnPostgreSql() : PaperPagesTests(DatabaseKind.PostgreSql);
}
