using AccessAudit.Regions;
using AccessAudit.Scoring;
using CsCheck;

namespace AccessAudit.Tests.Regions;

public class QuartilesTests
{
    [Theory]
    [InlineData(new[] { 414 }, 41.4, 41.4, 41.4)]
    [InlineData(new[] { 0, 1000 }, 25.0, 50.0, 75.0)]
    [InlineData(new[] { 100, 200, 300, 400 }, 17.5, 25.0, 32.5)]
    [InlineData(new[] { 100, 200, 300, 400, 500 }, 20.0, 30.0, 40.0)]
    [InlineData(new[] { 0, 1 }, 0.0, 0.1, 0.1)]
    [InlineData(new[] { 3, 1, 2, 0, 7, 5 }, 0.1, 0.3, 0.5)]
    public void They_lie_between_the_order_statistics_at_p_times_n_minus_1(int[] tenths, double q1, double median, double q3)
    {
        var quartiles = Quartiles.Of(tenths.Select(t => Share.Of(t, 1000)))!;

        Assert.Equal(((decimal)q1, (decimal)median, (decimal)q3), (quartiles.Q1.Percent, quartiles.Median.Percent, quartiles.Q3.Percent));
    }

    [Fact]
    public void Without_scores_there_are_none() => Assert.Null(Quartiles.Of([]));

    [Fact]
    public void They_ascend_and_stay_within_the_scores() => Gen.Int[0, 1000].Array[1, 30].Sample(tenths =>
    {
        var quartiles = Quartiles.Of(tenths.Select(t => Share.Of(t, 1000)))!;
        return tenths.Min() <= quartiles.Q1.Tenths && quartiles.Q1.Tenths <= quartiles.Median.Tenths
            && quartiles.Median.Tenths <= quartiles.Q3.Tenths && quartiles.Q3.Tenths <= tenths.Max();
    });
}
