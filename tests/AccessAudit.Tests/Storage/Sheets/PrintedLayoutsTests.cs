using AccessAudit.Checklists;
using AccessAudit.Storage.Sheets;

namespace AccessAudit.Tests.Storage.Sheets;

public abstract class PrintedLayoutsTests(DatabaseKind kind) : DatabaseTests(kind)
{
    [Fact]
    public void A_layout_gets_one_number_for_good()
    {
        var layouts = Temp.Open().PrintedLayouts;

        Assert.Equal(1, layouts.NumberFor(Samples.Checklist, "aa"));
        Assert.Equal(2, layouts.NumberFor(Samples.Checklist, "bb"));
        Assert.Equal(3, layouts.NumberFor(new ChecklistId("us-doj", "2016"), "aa"));
        Assert.Equal(1, Temp.Open().PrintedLayouts.NumberFor(Samples.Checklist, "aa"));
        Assert.Equal(new PrintedLayout(2, Samples.Checklist, "bb"), layouts.Find(2));
        Assert.Null(layouts.Find(4));
        Assert.Equal([1, 2, 3], layouts.All().Select(l => l.Number));
    }

    [Fact]
    public void After_511_layouts_there_are_no_numbers_left_and_the_old_ones_still_hold()
    {
        var layouts = Temp.Open().PrintedLayouts;
        for (var i = 1; i <= 511; i++)
            Assert.Equal(i, layouts.NumberFor(Samples.Checklist, $"{i}"));

        Assert.Null(layouts.NumberFor(Samples.Checklist, "one more"));
        Assert.Equal(511, layouts.NumberFor(Samples.Checklist, "511"));
    }

    [Fact]
    public void Many_who_print_at_once_agree_on_the_numbers()
    {
        var layouts = Enumerable.Range(0, 4).Select(_ => Temp.Open().PrintedLayouts).ToList();

        Parallel.ForEach(layouts, l => Assert.All(Enumerable.Range(0, 10), i => l.NumberFor(Samples.Checklist, $"{i}")));

        Assert.Equal(Enumerable.Range(1, 10), layouts[0].All().Select(l => l.Number));
    }

    public sealed class OnSqlite() : PrintedLayoutsTests(DatabaseKind.Sqlite);

    public sealed class OnPostgreSql() : PrintedLayoutsTests(DatabaseKind.PostgreSql);
}
