using System.Text.Json;
using Microsoft.Data.Sqlite;

namespace AccessAudit.Tests.Cli;

/// <summary>The log through the program.</summary>
public sealed class LogCommandsTests : IDisposable
{
    private readonly TempFolder folder = new();

    public void Dispose() => folder.Dispose();

    private string Workspace => Path.Combine(folder.Path, "workspace");

    [Fact]
    public async Task What_was_done_is_listed_with_the_name_that_was_given()
    {
        await Of("tag", "rotate", "--name", "Айгүл");

        var lines = (await Of("log", "list", "--json")).Lines.Select(l => JsonDocument.Parse(l).RootElement).ToList();

        Assert.Equal(["keys.make", "keys.save"], lines.Select(l => l.GetProperty("action").GetString()));
        Assert.Equal("Айгүл", lines[1].GetProperty("who").GetString());
        Assert.Equal("active", lines[1].GetProperty("details").GetProperty("2").GetString());
        Assert.Contains("Айгүл  keys.save", Assert.Single((await Of("log", "list", "--after", "1")).Lines), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_unbroken_log_gives_its_head_which_can_be_held_against_it_later()
    {
        var first = await Of("log", "verify");
        Assert.Equal((0, "unbroken: 1 entries"), (first.Code, first.Lines[0]));
        var head = first.Lines[1]["head: ".Length..];
        await Of("tag", "rotate");

        Assert.Equal(0, (await Of("log", "verify", "--expect", head)).Code);
        var cut = await Of("log", "verify", "--expect", new string('a', 64));
        Assert.Equal(1, cut.Code);
        Assert.Contains("cut off", cut.Output, StringComparison.Ordinal);
        Assert.Equal(2, (await Of("log", "verify", "--expect", "abc")).Code);
    }

    [Fact]
    public async Task A_broken_log_names_the_first_broken_entry()
    {
        await Of("tag", "rotate");
        await Of("tag", "rotate");
        using (var connection = new SqliteConnection($"Data Source={Path.Combine(Workspace, "accessaudit.db")};Pooling=False"))
        {
            connection.Open();
            using var command = connection.CreateCommand();
            command.CommandText = "drop trigger log_entries_are_never_changed; update log_entries set who = 'nobody' where number = 2";
            command.ExecuteNonQuery();
        }

        var run = await Of("log", "verify");

        Assert.Equal(1, run.Code);
        Assert.Contains("broken: entry 2 ", run.Output, StringComparison.Ordinal);
    }

    private Task<Run> Of(params string[] arguments) => Run.Of([.. arguments, "--workspace", Workspace]);
}
