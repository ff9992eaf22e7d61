using System.Text;
using System.Text.Json;
using AccessAudit.Audits;
using AccessAudit.Stations;

namespace AccessAudit.Tests.Cli;

public sealed class ScoreCommandTests : IDisposable
{
    private readonly TempFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task Assessments_come_out_in_the_order_of_the_audits()
    {
        var lines = Enumerable.Range(0, 5000).Select(i => Line(Samples.AllMet with { Id = AuditId.Parse($"a-{i}", null) }));

        var run = await Score(string.Join('\n', lines));

        Assert.Equal(0, run.Code);
        Assert.Equal(Enumerable.Range(0, 5000).Select(i => $"a-{i}"), run.Lines.Select(l => JsonDocument.Parse(l).RootElement.GetProperty("audit").GetString()));
    }

    [Fact]
    public async Task An_assessment_is_written_as_the_contract_says()
    {
        var audit = Samples.AllMet.With("ramp-slope", Samples.Number(14)).Without("booth");

        var run = await Score(Line(audit));

        Assert.Equal(
            """
            {"station":"KZ-11-0083","audit":"0192f0c4-0000-7000-8000-000000000001","checklist":"sample@2026-01-01",
            "outcomes":{"clear-way":"met","access":"met","ramp-slope":"not-met","ramp-rise":"met","braille":"met","booth":"unknown"},
            "borderline":[],"compliance":{"low":46.7,"high":80.0,"temporary":0.0},"recommended":{"low":100.0,"high":100.0},"completeness":83.3,
            "verdicts":{"wheelchair":{"worst":"blocked","best":"blocked","first_barrier":{"stage":"enter","criteria":["ramp-slope"]}},
            "walking":{"worst":"with-help","best":"with-help","first_barrier":null},
            "blind":{"worst":"independent","best":"independent","first_barrier":null}},
            "headline":{"worst":"blocked","best":"blocked"},"voters_blocked":{"surely":3,"possibly":3}}
            """.ReplaceLineEndings(""),
            Assert.Single(run.Lines));
    }

    [Fact]
    public async Task A_refused_line_is_named_and_the_others_are_scored()
    {
        var run = await Score($"{Line(Samples.AllMet)}\n{Line(Samples.AllMet.With("acess", Samples.Word("yes")))}\nno json\n{Line(Samples.AllMet)}\n");

        Assert.Equal(1, run.Code);
        Assert.Equal(2, run.Lines.Count);
        Assert.Contains("audits.ndjson: line 2: acess: sample@2026-01-01 asks no such criterion", run.Error, StringComparison.Ordinal);
        Assert.Contains("audits.ndjson: line 3: this is no JSON", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_faulty_checklist_scores_nothing()
    {
        var run = await Score(Line(Samples.AllMet), Samples.Yaml.Replace("points: 2", "points: two", StringComparison.Ordinal));

        Assert.Equal(2, run.Code);
        Assert.Empty(run.Output);
        Assert.Contains("braille: 'points' is 'two'", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_in_another_encoding_is_refused_by_name()
    {
        var checklist = folder.Write("checklist.yaml", Samples.Yaml);
        var audits = Path.Combine(folder.Path, "audits.ndjson");
        await File.WriteAllBytesAsync(audits, [0xCF, 0xF0, 0xE8]);

        var run = await Run.Of("score", "--checklist", checklist, "--audits", audits);

        Assert.Equal(2, run.Code);
        Assert.Contains("this is not UTF-8 text", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_missing_file_or_option_is_bad_usage()
    {
        Assert.Equal(2, (await Run.Of("score", "--checklist", "nowhere.yaml", "--audits", "nowhere.ndjson")).Code);
        Assert.Equal(2, (await Run.Of("score")).Code);
        Assert.Equal(2, (await Run.Of("scroe")).Code);
    }

    private Task<Run> Score(string audits, string yaml = Samples.Yaml) =>
        Run.Of("score", "--checklist", folder.Write("checklist.yaml", yaml), "--audits", folder.Write("audits.ndjson", audits));

    private static string Line(Audit audit) =>
        $$"""{"station":{{Encoding.UTF8.GetString(StationJson.Write(Samples.Village))}},"audit":{{Encoding.UTF8.GetString(AuditJson.Write(audit))}}}""";
}
