using System.Text.RegularExpressions;

namespace AccessAudit.Tests;

/// <summary>The README keeps its word.</summary>
public partial class ReadMeTests
{
    private static readonly string Text = File.ReadAllText(HouseTests.Root("README.md"));

    [Fact]
    public void Every_link_leads_somewhere()
    {
        var links = Link().Matches(Text).Select(m => m.Groups["path"].Value).Where(p => !p.StartsWith("http", StringComparison.Ordinal));

        Assert.All(links, path => Assert.True(Path.Exists(HouseTests.Root(path)), path));
    }

    [Fact]
    public void It_has_two_commands_and_the_second_is_what_the_build_server_runs()
    {
        var commands = Block().Matches(Text).Select(m => m.Groups["command"].Value.Trim()).ToList();

        Assert.Equal(2, commands.Count);
        Assert.EndsWith("-- demo", commands[0], StringComparison.Ordinal);
        Assert.Contains($"\n{commands[1]} ", File.ReadAllText(HouseTests.Root(".ci/run")), StringComparison.Ordinal);
    }

    [GeneratedRegex(@"\]\((?<path>[^)#]+)\)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Link();

    [GeneratedRegex(@"```sh\n(?<command>.+?)```", RegexOptions.ExplicitCapture | RegexOptions.Singleline, 1000)]
    private static partial Regex Block();
}
