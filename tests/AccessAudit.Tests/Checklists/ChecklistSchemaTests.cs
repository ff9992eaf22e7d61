using System.Text.Json;
using AccessAudit.Checklists;

namespace AccessAudit.Tests.Checklists;

/// <summary>What an editor completes is what the reader knows.</summary>
public class ChecklistSchemaTests
{
    private static readonly JsonElement Schema = JsonDocument.Parse(File.ReadAllText(HouseTests.Root("checklists/checklist.schema.json"))).RootElement;

    [Fact]
    public void The_schema_knows_the_keys_that_the_reader_knows()
    {
        Assert.Equal(ChecklistReader.Keys.Order(), Properties(Schema).Order());
        Assert.Equal(CriterionDraft.Keys.Order(), Properties(Schema.GetProperty("definitions").GetProperty("criterion")).Order());
    }

    [Fact]
    public void Every_checklist_names_the_schema_in_its_first_line() => Assert.All(
        EmbeddedChecklists.Files(),
        f => Assert.StartsWith("# yaml-language-server: $schema=checklist.schema.json", f.Yaml, StringComparison.Ordinal));

    private static IEnumerable<string> Properties(JsonElement element) => element.GetProperty("properties").EnumerateObject().Select(p => p.Name);
}
