using System.Text;
using AccessAudit.Audits;

namespace AccessAudit.Tests.Cli;

/// <summary>The register and audits through the program, good and bad.</summary>
public sealed class RegisterCommandsTests : IDisposable
{
    private const string Header =
        "id,region,district,number,name_kk,name_ru,name_en,address,kind,floor,latitude,longitude,voters,"
        + "needs_wheelchair,needs_walking,needs_blind,needs_low_vision,needs_deaf\n";

    private const string Good = "KZ-11-0083,KZ-11,Целиноград,83,Мектеп,Школа,School,,residential,1,,,1240,3,9,2,4,2\n";

    private readonly TempFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task A_register_comes_in_whole_and_again_changes_nothing()
    {
        Assert.Equal(0, (await Import(Header + Good)).Code);
        Assert.Contains("0 stations added, 0 changed, 1 as before", (await Import(Header + Good)).Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_bad_row_is_named_and_keeps_the_whole_file_out_unless_it_is_skipped()
    {
        var bad = Header + Good + "KZ-11-0084,KZ-11,,vier,,,,,residential,1,,,,,,,,\n";

        var run = await Import(bad);

        Assert.Equal(2, run.Code);
        Assert.Contains("line 3: number: ", run.Error, StringComparison.Ordinal);
        Assert.Contains("0 stations added, 0 changed, 1 as before", (await ImportAfter(bad)).Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_missing_column_and_a_wrong_encoding_are_named()
    {
        Assert.Contains("needs_deaf: the column is missing", (await Import(Header.Replace(",needs_deaf", "", StringComparison.Ordinal))).Error, StringComparison.Ordinal);

        var file = Path.Combine(folder.Path, "cp1251.csv");
        await File.WriteAllBytesAsync(file, [.. Encoding.UTF8.GetBytes(Header), 0xCF, 0xF0, 0xE8, 0xE2, 0xE5, 0xF2, (byte)'\n']);
        var run = await Run.Of("stations", "import", file, "--workspace", Workspace);
        Assert.Equal(2, run.Code);
        Assert.Contains("Windows-1251", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_audit_of_an_unknown_criterion_or_station_is_refused_and_nothing_is_stored()
    {
        await Import(Header + Good);
        var audit = Samples.Of(("clear-way", Samples.Word("yes"))) with { Checklist = Checklists.KnownChecklists.Kazakhstan.Id };
        var good = audit with { Answers = new Dictionary<string, Answer> { ["entrance-access"] = Samples.Word("level") } };
        var elsewhere = good with { Station = AccessAudit.Stations.StationId.Parse("KZ-11-9999", null), Id = AuditId.Parse("other", null) };

        var unknown = await Audits(good with { Id = AuditId.Parse("good", null) }, audit);
        Assert.Equal(2, unknown.Code);
        Assert.Contains("line 2: clear-way: kz-cec@2025-12-24 asks no such criterion", unknown.Error, StringComparison.Ordinal);
        Assert.Equal(2, (await Audits(good, elsewhere)).Code);
        Assert.Empty((await Run.Of("audits", "export", "--workspace", Workspace)).Output);

        Assert.Equal(0, (await Audits(good)).Code);
        Assert.Contains("0 audits added, 1 were there already", (await Audits(good)).Output, StringComparison.Ordinal);
        Assert.Equal(Encoding.UTF8.GetString(AuditJson.Write(good)), Assert.Single((await Run.Of("audits", "export", "--workspace", Workspace)).Lines));
    }

    [Fact]
    public async Task Audits_come_through_a_pipe_whole_although_they_are_read_twice()
    {
        if (OperatingSystem.IsWindows())
            return;
        await Import(Header + Good);
        var audit = Samples.Of() with { Checklist = Checklists.KnownChecklists.Kazakhstan.Id };
        var pipe = Path.Combine(folder.Path, "pipe");
        using (var made = System.Diagnostics.Process.Start("mkfifo", pipe))
            await made.WaitForExitAsync();

        var writing = Task.Run(() => File.WriteAllBytes(pipe, [.. Encoding.UTF8.Preamble, .. AuditJson.Write(audit)]));
        var run = await Run.Of("audits", "import", pipe, "--workspace", Workspace);
        await writing;

        Assert.Contains("1 audits added", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Keys_are_rotated_and_retired_by_number()
    {
        Assert.Contains("key 1: seals new tags", (await Tag("keys")).Output, StringComparison.Ordinal);
        Assert.Equal(2, (await Tag("retire", "1")).Code);
        Assert.Equal(0, (await Tag("rotate")).Code);
        Assert.Equal(0, (await Tag("retire", "1")).Code);
        Assert.Equal(["key 1: retired, its tags are refused", "key 2: seals new tags"], (await Tag("keys")).Lines);
    }

    [Fact]
    public async Task A_workspace_that_is_a_file_is_refused_with_a_sentence()
    {
        var run = await Run.Of("audits", "export", "--workspace", folder.Write("file", ""));

        Assert.Equal(2, run.Code);
        Assert.Contains("is a file; a workspace is a folder", run.Error, StringComparison.Ordinal);
    }

    private string Workspace => Path.Combine(folder.Path, "workspace");

    private Task<Run> Import(string csv) => Run.Of("stations", "import", folder.Write("register.csv", csv), "--workspace", Workspace);

    private async Task<Run> ImportAfter(string csv)
    {
        await Run.Of("stations", "import", folder.Write("register.csv", csv), "--skip-bad", "--workspace", Workspace);
        return await Import(Header + Good);
    }

    private Task<Run> Audits(params Audit[] audits) => Run.Of(
        "audits", "import", folder.Write("audits.ndjson", string.Join('\n', audits.Select(a => Encoding.UTF8.GetString(AuditJson.Write(a))))),
        "--workspace", Workspace);

    private Task<Run> Tag(params string[] arguments) => Run.Of(["tag", .. arguments, "--workspace", Workspace]);
}
