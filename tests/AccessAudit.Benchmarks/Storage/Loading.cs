using System.Data.Common;
using AccessAudit.Tests.Storage;
using BenchmarkDotNet.Attributes;

namespace AccessAudit.Benchmarks.Storage;

/// <summary>Taking in a country's audits, beside the fastest way of the driver: a prepared statement on SQLite, binary COPY on PostgreSQL.</summary>
public class Loading
{
    private Country country = null!;
    private Yardstick yardstick = null!;
    private DbConnection open = null!;

    [Params(DatabaseKind.Sqlite, DatabaseKind.PostgreSql)]
    public DatabaseKind Kind { get; set; }

    [IterationSetup]
    public void Make()
    {
        country = new Country(Kind);
        yardstick = new Yardstick(Kind, country.Connection);
        open = yardstick.Open();
        yardstick.MakeTable(open);
    }

    [IterationCleanup]
    public void Close()
    {
        open.Dispose();
        country.Dispose();
    }

    [Benchmark(Baseline = true, Description = "the driver's fastest loop")]
    public int Driver() => yardstick.Fill(open, country.Audits);

    [Benchmark(Description = "audits import")]
    public int Import() => country.Workspace.Audits.AddAll(country.Audits).Added;
}
