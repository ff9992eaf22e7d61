using AccessAudit.Checklists;
using static AccessAudit.Tests.Samples;

namespace AccessAudit.Tests.Checklists;

public class ChecklistReaderTests
{
    [Fact]
    public void A_sound_file_is_read_whole()
    {
        Assert.Equal("sample@2026-01-01", Rules.Id.ToString());
        Assert.Equal(6, Rules.Criteria.Count);
        Assert.Equal(["wheelchair", "walking", "blind"], Rules.Groups);
        Assert.Equal(new AnswerForm.Measure("percent", 0, 100, []).From, ((AnswerForm.Measure)Rules.Find("ramp-slope")!.Form).From);
        Assert.Equal(Effect.Blocks, Rules.Find("booth")!.Serves["wheelchair"]);
        Assert.Equal(900_000, Rules.Find("access")!.PermanentRemedy!.CostKzt);
    }

    [Theory]
    [InlineData("stage: vote", "stage: leave", "unknown stage 'leave'", "one of arrive, enter, vote")]
    [InlineData("serves: {blind: hinders}", "serves: {deaf: hinders}", "unknown group 'deaf'", "one of wheelchair, walking, blind")]
    [InlineData("{access: ramp}", "{acess: ramp}", "unknown id 'acess'", "the id of a criterion")]
    [InlineData("{access: ramp}", "{access: lift}", "'access' is never 'lift'", "one of level, ramp, steps")]
    [InlineData("{access: ramp}", "{access: {at_most: 3}}", "'access' is tested by 'at_most' but is no measure", "one of its answers")]
    [InlineData("{access: ramp}", "{station.kind: ship}", "'station.kind' is never 'ship'", "residential")]
    [InlineData("at_most: 5", "at_most: 500", "at_most: '500'", "a number from 0 to 100")]
    [InlineData("bands: [5, 8, 10]", "bands: [5, 10, 8]", "not ascending: 8 after 10", "above the one before")]
    [InlineData("bands: [0.2, 0.8]", "bands: [0.2, 8]", "8 is not inside the measure's range", "between 0 and 5")]
    [InlineData("ask: {en: Are there Braille signs?}", "ask: {ru: Есть ли таблички?}", "'ask' has no text in en", "in each of en")]
    [InlineData("source: {text: law, clause: \"1\", status: read}", "source: {text: lore, status: read}", "unknown text 'lore'", "one of law")]
    [InlineData("id: booth", "id: braille", "'braille' is taken by an earlier criterion", "unique")]
    [InlineData("points: 2", "points: 2.5", "'points' is '2.5'", "a whole number")]
    [InlineData("points: 2", "pionts: 2", "unknown key 'pionts'", "one of id, stage")]
    [InlineData("not_applicable: allowed", "not_applicable: perhaps", "'not_applicable' is 'perhaps'", "allowed or forbidden")]
    [InlineData("answer: {measure: percent, from: 0, to: 100", "answer: {measure: percent, from: 100, to: 0", "from 100 to 0 is empty", "from below to")]
    [InlineData("in_force: {from: 2026-01-01}", "in_force: {from: 1 January}", "'from' is '1 January'", "a date such as")]
    [InlineData("languages: [en]", "languages: [en, fr]", "unknown language 'fr'", "kk, ru, en")]
    [InlineData("level: {en: level}", "yes: {en: level}", "'yes' cannot name a choice", "a name other than")]
    [InlineData("clause: null, status: to-verify}\n  - id: access", "clause: null, status: guessed}\n  - id: access", "'status' is 'guessed'", "read or reported or to-verify")]
    public void A_fault_is_named_with_what_would_be_right(string right, string wrong, string problem, string expected)
    {
        Assert.Contains(right, Yaml, StringComparison.Ordinal);

        var faults = FaultsOf(Yaml.Replace(right, wrong, StringComparison.Ordinal));

        Assert.Contains(faults, f => f.Problem.Contains(problem, StringComparison.Ordinal)
            && f.Expected.Contains(expected, StringComparison.Ordinal) && f.Line > 0);
    }

    [Fact]
    public void A_fault_names_its_line_and_its_criterion()
    {
        var line = Yaml.Split('\n').ToList().FindIndex(l => l.Contains("pionts", StringComparison.Ordinal) || l.Contains("points: 2", StringComparison.Ordinal)) + 1;

        var fault = Assert.Single(FaultsOf(Yaml.Replace("points: 2", "points: two", StringComparison.Ordinal)));

        Assert.Equal((line, "braille"), (fault.Line, fault.Subject));
    }

    [Fact]
    public void All_faults_are_reported_at_once()
    {
        var broken = Yaml
            .Replace("stage: vote", "stage: leave", StringComparison.Ordinal)
            .Replace("at_most: 5", "at_most: 500", StringComparison.Ordinal)
            .Replace("bands: [0.2, 0.8]", "bands: [0.8, 0.2]", StringComparison.Ordinal)
            .Replace("points: 2", "points: two", StringComparison.Ordinal)
            .Replace("{blind: hinders}", "{bilnd: hinders}", StringComparison.Ordinal)
            .Replace("status: read}\n    remedy", "status: hearsay}\n    remedy", StringComparison.Ordinal)
            .Replace("temporary: allowed\n    not_applicable", "temporary: often\n    not_applicable", StringComparison.Ordinal)
            .Replace("days: 45", "days: soon", StringComparison.Ordinal)
            .Replace("{en: Build a ramp}", "{en: \"\"}", StringComparison.Ordinal)
            .Replace("groups: [wheelchair, walking, blind]", "groups: [wheelchair, walking, blind]\ncolour: red", StringComparison.Ordinal);

        var faults = FaultsOf(broken);

        Assert.Equal(10, faults.Count);
        Assert.Equal(faults.OrderBy(f => f.Line), faults);
    }

    [Fact]
    public void A_circle_of_conditions_is_named_with_its_way()
    {
        var circle = Yaml.Replace("id: access\n", "id: access\n    applies_when: {ramp-slope: {at_most: 50}}\n", StringComparison.Ordinal);

        var fault = Assert.Single(FaultsOf(circle));

        Assert.Contains("access → ramp-slope → access", fault.Problem, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("just a sentence")]
    [InlineData("[1, 2")]
    [InlineData("id: *nowhere")]
    public void What_is_no_checklist_is_refused(string text) => Assert.NotEmpty(FaultsOf(text));

    [Fact]
    public void A_small_file_that_unfolds_into_billions_of_values_is_refused()
    {
        var bomb = "a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n"
            + string.Concat(Enumerable.Range(1, 12).Select(i => $"a{i}: &a{i} [{string.Join(", ", Enumerable.Repeat($"*a{i - 1}", 10))}]\n"));

        Assert.Contains("more than", Assert.Single(FaultsOf(bomb)).Problem, StringComparison.Ordinal);
    }

    [Fact]
    public void A_deeply_nested_file_is_refused() =>
        Assert.Contains("levels deep", Assert.Single(FaultsOf($"id: {new string('[', 100_000)}")).Problem, StringComparison.Ordinal);

    [Fact]
    public void A_chain_of_conditions_without_end_is_refused()
    {
        var chain = string.Concat(Enumerable.Range(0, 2001).Select(i =>
            $"  - {{id: c{i}, stage: vote, ask: {{en: {i}}}, points: 1, applies_when: {{c{i + 1}: yes}}, source: {{text: law}}}}\n"));
        var yaml = Yaml[..(Yaml.IndexOf("criteria:", StringComparison.Ordinal) + 10)] + chain;

        Assert.Contains("2001 criteria", Assert.Single(FaultsOf(yaml)).Problem, StringComparison.Ordinal);
    }

    [Fact]
    public void More_voter_groups_than_sets_of_them_can_be_looked_at_are_refused()
    {
        var many = string.Join(", ", Enumerable.Range(1, 13).Select(i => $"g{i}").Concat(["wheelchair", "walking", "blind"]));
        var yaml = Yaml.Replace("groups: [wheelchair, walking, blind]", $"groups: [{many}]", StringComparison.Ordinal);

        Assert.Contains("16 voter groups", Assert.Single(FaultsOf(yaml)).Problem, StringComparison.Ordinal);
    }
}
