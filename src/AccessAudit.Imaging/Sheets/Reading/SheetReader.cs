using AccessAudit.Imaging.Photos;
using AccessAudit.Imaging.Sheets.Crops;
using AccessAudit.Imaging.Tags;
using AccessAudit.Sheets;
using AccessAudit.Stations;

namespace AccessAudit.Imaging.Sheets.Reading;

/// <summary>Reads a photograph or a scan of one page of a station's sheet: measure, judge, and refuse rather than guess.</summary>
/// <remarks>
/// Load → tag → register → measure → judge; every step's result is what the next one needs, so none can be called too early. Made
/// once; any number of threads may read at the same time.
/// </remarks>
/// <param name="codes">Reads the tag's symbol.</param>
/// <param name="keys">Tell genuine tags from others.</param>
/// <param name="stationOf">The register: the station of a tag's serial number, or null.</param>
/// <param name="layoutOf">The shelf: what was printed under a layout number, or null.</param>
/// <param name="thresholds">What ink means; null for the default.</param>
public sealed class SheetReader(
    CodeReader codes, TagKeyRing keys, Func<uint, StationId?> stationOf, Func<int, SheetLayout?> layoutOf, MarkThresholds? thresholds = null)
{
    /// <summary>Below this a picture that was made smaller is read again as it is.</summary>
    private const double PixelsPerMillimetreWanted = 3.3;

    /// <summary>In grey levels: where it is more, the edges of markers and boxes are found in the picture without its finest grain.</summary>
    private const double MostNoise = 7;

    /// <summary>Of a picture that was made smaller: so much of the time may the search for its tag take before the whole one is looked at.</summary>
    private const double ReducedPart = 0.5;

    private readonly MarkThresholds thresholds = thresholds ?? MarkThresholds.Default;
    private readonly PageLoading loading = new(new PhotoLoader());
    private readonly TagLookup tags = new(new TagFinder(codes, keys) { Attempts = TagPlace.Attempts }, stationOf, layoutOf);

    /// <summary>How long the search for the tag may take, in the smaller and in the whole picture together; 0.9 seconds by default.</summary>
    public TimeSpan Budget { get; init; } = TimeSpan.FromSeconds(0.9);

    /// <summary>Measures that time; by default the processor's, so that a busy machine reads what an idle one does.</summary>
    public TimeProvider Clock { get; init; } = ProcessorTime.OfThisThread;

    /// <param name="picture">The bytes of a JPEG, PNG or WebP file.</param>
    /// <param name="trace">Takes a picture from each step; null costs nothing.</param>
    /// <param name="crops">Takes a picture of each row that a person has to look at; null costs nothing.</param>
    public SheetResult Read(ReadOnlyMemory<byte> picture, SheetTrace? trace = null, RowCrops? crops = null)
    {
        var photo = loading.Reduced(picture.Span);

        // What the first picture of a process waits for is no part of any picture's time.
        codes.WarmUp();
        var deadline = Deadline.In(Budget, Clock);
        var page = photo.Then(p => Register(p, HasMore(p) ? deadline.After(ReducedPart) : deadline, trace));
        if (photo is Step<Photo>.Done { Value: var small } && HasMore(small) && NeedsMore(page))
            page = loading.Whole(picture.Span).Then(p => Register(p, deadline, trace));

        return page.Then(p => Measure(p, trace, crops)) switch
        {
            Step<SheetReading>.Done done => new SheetResult.Read(done.Value),
            Step<SheetReading>.Stopped stopped => new SheetResult.Refused(stopped.Problem),
            var other => throw new InvalidOperationException($"unknown step {other}"),
        };
    }

    private Step<RegisteredPage> Register(Photo photo, Deadline deadline, SheetTrace? trace)
    {
        var picture = Noise.Of(photo.Gray) > MostNoise ? Smoothing.Binomial(photo.Gray) : photo.Gray;
        var page = tags.Find(picture, deadline, trace).Then(PageRegistration.Register);
        if (page is Step<RegisteredPage>.Done done)
            trace?.Page(done.Value);
        return page;
    }

    /// <summary>Whether the picture has more to show than was decoded of it.</summary>
    private static bool HasMore(Photo photo) => Math.Max(photo.FullWidth, photo.FullHeight) >= photo.Gray.LongSide * 1.2;

    private static bool NeedsMore(Step<RegisteredPage> page) => page switch
    {
        Step<RegisteredPage>.Done done => done.Value.LeastScale < PixelsPerMillimetreWanted,
        Step<RegisteredPage>.Stopped { Problem: SheetProblem.NoTag or SheetProblem.CornerMissing or SheetProblem.TooSmall } => true,
        _ => false,
    };

    private Step<SheetReading> Measure(RegisteredPage page, SheetTrace? trace, RowCrops? crops)
    {
        if (PageGate.Check(page) is { } unreadable)
            return new Step<SheetReading>.Stopped(unreadable);
        var measured = InkMeter.Measure(page);
        var states = PageJudge.StatesOf(measured, thresholds);
        trace?.Boxes(measured, states);
        if ((PageGate.Check(measured) ?? PageGate.Check(measured, states)) is { } problem)
            return new Step<SheetReading>.Stopped(problem);
        var reading = PageJudge.Judge(measured, states) with { Numbers = NumberFrames.Of(measured) };
        crops?.Take(measured, reading);
        return new Step<SheetReading>.Done(reading);
    }
}
