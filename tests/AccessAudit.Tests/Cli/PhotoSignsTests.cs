using System.Text;
using System.Text.Json;
using AccessAudit.Audits;
using AccessAudit.Stations;
using AccessAudit.Storage;

namespace AccessAudit.Tests.Cli;

/// <summary>The same photograph under two names, through the program, with real files.</summary>
public sealed class PhotoSignsTests : IDisposable
{
    private readonly TempFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task A_photograph_saved_again_is_recognised_at_another_station_and_one_that_is_gone_is_told()
    {
        var workspace = Path.Combine(folder.Path, "workspace");
        await Run.Of("stations", "sample", "--count", "3", "--out", Path.Combine(folder.Path, "register.csv"));
        await Run.Of("stations", "import", Path.Combine(folder.Path, "register.csv"), "--workspace", workspace);
        var picture = await File.ReadAllBytesAsync(Directory.EnumerateFiles(HouseTests.Root("images/sample-sheets"), "*.jpg").Order(StringComparer.Ordinal).First());
        List<StationId> stations;
        List<string> photos;
        using (var opened = ((Opened.Ready)Workspace.Open(workspace, TimeProvider.System)).Workspace)
        {
            stations = [.. opened.Stations.All().Select(s => s.Station.Id)];

            // A byte after the end of a JPEG changes its SHA-256 and nothing that is seen.
            photos = [.. new[] { picture, [.. picture, 0] }.Select(p => opened.Photos.Save(p).ToString()), $"sha256:{new string('0', 64)}"];
        }

        var audits = stations.Zip(photos, (station, photo) => Samples.Of(("braille-door-signs", Samples.Word("no") with { Photos = [photo] })) with
        {
            Id = AuditId.Parse($"audit-{station}", null),
            Station = station,
            Checklist = Checklists.KnownChecklists.Kazakhstan.Id,
        });
        var file = folder.Write("audits.ndjson", string.Join('\n', audits.Select(a => Encoding.UTF8.GetString(AuditJson.Write(a)))));
        Assert.Equal(0, (await Run.Of("audits", "import", file, "--workspace", workspace)).Code);

        Assert.Equal((0, ""), await Run.Of("warnings", "--json", "--workspace", workspace) is var blind ? (blind.Code, blind.Output) : default);
        var run = await Run.Of("warnings", "--photos", "--json", "--workspace", workspace);

        var sign = JsonDocument.Parse(Assert.Single(run.Lines)).RootElement;
        Assert.Equal((1, "alike-photos", 0), (run.Code, sign.GetProperty("sign").GetString(), sign.GetProperty("differing_bits").GetInt32()));
        Assert.Equal(2, sign.GetProperty("stations").GetArrayLength());
        Assert.Contains("1 photographs", run.Error, StringComparison.Ordinal);
    }
}
