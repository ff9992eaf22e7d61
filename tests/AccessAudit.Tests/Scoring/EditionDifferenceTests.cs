using AccessAudit.Checklists;
using AccessAudit.Scoring;

namespace AccessAudit.Tests.Scoring;

public class EditionDifferenceTests
{
    [Fact]
    public void An_edition_does_not_differ_from_itself() =>
        Assert.All(EditionDifference.Between(Samples.Rules, Samples.Read(Samples.Yaml)).Criteria, c => Assert.Empty(c.Changed));

    [Theory]
    [InlineData("ramp-slope: {at_most: 5}", "ramp-slope: {at_most: 6}", "ramp-slope: limit")]
    [InlineData("{ramp-slope: {at_most: 5}}", "{ramp-slope: {at_least: 5}}", "ramp-slope: met-when")]
    [InlineData("bands: [0.2, 0.8]", "bands: [0.2, 0.45, 0.8]", "ramp-slope: depends-on; ramp-rise: answer")]
    [InlineData("met_when: {access: {one_of: [level, ramp]}}", "met_when: {access: {one_of: [ramp, level]}}", "")]
    [InlineData("points: 2", "points: 3", "braille: points")]
    [InlineData("    obligation: recommended\n    temporary: allowed", "    temporary: forbidden", "clear-way: temporary, obligation")]
    [InlineData("    not_applicable: allowed", "    not_applicable: forbidden", "braille: not-applicable")]
    [InlineData("serves: {blind: hinders}", "serves: {blind: blocks}", "braille: serves")]
    [InlineData("applies_when: {access: ramp}\n    met_when: {ramp-rise", "met_when: {ramp-rise", "ramp-slope: depends-on; ramp-rise: applies-when")]
    [InlineData("steps: {en: steps}}", "steps: {en: steps}, lift: {en: lift}}", "access: answer; ramp-slope: depends-on; ramp-rise: depends-on")]
    [InlineData("id: booth", "id: cabin", "cabin: added; booth: removed")]
    public void What_changed_is_named(string before, string after, string expected)
    {
        Assert.Contains(before, Samples.Yaml, StringComparison.Ordinal);
        var difference = EditionDifference.Between(Samples.Rules, Changed(before, after));

        Assert.Equal(expected, string.Join("; ", difference.Criteria.Where(c => c.Changed.Count > 0)
            .Select(c => $"{c.Criterion}: {string.Join(", ", c.Changed.Select(r => r.Code()))}")));
    }

    [Fact]
    public void The_order_of_criteria_is_no_change()
    {
        var (start, end) = (Samples.Yaml.IndexOf("  - id: booth", StringComparison.Ordinal), Samples.Yaml.IndexOf("  - id: clear-way", StringComparison.Ordinal));
        var booth = Samples.Yaml[start..];
        var moved = Samples.Read($"{Samples.Yaml[..end]}{booth}\n{Samples.Yaml[end..start]}");

        Assert.Equal("booth", moved.Criteria[0].Id);
        Assert.All(EditionDifference.Between(Samples.Rules, moved).Criteria, c => Assert.Empty(c.Changed));
    }

    internal static Checklist Changed(string before, string after) => Samples.Read(Samples.Yaml
        .Replace("edition: 2026-01-01", "edition: 2027-01-01", StringComparison.Ordinal)
        .Replace("from: 2026-01-01", "from: 2027-01-01", StringComparison.Ordinal)
        .Replace(before, after, StringComparison.Ordinal));
}
