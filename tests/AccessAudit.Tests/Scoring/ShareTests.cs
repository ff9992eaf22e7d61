using AccessAudit.Scoring;

namespace AccessAudit.Tests.Scoring;

public class ShareTests
{
    [Theory]
    [InlineData(1, 3, "33.3")]
    [InlineData(2, 3, "66.7")]
    [InlineData(1, 2000, "0.1")]    // exactly half a tenth goes up
    [InlineData(1, 2001, "0.0")]
    [InlineData(7, 7, "100.0")]
    public void A_share_is_rounded_to_tenths_half_away_from_zero(long part, long whole, string expected) =>
        Assert.Equal(expected, Share.Of(part, whole).ToString());

    [Fact]
    public void There_is_no_share_of_nothing() => Assert.Throws<ArgumentOutOfRangeException>(() => Share.Of(0, 0));
}
