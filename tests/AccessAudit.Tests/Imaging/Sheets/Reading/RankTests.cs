using AccessAudit.Imaging.Sheets.Reading;
using CsCheck;

namespace AccessAudit.Tests.Imaging.Sheets.Reading;

public sealed class RankTests
{
    [Fact]
    public void It_finds_what_sorting_would_put_there() =>
        Gen.Select(Gen.Int[0, 20].Select(i => (float)i).Array[1, 60], Gen.Int[0, 59]).Sample((values, at) =>
        {
            var rank = at % values.Length;
            return Rank.Of(values.ToArray(), rank) == values.Order().ElementAt(rank);
        });
}
