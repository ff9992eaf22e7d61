using AccessAudit.Audits;
using AccessAudit.Checklists;
using AccessAudit.Scoring;
using AccessAudit.Scoring.Columns;
using AccessAudit.Stations;

namespace AccessAudit.Tests.Scoring.Columns;

/// <summary>Scoring in columns says what scoring one by one says, in every figure.</summary>
public class ColumnScorerTests
{
    public static TheoryData<string> Everywhere => [.. EmbeddedChecklists.Files().Select(f => f.File)];

    [Theory]
    [MemberData(nameof(Everywhere))]
    public void A_block_says_what_its_audits_say_one_by_one(string file)
    {
        var checklist = Samples.Read(EmbeddedChecklists.Files().Single(f => f.File == file).Yaml);

        Compare(checklist, new Random(1), count: AnswerBlock.Capacity);
    }

    [Fact]
    public void A_small_block_with_every_kind_of_answer_agrees() => Compare(Samples.Rules, new Random(2), count: 3000);

    [Fact]
    public void A_block_that_follows_another_keeps_nothing_of_it()
    {
        var scorer = new ColumnScorer(Samples.Rules);
        scorer.Score(Block(Samples.Rules, Made(Samples.Rules, new Random(3), 500)));
        var made = Made(Samples.Rules, new Random(4), 20);

        Same(Samples.Rules, made, scorer.Score(Block(Samples.Rules, made)));
    }

    [Fact]
    public void A_block_of_another_checklist_is_refused() =>
        Assert.Throws<ArgumentException>(() => new ColumnScorer(Samples.Rules).Score(new AnswerBlock(Samples.Read(Samples.Yaml))));

    [Fact]
    public void A_full_block_takes_no_more()
    {
        var block = Block(Samples.Rules, Made(Samples.Rules, new Random(5), AnswerBlock.Capacity));

        Assert.Throws<InvalidOperationException>(() => block.Add(Samples.Village, Samples.AllMet));
    }

    private static void Compare(Checklist checklist, Random random, int count)
    {
        var made = Made(checklist, random, count);

        Same(checklist, made, new ColumnScorer(checklist).Score(Block(checklist, made)));
    }

    private static AnswerBlock Block(Checklist checklist, IReadOnlyList<(Station Station, Audit Audit)> made)
    {
        var block = new AnswerBlock(checklist);
        foreach (var (station, audit) in made)
            block.Add(station, audit);
        return block;
    }

    private static void Same(Checklist checklist, IReadOnlyList<(Station Station, Audit Audit)> made, BlockScores scores)
    {
        Assert.Equal(made.Count, scores.Count);
        for (var row = 0; row < made.Count; row++)
        {
            var expected = Scorer.Assess(checklist, made[row].Station, made[row].Audit);
            for (var place = 0; place < checklist.Criteria.Count; place++)
                Assert.Equal(expected.Outcomes[place], (Outcome)scores.Outcomes(place)[row]);
            Same(expected.Compliance, scores.Compliance, row);
            Same(expected.Recommended, scores.Recommended, row);
            Assert.Equal(expected.Completeness.Tenths, scores.Completeness[row]);
            Assert.Equal(expected.VotersBlocked, new VotersBlocked(scores.SurelyBlocked[row], scores.PossiblyBlocked[row]));
            foreach (var (group, name) in checklist.Groups.Index())
            {
                var verdict = expected.Verdicts[name];
                Assert.Equal(verdict.Range, new VerdictRange((Verdict)scores.Worst(group)[row], (Verdict)scores.Best(group)[row]));
                var barrier = scores.FirstBarrier(group)[row];
                Assert.Equal(verdict.FirstBarrier?.Stage, barrier == BlockScores.NoBarrier ? null : checklist.Stages[barrier]);
            }
        }
    }

    private static void Same(Compliance? expected, ComplianceColumns columns, int row)
    {
        Assert.Equal(expected?.Low.Tenths ?? -1, columns.Low[row]);
        Assert.Equal(expected?.High.Tenths ?? -1, columns.High[row]);
        Assert.Equal(expected?.Temporary.Tenths ?? -1, columns.Temporary[row]);
    }

    private static List<(Station Station, Audit Audit)> Made(Checklist checklist, Random random, int count) =>
        [.. Enumerable.Range(0, count).Select(_ => (StationOf(random), Samples.AllMet with
        {
            Checklist = checklist.Id,
            Answers = checklist.Criteria.Where(_ => random.Next(8) > 0).ToDictionary(c => c.Id, c => AnswerTo(c, random)),
        }))];

    private static Station StationOf(Random random) => Samples.Village with
    {
        Kind = random.Next(4) == 0 ? null : (StationKind)random.Next(3),
        Floor = random.Next(4) == 0 ? null : random.Next(-1, 4),
        Needs = new Dictionary<string, int> { ["wheelchair"] = random.Next(5), ["blind"] = random.Next(5) },
    };

    private static Answer AnswerTo(Criterion criterion, Random random) => new()
    {
        Temporary = random.Next(5) == 0,
        Value = random.Next(10) == 0 ? new AnswerValue.NotApplicable(null) : criterion.Form switch
        {
            AnswerForm.Choice choice => new AnswerValue.Word(choice.Options[random.Next(choice.Options.Count)].Id),
            AnswerForm.Measure measure => MeasureOf(measure, random),
            _ => new AnswerValue.Word(random.Next(3) > 0 ? "yes" : "no"),
        },
    };

    private static AnswerValue MeasureOf(AnswerForm.Measure measure, Random random)
    {
        var steps = random.Next(2) == 0 && measure.Bands.Count > 0
            ? measure.Bands[random.Next(measure.Bands.Count)]
            : decimal.Round(measure.From + ((measure.To - measure.From) * random.Next(100) / 100), 2);
        return random.Next(3) == 0 && steps > measure.From
            ? new AnswerValue.Band(new Interval(measure.From, steps, random.Next(2) == 0))
            : new AnswerValue.Number(steps, random.Next(3) * 0.5m);
    }
}
