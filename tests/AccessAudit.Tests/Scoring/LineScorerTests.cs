using System.Text;
using AccessAudit.Audits;
using AccessAudit.Scoring;
using AccessAudit.Stations;
using CsCheck;

namespace AccessAudit.Tests.Scoring;

public class LineScorerTests
{
    private static readonly LineScorer Scorer = new(Samples.Rules);

    private static readonly string[] Pieces =
    [
        "null", "true", "{}", "[]", "\"\"", "7.5", "-1", "1e3", "\"yes\"", "\"no\"", "\"ramp\"", "\"not-applicable\"", "\"booth\":{\"answer\":\"yes\"},",
        "\"tolerance\":0.5,", "\"temporary\":true,", "\"reason\":\"x\",", "\"note\":\"\\ud83d\",", "\"photos\":[\"sha256:0\"],", "\\", "\"", "{", "}", ",", ":", "é", "\n",
    ];

    [Fact]
    public void A_sound_line_is_read_in_one_pass()
    {
        var audit = Samples.AllMet
            .With("ramp-slope", Samples.Number(7.5m, 0.5m))
            .With("ramp-rise", new Answer { Value = new AnswerValue.Band(new Interval(0.2m, 0.8m, OpenBelow: true)) })
            .With("braille", new Answer { Value = new AnswerValue.NotApplicable("none here"), Note = "a note", Photos = ["sha256:0"] });

        Assert.NotNull(Scorer.InOnePass(Line(audit)));
    }

    [Fact]
    public void One_pass_and_care_agree_on_whatever_the_one_pass_takes() =>
        Gen.Select(Gen.Int[0, 2000], Gen.Int[0, 12], Gen.Int[0, Pieces.Length - 1], Gen.Int[0, 4]).Array[1, 2].Sample(edits =>
        {
            var text = Encoding.UTF8.GetString(Line(Samples.AllMet.With("ramp-slope", Samples.Number(7.5m, 0.5m))));
            foreach (var (at, length, piece, keep) in edits)
            {
                var start = at % text.Length;
                text = text.Remove(start, Math.Min(length, text.Length - start)).Insert(start, keep == 0 ? "" : Pieces[piece]);
            }

            var line = Encoding.UTF8.GetBytes(text);
            if (Scorer.InOnePass(line) is { } quick)
                Assert.Equal(AssessmentJson.Write(Assert.IsType<Parsed<Assessment>.Good>(Scorer.WithCare(line)).Value), AssessmentJson.Write(quick));
        }, iter: 20_000);

    [Theory]
    [InlineData("\"answer\":\"yes\"", "\"answer\":\"maybe\"")]
    [InlineData("\"answer\":\"yes\"", "\"answer\":\"yes\",\"answer\":\"no\"")]
    [InlineData("\"answer\":\"yes\"", "\"answer\":\"yes\",\"colour\":\"red\"")]
    [InlineData("\"source\":\"observer\"", "\"source\":\"rumour\"")]
    [InlineData("\"station\":\"KZ-11-0083\"", "\"station\":\"KZ-11-0084\"")]
    public void What_care_refuses_the_one_pass_never_takes(string right, string wrong)
    {
        var line = Encoding.UTF8.GetBytes(Encoding.UTF8.GetString(Line(Samples.AllMet)).Replace(right, wrong, StringComparison.Ordinal));

        Assert.Null(Scorer.InOnePass(line));
        Assert.IsType<Parsed<Assessment>.Bad>(Scorer.Score(line));
    }

    private static byte[] Line(Audit audit) =>
        [.. "{\"station\":"u8, .. StationJson.Write(Samples.Village), .. ",\"audit\":"u8, .. AuditJson.Write(audit), .. "}"u8];
}
