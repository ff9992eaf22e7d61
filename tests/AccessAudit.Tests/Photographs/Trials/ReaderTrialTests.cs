using AccessAudit.Imaging.Sheets.Reading;
using Xunit.Abstractions;

namespace AccessAudit.Tests.Photographs.Trials;

/// <summary>The reader on photographs that are spoiled in every way we know of.</summary>
/// <remarks>
/// The short trial runs always. The long one runs with <c>ACCESSAUDIT_TRIAL=20</c> (photographs a class); further
/// <c>ACCESSAUDIT_TRIAL_SEEDS=report</c> (else the tuning seeds), <c>_CLASSES=curl,motion</c> (parts of names), <c>_MP=3,12</c>,
/// <c>_MINUTES=5</c>, <c>_FILE=table.md</c>, and <c>_PICTURES=folder</c> for the photographs that went wrong
/// or were asked about, with what each step saw.
/// </remarks>
public sealed class ReaderTrialTests(ITestOutputHelper output) : IDisposable
{
    private readonly ReaderTrial trial = new();

    public void Dispose() => trial.Dispose();

    [Fact]
    public void Good_photographs_are_all_read_and_none_wrongly()
    {
        var outcomes = trial.Run(TrialClass.Good(2), TrialSeeds.Tuning(1));

        AssertNoneWrong(outcomes);
        Assert.All(outcomes, o => Assert.True(o.IsRead, $"{o.Class}, seed {o.Seed}: {o.Problem}"));
    }

    [Fact]
    public void Spoiled_photographs_are_read_asked_about_or_refused_but_never_read_wrongly() =>
        AssertNoneWrong(trial.Run(TrialClass.All(2), TrialSeeds.Tuning(1), until: TimeSpan.FromSeconds(18)));

    [Fact]
    public void The_same_seed_gives_the_same_photograph()
    {
        var @class = TrialClass.All(1).First(c => c.Damage.Name == "three at once" && c.Band == SeverityBand.Severe);

        Assert.Equal(@class.Shot(4).Take().Jpeg, @class.Shot(4).Take().Jpeg);
    }

    [Fact]
    public void The_long_trial_writes_its_table()
    {
        if (!int.TryParse(Setting(""), out var count))
            return;

        var seeds = Setting("_SEEDS") == "report" ? TrialSeeds.Report(count) : TrialSeeds.Tuning(count);
        var names = Setting("_CLASSES")?.Split(',') ?? [""];
        var classes = (Setting("_MP") ?? "3").Split(',').SelectMany(mp => TrialClass.All(double.Parse(mp, null)))
            .Where(c => names.Any(n => c.Name.Contains(n, StringComparison.OrdinalIgnoreCase)));
        using var keeping = new ReaderTrial { Keep = Setting("_PICTURES") is { } folder ? (outcome, jpeg) => Keep(folder, outcome, jpeg) : null };
        var table = TrialTable.Of(keeping.Run(classes, seeds, TimeSpan.FromMinutes(double.Parse(Setting("_MINUTES") ?? "600", null))));

        output.WriteLine(table);
        if (Setting("_FILE") is { } file)
            File.WriteAllText(file, table);
    }

    private static void AssertNoneWrong(IReadOnlyList<TrialOutcome> outcomes) => Assert.All(outcomes, o =>
        Assert.True(o.WrongRows.Count == 0 && !o.IsAnotherPage, $"{o.Class}, seed {o.Seed}: {string.Join("; ", o.WrongBoxes)}"));

    /// <summary>The photograph, and what each step of reading it saw.</summary>
    private void Keep(string folder, TrialOutcome outcome, byte[] jpeg)
    {
        Directory.CreateDirectory(folder);
        var name = $"{outcome.Class.Name}, {outcome.Seed}, {(outcome.IsRead ? outcome.WrongBoxes.Count > 0 ? "wrong" : "asked" : outcome.Refusal)}".Replace(' ', '_');
        File.WriteAllBytes(Path.Combine(folder, name + ".jpg"), jpeg);
        File.WriteAllBytes(Path.Combine(folder, name + ".jpg" + SheetTruth.Ending), outcome.Class.Shot(outcome.Seed).Page.Truth.Write());
        trial.Reader.Read(jpeg, new((step, picture) => File.WriteAllBytes(Path.Combine(folder, $"{name}.{step}.jpg"), picture)));
    }

    private static string? Setting(string name) => Environment.GetEnvironmentVariable("ACCESSAUDIT_TRIAL" + name);
}
