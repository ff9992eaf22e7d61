using System.Buffers;
using System.Text;
using System.Text.Json;
using AccessAudit.Audits;
using AccessAudit.Scoring;
using AccessAudit.Stations;
using BenchmarkDotNet.Attributes;

namespace AccessAudit.Benchmarks.Scoring;

/// <summary><c>score</c>: lines in, lines out, beside reading the same lines into documents and no more.</summary>
public class ScoreLines
{
    private const int Count = 5_000;

    private readonly LineScorer scorer = new(MadeAudits.Checklist);

    private byte[][] lines = [];

    [ThreadStatic]
    private static ArrayBufferWriter<byte>? written;

    [GlobalSetup]
    public void Make() => lines = [.. MadeAudits.Make(Count, seed: 1).Select(m => Encoding.UTF8.GetBytes(
        $$"""{"station":{{Encoding.UTF8.GetString(StationJson.Write(m.Station))}},"audit":{{Encoding.UTF8.GetString(AuditJson.Write(m.Audit))}}}"""))];

    [Benchmark(Baseline = true, Description = "read into JsonDocument")]
    public int Documents()
    {
        var read = 0;
        foreach (var line in lines)
        {
            using var document = JsonDocument.Parse(line);
            read += document.RootElement.ValueKind == JsonValueKind.Object ? 1 : 0;
        }

        return read;
    }

    [Benchmark(Description = "score, one core")]
    public long OneCore() => lines.Sum(Score);

    [Benchmark(Description = "score, all cores")]
    public long AllCores() => lines.AsParallel().AsOrdered().Sum(Score);

    private long Score(byte[] line)
    {
        var buffer = written ??= new ArrayBufferWriter<byte>();
        buffer.ResetWrittenCount();
        AssessmentJson.Write(buffer, ((Parsed<Assessment>.Good)scorer.Score(line)).Value);
        return buffer.WrittenCount;
    }
}
