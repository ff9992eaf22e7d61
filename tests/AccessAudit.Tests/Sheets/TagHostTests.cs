using AccessAudit.Sheets;

namespace AccessAudit.Tests.Sheets;

public class TagHostTests
{
    [Theory]
    [InlineData("audit.example.kz", "AUDIT.EXAMPLE.KZ")]
    [InlineData("localhost:5000", "LOCALHOST:5000")]
    [InlineData("abcdefghijklmnopqrstuvwx.kz", "ABCDEFGHIJKLMNOPQRSTUVWX.KZ")]
    public void A_host_is_kept_in_capitals(string text, string host) => Assert.Equal(host, TagHost.Parse(text, null).ToString());

    [Theory]
    [InlineData("")]
    [InlineData(null)]
    [InlineData("abcdefghijklmnopqrstuvwxy.kz")]
    [InlineData("сайлау.kz")]
    [InlineData("a_b.kz")]
    [InlineData("a.kz/audit")]
    [InlineData("-a.kz")]
    [InlineData("a.kz:")]
    public void What_a_code_cannot_hold_is_refused(string? text) => Assert.False(TagHost.TryParse(text, null, out _));

    [Fact]
    public void The_longest_text_fills_the_code_exactly()
    {
        var longest = TagHost.Parse(new string('A', TagHost.MostCharacters), null);
        Assert.Equal(67, TagKeyRingTests.Key(1) is var key ? TagKeyRing.Of(key).Sign(1, 2, 3).TextAt(longest).Length : 0);
    }

    [Fact]
    public void Without_a_setting_the_host_leads_nowhere() => Assert.Equal("ACCESSAUDIT.INVALID", default(TagHost).ToString());
}
