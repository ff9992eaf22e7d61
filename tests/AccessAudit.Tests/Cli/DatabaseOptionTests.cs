using AccessAudit.Tests.Storage.Databases;

namespace AccessAudit.Tests.Cli;

/// <summary>The program on PostgreSQL.</summary>
public sealed class DatabaseOptionTests : IDisposable
{
    private readonly TempFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task Every_command_says_the_same_on_PostgreSQL_as_on_SQLite()
    {
        var database = PostgresServer.Running.NewDatabase();
        var register = folder.Write("register.csv", Register(12));
        var audits = folder.Write("audits.ndjson", string.Join('\n', Enumerable.Range(1, 12).Select(Audit)));
        string[][] commands =
        [
            ["stations", "import", register], ["audits", "import", audits], ["audits", "import", audits], ["audits", "export"],
            ["regions", "--json"], ["gaps", "--json"], ["tag", "rotate"], ["tag", "keys"],
            ["sheets", "print", "--all", "--language", "kk", "--out", Path.Combine(folder.Path, "sheets.pdf")],
        ];

        foreach (var command in commands)
        {
            var file = await Run.Of([.. command, "--workspace", Path.Combine(folder.Path, "one")]);
            var server = await Run.Of([.. command, "--workspace", Path.Combine(folder.Path, "other"), "--database", database]);
            Assert.Equal((0, file.Output, file.Error), (server.Code, server.Output, server.Error));
        }

        Assert.False(File.Exists(Path.Combine(folder.Path, "other", "accessaudit.db")));
    }

    [Theory]
    [InlineData("Host=127.0.0.1;Port=1;Database=accessaudit", "cannot be reached")]
    [InlineData("localhost", "--database cannot be used")]
    public async Task A_database_that_cannot_be_used_is_bad_input_and_says_why(string database, string says)
    {
        var run = await Run.Of("audits", "export", "--workspace", Path.Combine(folder.Path, "one"), "--database", database);

        Assert.Equal((2, ""), (run.Code, run.Output));
        Assert.Contains(says, run.Error, StringComparison.Ordinal);
    }

    private static string Register(int count) =>
        "id,region,district,number,name_kk,name_ru,name_en,address,kind,floor,latitude,longitude,voters,"
        + "needs_wheelchair,needs_walking,needs_blind,needs_low_vision,needs_deaf\n"
        + string.Concat(Enumerable.Range(1, count).Select(n => $"KZ-11-{n:0000},KZ-{(n % 2 == 0 ? 11 : 71)},,{n},Мектеп,Школа,,,residential,1,,,900,3,9,2,4,2\n"));

    private static string Audit(int number) =>
        $$$$"""
        {"id":"0192f0c4-0000-7000-8000-{{{{number:000000000000}}}}","station":"KZ-11-{{{{number:0000}}}}","checklist":"kz-cec@2025-12-24",
        "date":"2026-03-{{{{number:00}}}}","source":"observer",
        "answers":{"entrance-access":{"answer":"{{{{(number % 3 == 0 ? "level" : "ramp")}}}}","note":"a\u0000b"}}}
        """.ReplaceLineEndings("");
}
