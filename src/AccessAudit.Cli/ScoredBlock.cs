using System.Buffers;
using System.Text.Unicode;
using AccessAudit.Scoring;

namespace AccessAudit.Cli;

/// <summary>What came of scoring some lines: the assessments as UTF-8 lines, and what was refused.</summary>
internal sealed record ScoredBlock(ReadOnlyMemory<byte> Assessments, IReadOnlyList<Fault> Faults, int Refused)
{
    /// <summary>Null where the bytes are no UTF-8: a file in another encoding would be read as something that nobody wrote.</summary>
    public static ScoredBlock? Of(LineScorer scorer, LineBlock block)
    {
        if (!Utf8.IsValid(block.Bytes.Span))
            return null;
        var buffer = new ArrayBufferWriter<byte>(block.Bytes.Length * 3 / 2);
        var faults = new List<Fault>();
        var refused = 0;
        foreach (var (number, line) in block.Lines())
        {
            switch (scorer.Score(line))
            {
                case Parsed<Assessment>.Good good:
                    AssessmentJson.Write(buffer, good.Value);
                    buffer.Write("\n"u8);
                    break;
                case Parsed<Assessment>.Bad bad:
                    refused++;
                    faults.AddRange(bad.Faults.Select(f => f with { Line = number }));
                    break;
            }
        }

        return new ScoredBlock(buffer.WrittenMemory, faults, refused);
    }
}
