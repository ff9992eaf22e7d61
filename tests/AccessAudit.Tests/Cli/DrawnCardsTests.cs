using AccessAudit.Cli;

namespace AccessAudit.Tests.Cli;

public sealed class DrawnCardsTests : IDisposable
{
    private readonly TempFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void A_card_is_drawn_when_its_files_are_whole_and_its_data_the_same()
    {
        Draw("a.ru", "1", folder.Write("a.ru.png", "picture"), folder.Write("a.ru.html", "words"));

        using var drawn = DrawnCards.In(folder.Path);
        Assert.True(drawn.Has("a.ru", "1"));
        Assert.False(drawn.Has("a.ru", "2"));
        Assert.False(drawn.Has("a.kk", "1"));
    }

    [Fact]
    public void A_file_that_is_gone_or_shorter_is_drawn_again()
    {
        Draw("a.ru", "1", folder.Write("a.ru.png", "picture"));
        Draw("b.ru", "1", folder.Write("b.ru.png", "picture"));
        File.Delete(Path.Combine(folder.Path, "a.ru.png"));
        folder.Write("b.ru.png", "pict");

        using var drawn = DrawnCards.In(folder.Path);
        Assert.False(drawn.Has("a.ru", "1"));
        Assert.False(drawn.Has("b.ru", "1"));
    }

    [Fact]
    public void The_last_line_of_a_card_counts()
    {
        var file = folder.Write("a.ru.png", "picture");
        Draw("a.ru", "1", file);
        Draw("a.ru", "2", file);

        using var drawn = DrawnCards.In(folder.Path);
        Assert.False(drawn.Has("a.ru", "1"));
        Assert.True(drawn.Has("a.ru", "2"));
    }

    [Fact]
    public void A_list_that_was_torn_off_anywhere_loses_no_more_than_its_last_card()
    {
        Draw("a.ru", "1", folder.Write("a.ru.png", "picture"));
        Draw("b.ru", "1", folder.Write("b.ru.png", "picture"));
        var list = Path.Combine(folder.Path, DrawnCards.FileName);
        var whole = File.ReadAllText(list);
        var second = whole.IndexOf("b.ru", StringComparison.Ordinal);

        for (var length = second; length < whole.Length - 1; length++)
        {
            File.WriteAllText(list, whole[..length]);
            Draw("c.ru", "1", folder.Write("c.ru.png", "picture"));

            using var drawn = DrawnCards.In(folder.Path);
            Assert.True(drawn.Has("a.ru", "1"));
            Assert.False(drawn.Has("b.ru", "1"));
            Assert.True(drawn.Has("c.ru", "1"));
        }
    }

    [Fact]
    public void Two_runs_do_not_write_to_one_folder()
    {
        using var first = DrawnCards.In(folder.Path);

        Assert.Throws<IOException>(() => DrawnCards.In(folder.Path));
    }

    private void Draw(string card, string fingerprint, params string[] files)
    {
        using var drawn = DrawnCards.In(folder.Path);
        drawn.Add(card, fingerprint, files);
    }
}
