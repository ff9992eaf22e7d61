using System.Data.Common;
using AccessAudit.Audits;
using AccessAudit.Regions;
using AccessAudit.Tests.Storage;
using BenchmarkDotNet.Attributes;

namespace AccessAudit.Benchmarks.Storage;

/// <summary>Figures and gaps of all regions from the database, beside the obvious question over all answers in SQL.</summary>
public class RegionFigures
{
    private static readonly DateOnly Day = new(2027, 1, 1);

    private Country country = null!;
    private Yardstick yardstick = null!;
    private DbConnection open = null!;
    private int next;

    [Params(DatabaseKind.Sqlite, DatabaseKind.PostgreSql)]
    public DatabaseKind Kind { get; set; }

    [GlobalSetup]
    public void Make()
    {
        country = new Country(Kind);
        country.Workspace.Audits.AddAll(country.Audits);
        country.Workspace.Figures.Of(Country.Shelf, Day);
        yardstick = new Yardstick(Kind, country.Connection);
        open = yardstick.Open();
        yardstick.MakeTable(open);
        yardstick.Fill(open, country.Audits);
    }

    [GlobalCleanup]
    public void Close()
    {
        open.Dispose();
        country.Dispose();
    }

    [Benchmark(Baseline = true, Description = "answers by criterion and region, in SQL")]
    public int Sql() => yardstick.Ask(open);

    [Benchmark(Description = "figures and gaps")]
    public int Figures() => Figures(country.Workspace.Figures.Of(Country.Shelf, Day));

    [Benchmark(Description = "one new audit stored")]
    public void OneAudit()
    {
        var (_, audit) = country.Made[(int)(next++ * 97L % Country.Size)];
        country.Workspace.Audits.Add(audit with { Id = AuditId.New(DateTimeOffset.UtcNow), Date = Day.AddDays(-1) });
    }

    /// <remarks>What the figures take after it is the difference to the one above.</remarks>
    [Benchmark(Description = "one new audit stored, then figures and gaps")]
    public int AfterOneAudit()
    {
        OneAudit();
        return Figures();
    }

    [Benchmark(Description = "every station judged anew")]
    public int Everything() => Figures(country.Workspace.Figures.Count(Country.Shelf, Day));

    private static int Figures(CountryTally tally) => tally.Figures().Regions.Count + tally.Gaps().Count;
}
