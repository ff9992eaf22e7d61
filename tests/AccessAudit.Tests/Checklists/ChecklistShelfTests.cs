using AccessAudit.Checklists;
using static AccessAudit.Tests.Samples;

namespace AccessAudit.Tests.Checklists;

public class ChecklistShelfTests
{
    private static readonly ChecklistShelf Shelf = new([Edition("2026-01-01", ""), Edition("2027-06-01", ", until: 2027-12-31")]);

    [Theory]
    [InlineData("2025-12-31", null)]
    [InlineData("2026-01-01", "2026-01-01")]
    [InlineData("2027-05-31", "2026-01-01")]
    [InlineData("2027-06-01", "2027-06-01")]
    [InlineData("2028-01-01", null)]   // the later edition has ended, and had ended the earlier one
    public void A_later_edition_ends_the_earlier_one(string day, string? edition) =>
        Assert.Equal(edition, Shelf.InForceOn("sample", DateOnly.Parse(day, null))?.Id.Edition);

    private static Checklist Edition(string from, string until) => Read(Yaml
        .Replace("edition: 2026-01-01", $"edition: {from}", StringComparison.Ordinal)
        .Replace("{from: 2026-01-01}", $"{{from: {from}{until}}}", StringComparison.Ordinal));
}
