using AccessAudit.Imaging.Scorecards;

namespace AccessAudit.Tests.Imaging.Scorecards;

public class TintStepsTests
{
    [Fact]
    public void Shares_between_nought_and_two_percent_get_four_tints()
    {
        List<int> shares = [0, 3, 14, 22];
        var steps = new TintSteps(shares);

        Assert.Equal([Ink.White, Ink.BlueLight, Ink.BlueMiddle, Ink.Blue], shares.ConvertAll(steps.Of));
        Assert.Equal([(Ink.White, 0, 0), (Ink.BlueLight, 1, 9), (Ink.BlueMiddle, 10, 19), (Ink.Blue, 20, 30)], steps.Key);
    }

    [Fact]
    public void The_key_holds_every_share_in_the_tint_that_it_has()
    {
        for (var most = 0; most <= 1000; most++)
        {
            var steps = new TintSteps([.. Enumerable.Range(0, most + 1)]);
            var key = steps.Key.ToList();

            Assert.Equal(Enumerable.Range(0, most + 1).Select(steps.Of), Enumerable.Range(0, most + 1).Select(s => key.Single(k => s >= k.From && s <= k.To).Ink));
        }
    }

    [Fact]
    public void A_tint_that_no_region_has_is_not_explained() => Assert.Equal([(Ink.Blue, 700, 1000)], new TintSteps([990]).Key);
}
