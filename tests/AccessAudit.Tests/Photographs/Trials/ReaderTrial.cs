using System.Diagnostics;
using AccessAudit.Audits;
using AccessAudit.Imaging.Sheets.Reading;
using AccessAudit.Imaging.Tags;
using AccessAudit.Sheets;

namespace AccessAudit.Tests.Photographs.Trials;

/// <summary>Lets the reader read many photographs that it has never seen, and keeps count.</summary>
public sealed class ReaderTrial : IDisposable
{
    private readonly CodeReader codes = new();
    public ReaderTrial() =>
        Reader = new SheetReader(codes, TagKeyRing.Demo, _ => SamplePrint.Station.Id, number => number == 1 ? Everyday.Layout : null);

    public SheetReader Reader { get; }

    /// <summary>Gets each photograph that went wrong, or was refused or asked about although a person could read it.</summary>
    public Action<TrialOutcome, byte[]>? Keep { get; init; }

    /// <param name="classes">What is photographed.</param>
    /// <param name="seeds">For each class.</param>
    /// <param name="until">No new photograph is taken after this time.</param>
    /// <returns>In the order of the classes; those that time was left for.</returns>
    public IReadOnlyList<TrialOutcome> Run(IEnumerable<TrialClass> classes, IEnumerable<int> seeds, TimeSpan? until = null)
    {
        var clock = Stopwatch.StartNew();

        // Seed by seed, so that every class has had its turn when time is up.
        var all = classes.Index().ToList();
        return
        [
            .. seeds.SelectMany(seed => all.Select(c => (c.Index, Class: c.Item, Seed: seed)))
                .AsParallel().AsOrdered().WithMergeOptions(ParallelMergeOptions.FullyBuffered)
                .Select(shot => until is { } end && clock.Elapsed > end ? default : (shot.Index, Outcome: Try(shot.Class, shot.Seed)))
                .Where(o => o.Outcome is not null).OrderBy(o => o.Index).Select(o => o.Outcome!),
        ];
    }

    public TrialOutcome Try(TrialClass @class, int seed)
    {
        var shot = @class.Shot(seed);
        var photo = shot.Take();
        var clock = Stopwatch.StartNew();
        var result = Reader.Read(photo.Jpeg);
        var outcome = Compare(new TrialOutcome(@class, seed, clock.Elapsed.TotalMilliseconds), photo, result);
        if (!outcome.IsRead || outcome.WrongBoxes.Count > 0)
            outcome = outcome with { IsReadable = shot.IsReadable };
        if (outcome.WrongBoxes.Count > 0 || outcome.IsAnotherPage || outcome.Asked.Count > 0 || outcome is { IsRead: false, IsReadable: true })
            Keep?.Invoke(outcome, photo.Jpeg);
        return outcome;
    }

    public void Dispose() => codes.Dispose();

    private static TrialOutcome Compare(TrialOutcome outcome, SheetPhoto photo, SheetResult result) => result switch
    {
        SheetResult.Refused refused => outcome with { Problem = refused.Problem },
        SheetResult.Read read when (read.Reading.Station, read.Reading.Page) != (photo.Page.Print.Station.Id, photo.Page.Page) =>
            outcome with { IsAnotherPage = true },
        SheetResult.Read read => Compare(outcome, photo, read.Reading),
        _ => throw new InvalidOperationException($"unknown result {result}"),
    };

    private static TrialOutcome Compare(TrialOutcome outcome, SheetPhoto photo, SheetReading reading)
    {
        var (asked, wrong) = (new List<string>(), new List<string>());
        var rows = photo.Page.Print.Layout.Page(photo.Page.Page).Rows;
        foreach (var criterion in rows.Select(r => r.Criterion))
        {
            var said = reading.Boxes.Where(b => b.Criterion == criterion.Id).ToDictionary(b => b.Option, b => b.State);
            var truth = RowJudge.Judge(criterion, option => photo.StateOf(criterion.Id, option));
            var answer = RowJudge.Judge(criterion, option => said[option]);
            if (answer is RowDecision.Ask)
                asked.AddRange(truth is RowDecision.Ask ? [] : [criterion.Id]);
            else if (answer != truth)
                wrong.Add(criterion.Id);
        }

        return outcome with
        {
            Rows = rows.Count,
            Asked = asked,
            WrongRows = wrong,
            WrongBoxes =
            [
                .. reading.Boxes.Select(b => new WrongBox(b.Criterion, b.Option, b.Ink, b.State, photo.StateOf(b.Criterion, b.Option)))
                    .Where(b => b.Said != MarkState.Unclear && b.Said != b.Is),
            ],
        };
    }
}
