using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;

namespace AccessAudit.Tests;

/// <summary>The walls of the house: who may use whom, and what stands at its top.</summary>
public class HouseTests
{
    /// <summary>Every folder of the core may use only those before it.</summary>
    private static readonly string[] CoreFolders = ["Checklists", "Stations", "Sheets", "Audits", "Scoring", "Regions", "Signs", "Visits", "Planning", "Samples"];

    [Theory]
    [InlineData("AccessAudit", new string[0])]
    [InlineData("AccessAudit.Imaging", new[] { "AccessAudit" })]
    [InlineData("AccessAudit.Storage", new[] { "AccessAudit" })]
    [InlineData("AccessAudit.Exchange", new[] { "AccessAudit" })]
    [InlineData("AccessAudit.Web", new[] { "AccessAudit", "AccessAudit.Imaging", "AccessAudit.Storage", "AccessAudit.Exchange" })]
    public void A_project_uses_only_the_projects_that_the_plan_allows(string project, string[] allowed)
    {
        var used = Assembly.Load(project).GetReferencedAssemblies().Select(a => a.Name!)
            .Where(n => n.StartsWith("AccessAudit", StringComparison.Ordinal));

        Assert.Empty(used.Except(allowed));
    }

    [Fact]
    public void A_folder_of_the_core_uses_only_the_folders_before_it()
    {
        var faults =
            from file in Directory.EnumerateFiles(Root("src/AccessAudit"), "*.cs", SearchOption.AllDirectories)
            let folder = Path.GetFileName(Path.GetDirectoryName(file)!)
            let place = Array.IndexOf(CoreFolders, folder)
            where place >= 0
            from Match use in Regex.Matches(File.ReadAllText(file), @"\bAccessAudit\.(?<folder>\w+)", RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(5))
            where Array.IndexOf(CoreFolders, use.Groups["folder"].Value) > place
            select $"{folder}/{Path.GetFileName(file)} uses {use.Groups["folder"].Value}";

        Assert.Empty(faults);
    }

    [Fact]
    public void Every_folder_of_the_core_is_in_the_plan()
    {
        var folders = Directory.EnumerateDirectories(Root("src/AccessAudit")).Select(d => Path.GetFileName(d)!).Except(["bin", "obj"]);

        Assert.Empty(folders.Except(CoreFolders));
    }

    [Fact]
    public void The_top_level_holds_what_the_customer_fixed_and_nothing_else()
    {
        string[] expected = ["src", "tests", "checklists", "images", "AccessAudit.sln", "README.md", "LICENSE"];
        string[] made = ["demo", "workspace"];

        var found = Directory.EnumerateFileSystemEntries(Root("")).Select(e => Path.GetFileName(e)!)
            .Where(n => !n.StartsWith('.')).Except(made);

        Assert.Equal(expected.Order(), found.Order());
    }

    /// <summary>A path of the checkout that these tests were built from.</summary>
    internal static string Root(string path) => Path.GetFullPath(Path.Combine(Path.GetDirectoryName(Here())!, "..", "..", path));

    private static string Here([CallerFilePath] string here = "") => here;
}
