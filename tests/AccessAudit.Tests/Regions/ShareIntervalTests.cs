using AccessAudit.Regions;
using AccessAudit.Scoring;
using CsCheck;

namespace AccessAudit.Tests.Regions;

public class ShareIntervalTests
{
    /// <remarks>Worked out with another program in 50 digits: Wilson's formula with n(N−1)/(N−n) in place of n.</remarks>
    [Theory]
    [InlineData(12, 512, 760, 1.7, 3.2)]
    [InlineData(3, 512, 760, 0.3, 1.1)]
    [InlineData(0, 5, 100, 0.0, 42.4)]
    [InlineData(5, 5, 100, 57.6, 100.0)]
    [InlineData(1, 2, 3, 15.0, 85.0)]
    [InlineData(1, 1, 2, 20.7, 100.0)]
    [InlineData(50, 100, 1000000, 40.4, 59.6)]
    public void It_is_Wilsons_with_the_effective_size(int successes, int audited, int registered, double low, double high)
    {
        var interval = ShareInterval.Of(successes, audited, registered);

        Assert.Equal(((decimal)low, (decimal)high), (interval.LowShare.Percent, interval.HighShare.Percent));
    }

    [Fact]
    public void It_closes_on_the_point_when_every_station_was_audited()
    {
        var interval = ShareInterval.Of(1, 16, 16);

        Assert.Equal((0.0625, 0.0625), (interval.Low, interval.High));
        Assert.Equal(6.3m, interval.LowShare.Percent);
    }

    [Fact]
    public void Its_ends_are_exact_at_the_extremes() => Gen.Int[1, 2000].SelectMany(n => Gen.Int[n, 5000].Select(all => (n, all)))
        .Sample((n, all) => ShareInterval.Of(0, n, all).Low == 0 && ShareInterval.Of(n, n, all).High == 1);

    [Fact]
    public void It_holds_the_share_and_stays_between_0_and_1() => Cases.Sample((k, n, all) =>
    {
        var (interval, share) = (ShareInterval.Of(k, n, all), Share.Of(k, n));
        return interval.Low >= 0 && interval.High <= 1 && interval.LowShare.Tenths <= share.Tenths && share.Tenths <= interval.HighShare.Tenths;
    });

    [Fact]
    public void It_is_narrower_the_more_of_the_same_region_was_audited() => Cases.Sample((k, n, all) =>
        2 * n > all || Width(2 * k, 2 * n, all) <= Width(k, n, all) + 1e-12);

    [Fact]
    public void What_is_lacking_mirrors_what_is_there() => Cases.Sample((k, n, all) =>
        Math.Abs(ShareInterval.Of(k, n, all).Low - (1 - ShareInterval.Of(n - k, n, all).High)) < 1e-9);

    [Theory]
    [InlineData(41, 121, 26.1, 42.7)]
    [InlineData(0, 1, 0.0, 79.3)]
    [InlineData(3, 3, 43.9, 100.0)]
    public void Without_a_finite_number_it_is_Wilsons_own(int successes, int seen, double low, double high)
    {
        var interval = ShareInterval.Of(successes, seen);

        Assert.Equal(((decimal)low, (decimal)high), (interval.LowShare.Percent, interval.HighShare.Percent));
    }

    [Fact]
    public void Half_its_width_is_known_before_anybody_goes() => Cases.Sample((k, n, all) =>
        Math.Abs(ShareInterval.HalfWidth((double)k / n, n, all) - (Width(k, n, all) / 2)) < 1e-9);

    private static Gen<(int K, int N, int All)> Cases =>
        Gen.Int[1, 300].SelectMany(n => Gen.Select(Gen.Int[0, n], Gen.Int[n, 3000]).Select((k, all) => (k, n, all)));

    private static double Width(int k, int n, int all)
    {
        var interval = ShareInterval.Of(k, n, all);
        return interval.High - interval.Low;
    }
}
