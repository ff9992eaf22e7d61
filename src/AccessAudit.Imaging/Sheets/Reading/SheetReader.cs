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

    private readonly MarkThresholds thresholds = thresholds ?? MarkThresholds.Default;
    private readonly PageLoading loading = new(new PhotoLoader());
    private readonly TagLookup tags = new(new TagFinder(codes, keys) { Attempts = TagPlace.Attempts }, stationOf, layoutOf);

    /// <param name="picture">The bytes of a JPEG, PNG or WebP file.</param>
    /// <param name="trace">Takes a picture from each step; null costs nothing.</param>
    /// <param name="crops">Takes a picture of each row that a person has to look at; null costs nothing.</param>
    public SheetResult Read(ReadOnlyMemory<byte> picture, SheetTrace? trace = null, RowCrops? crops = null)
    {
        var photo = loading.Reduced(picture.Span);
        var page = photo.Then(p => Register(p, trace));
        if (photo is Step<Photo>.Done { Value: var small } && IsWorthMore(small, page))
            page = loading.Whole(picture.Span).Then(p => Register(p, trace));

        return page.Then(p => Measure(p)) switch
        {
            Step<MeasuredPage>.Done done => new SheetResult.Read(Judge(done.Value, trace, crops)),
            Step<MeasuredPage>.Stopped stopped => new SheetResult.Refused(stopped.Problem),
            var other => throw new InvalidOperationException($"unknown step {other}"),
        };
    }

    private SheetReading Judge(MeasuredPage page, SheetTrace? trace, RowCrops? crops)
    {
        var reading = PageJudge.Judge(page, thresholds, trace) with { Numbers = NumberFrames.Of(page) };
        crops?.Take(page, reading);
        return reading;
    }

    private Step<RegisteredPage> Register(Photo photo, SheetTrace? trace)
    {
        var page = tags.Find(photo.Gray, trace).Then(PageRegistration.Register);
        if (page is Step<RegisteredPage>.Done done)
            trace?.Page(done.Value);
        return page;
    }

    /// <summary>Whether the picture has more to show than was decoded of it, and needs it.</summary>
    private static bool IsWorthMore(Photo photo, Step<RegisteredPage> page)
    {
        if (Math.Max(photo.FullWidth, photo.FullHeight) < photo.Gray.LongSide * 1.2)
            return false;
        return page switch
        {
            Step<RegisteredPage>.Done done => done.Value.LeastScale < PixelsPerMillimetreWanted,
            Step<RegisteredPage>.Stopped { Problem: SheetProblem.NoTag or SheetProblem.CornerMissing or SheetProblem.TooSmall } => true,
            _ => false,
        };
    }

    private static Step<MeasuredPage> Measure(RegisteredPage page)
    {
        if (PageGate.Check(page) is { } unreadable)
            return new Step<MeasuredPage>.Stopped(unreadable);
        var measured = InkMeter.Measure(page);
        return PageGate.Check(measured) is { } problem ? new Step<MeasuredPage>.Stopped(problem) : new Step<MeasuredPage>.Done(measured);
    }
}
