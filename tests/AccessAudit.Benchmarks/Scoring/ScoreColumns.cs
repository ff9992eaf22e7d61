using AccessAudit.Audits;
using AccessAudit.Scoring;
using AccessAudit.Scoring.Columns;
using AccessAudit.Stations;
using BenchmarkDotNet.Attributes;
using DuckDB.NET.Data;

namespace AccessAudit.Benchmarks.Scoring;

/// <summary>A million audits in memory, scored in columns, beside an analytical database that works out the same figures by SQL.</summary>
/// <remarks>Both use every core; both start from one column an answer and end with every outcome, score and verdict in columns.</remarks>
[WarmupCount(1)]
[IterationCount(3)]
public class ScoreColumns
{
    private const int Different = 40_960;

    private const int Times = 25;

    private readonly List<AnswerBlock> blocks = [];
    private readonly string sql = ScoreSql.Score(MadeAudits.Checklist);
    private DuckDBConnection database = null!;

    [GlobalSetup]
    public void Make()
    {
        database = new DuckDBConnection("DataSource=:memory:");
        database.Open();
        Run(ScoreSql.Table(MadeAudits.Checklist));
        using (var rows = database.CreateAppender("audits"))
        {
            foreach (var (station, audit) in MadeAudits.Make(Different, seed: 2))
            {
                if (blocks.Count == 0 || blocks[^1].Count == AnswerBlock.Capacity)
                    blocks.Add(new AnswerBlock(MadeAudits.Checklist));
                blocks[^1].Add(station, audit);
                Append(rows.CreateRow(), station, audit);
            }
        }

        Run($"CREATE TABLE more AS SELECT audits.* FROM audits, range({Times})");
        Run("DROP TABLE audits");
        Run("ALTER TABLE more RENAME TO audits");
        Check();
    }

    [GlobalCleanup]
    public void Close() => database.Dispose();

    [Benchmark(Baseline = true, Description = "DuckDB")]
    public int Sql() => Run(sql);

    [Benchmark(Description = "columns")]
    public long Columns()
    {
        long sum = 0;
        Parallel.For(0, blocks.Count * Times, () => (Scorer: new ColumnScorer(MadeAudits.Checklist), Sum: 0L), (block, _, own) =>
            (own.Scorer, own.Sum + own.Scorer.Score(blocks[block % blocks.Count]).Compliance.Low[0]), own => Interlocked.Add(ref sum, own.Sum));
        return sum;
    }

    /// <summary>A yardstick that worked out something else would measure nothing.</summary>
    private void Check()
    {
        Run(sql);
        using var command = database.CreateCommand();
        command.CommandText = "SELECT sum(rlow), sum(rhigh), sum(rtemporary), sum(slow), sum(known), sum(w0), sum(b0), sum(w4), sum(b4) FROM scored";
        using var row = command.ExecuteReader();
        row.Read();
        long[] theirs = [.. Enumerable.Range(0, row.FieldCount).Select(i => long.Parse(row.GetValue(i).ToString()!, System.Globalization.CultureInfo.InvariantCulture))];
        var scorer = new ColumnScorer(MadeAudits.Checklist);
        var ours = new long[theirs.Length];
        foreach (var scores in blocks.Select(scorer.Score))
        {
            for (var audit = 0; audit < scores.Count; audit++)
            {
                int known = Enumerable.Range(0, MadeAudits.Checklist.Criteria.Count).Count(c => scores.Outcomes(c)[audit] != (byte)Outcome.Unknown);
                long[] figures = [scores.Compliance.Low[audit], scores.Compliance.High[audit], scores.Compliance.Temporary[audit], scores.Recommended.Low[audit],
                    known, scores.Worst(0)[audit], scores.Best(0)[audit], scores.Worst(4)[audit], scores.Best(4)[audit]];
                for (var figure = 0; figure < figures.Length; figure++)
                    ours[figure] += figures[figure] * Times;
            }
        }

        if (!ours.SequenceEqual(theirs))
            throw new InvalidOperationException($"the two disagree: {string.Join(' ', ours)} and {string.Join(' ', theirs)}");
    }

    private int Run(string statement)
    {
        using var command = database.CreateCommand();
        command.CommandText = statement;
        return command.ExecuteNonQuery();
    }

    private static void Append(IDuckDBAppenderRow row, Station station, Audit audit)
    {
        row.AppendValue(station.Kind?.Code());
        row.AppendValue(station.Floor);
        foreach (var group in MadeAudits.Checklist.Groups)
            row.AppendValue((int?)station.NeedsOf(group));
        foreach (var criterion in MadeAudits.Checklist.Criteria)
        {
            var answer = audit.Answers.GetValueOrDefault(criterion.Id);
            if (criterion.Form is Checklists.AnswerForm.Measure)
            {
                var isNone = answer?.Value is AnswerValue.NotApplicable;
                row.AppendValue(isNone ? double.NaN : (double?)answer?.Value?.Measured?.Low);
                row.AppendValue(isNone ? double.NaN : (double?)answer?.Value?.Measured?.High);
            }
            else
            {
                row.AppendValue(answer?.Value is AnswerValue.Word word ? word.Text : answer is null ? null : "not-applicable");
            }

            row.AppendValue(answer is null ? (bool?)null : answer.Temporary);
        }

        row.EndRow();
    }
}
