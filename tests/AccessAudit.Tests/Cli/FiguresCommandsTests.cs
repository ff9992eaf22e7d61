using System.Text;
using System.Text.Json;
using AccessAudit.Audits;

namespace AccessAudit.Tests.Cli;

/// <summary>The country's figures through the program.</summary>
[Collection(nameof(DemoRun))]
public class FiguresCommandsTests(DemoRun demo)
{
    [Fact]
    public async Task Regions_come_in_code_order_and_the_whole_country_last()
    {
        var run = await Figures("regions", "--json");

        var regions = run.Lines.Select(l => JsonDocument.Parse(l).RootElement).ToList();
        Assert.Equal(["KZ-11", "KZ-71", "all"], regions.Select(r => r.GetProperty("region").GetString()));
        Assert.Equal([10, 12, 22], regions.Select(r => r.GetProperty("audited").GetInt32()));
        Assert.Equal(JsonValueKind.Null, regions[2].GetProperty("rank").ValueKind);
    }

    [Fact]
    public async Task Before_the_first_audit_nothing_is_known()
    {
        var run = await Run.Of("regions", "--json", "--date", "2026-03-13", "--region", "KZ-11", "--workspace", demo.Workspace);

        var region = JsonDocument.Parse(Assert.Single(run.Lines)).RootElement;
        Assert.Equal(0, region.GetProperty("audited").GetInt32());
        Assert.Equal(JsonValueKind.Null, region.GetProperty("everyone").GetProperty("share").ValueKind);
    }

    [Fact]
    public async Task Gaps_name_every_criterion_of_every_region()
    {
        var run = await Figures("gaps", "--json");

        Assert.Equal(3 * Checklists.KnownChecklists.Kazakhstan.Criteria.Count, run.Lines.Count);
    }

    [Theory]
    [InlineData("regions", "--checklist", "kz-cec@2022-11-20")]
    [InlineData("gaps", "--region", "KZ-71")]
    public async Task People_get_a_table(params string[] arguments)
    {
        var run = await Figures(arguments);

        Assert.Equal(0, run.Code);
        Assert.Contains("KZ-71", run.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("regions", "--region", "KZ-99")]
    [InlineData("gaps", "--checklist", "kz-cec@1999-01-01")]
    [InlineData("regions", "--date", "tomorrow")]
    public async Task What_is_not_there_is_said(params string[] arguments)
    {
        var run = await Figures(arguments);

        Assert.Equal(2, run.Code);
        Assert.NotEmpty(run.Error);
    }

    [Fact]
    public async Task Stations_whose_checklist_has_left_the_shelf_are_not_passed_over_in_silence()
    {
        using var folder = new TempFolder();
        var workspace = Path.Combine(folder.Path, "workspace");
        await Run.Of("stations", "import", folder.Write("register.csv",
            "id,region,district,number,name_kk,name_ru,name_en,address,kind,floor,latitude,longitude,voters,needs_wheelchair,needs_walking,"
            + "needs_blind,needs_low_vision,needs_deaf\nKZ-11-0083,KZ-11,,83,,,,,,,,,,,,,,\n"), "--workspace", workspace);
        var own = Path.Combine(workspace, "checklists", "sample.yaml");
        await File.WriteAllTextAsync(own, Samples.Yaml);
        var audit = folder.Write("audit.ndjson", Encoding.UTF8.GetString(AuditJson.Write(Samples.AllMet)));
        Assert.Equal(0, (await Run.Of("audits", "import", audit, "--workspace", workspace)).Code);
        File.Delete(own);

        var run = await Run.Of("regions", "--json", "--workspace", workspace);

        Assert.Contains("sample@2026-01-01 is not on the shelf; 1 stations", run.Error, StringComparison.Ordinal);
    }

    private Task<Run> Figures(params string[] arguments) =>
        Run.Of([.. arguments, .. arguments.Contains("--date") ? Array.Empty<string>() : ["--date", "2026-03-14"], "--workspace", demo.Workspace]);
}
