using System.Text;
using AccessAudit.Cli;

namespace AccessAudit.Tests.Cli;

public class LineBlockTests
{
    [Theory]
    [InlineData("a\nb\n", "1:a 2:b")]
    [InlineData("a\r\nb", "1:a 2:b")]
    [InlineData("\uFEFFa\n\n \t\nb", "1:a 4:b")]
    [InlineData("", "")]
    public void Lines_that_hold_something_come_with_their_numbers(string text, string expected) =>
        Assert.Equal(expected, string.Join(' ', Lines(text).Select(l => $"{l.Number}:{l.Text.Trim()}")));

    [Theory]
    [InlineData(100, 20_000)]
    [InlineData(300_000, 3)]
    public void Lines_are_never_cut_however_long_they_are(int length, int count)
    {
        var text = string.Join('\n', Enumerable.Range(0, count).Select(i => new string((char)('a' + (i % 26)), length)));

        Assert.Equal(text.Split('\n'), Lines(text).Select(l => l.Text));
        Assert.Equal(Enumerable.Range(1, count), Lines(text).Select(l => l.Number));
    }

    private static List<(int Number, string Text)> Lines(string text)
    {
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes(text));
        return [.. LineBlock.Of(stream).SelectMany(b => b.Lines()).Select(l => (l.Number, Encoding.UTF8.GetString(l.Line.Span)))];
    }
}
