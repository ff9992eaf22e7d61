using System.Runtime.CompilerServices;
using AccessAudit.Imaging.Photos;
using AccessAudit.Imaging.Sheets.Reading;
using AccessAudit.Imaging.Tags;
using AccessAudit.Sheets;
using AccessAudit.Stations;
using BenchmarkDotNet.Attributes;
using SkiaSharp;

namespace AccessAudit.Benchmarks.Sheets;

/// <summary>One photograph of a sheet, from the bytes of its JPEG to its answers on one core, and step by step.</summary>
/// <remarks>The yardstick decodes the same JPEG at its full size and does nothing more.</remarks>
public class ReadSheet
{
    private const int Warming = 100;

    private readonly CodeReader codes = new();
    private readonly SheetLayout layout = SheetLayout.Of(MadeAudits.Checklist);
    private readonly StationId station = StationId.Parse("KZ-11-0309", null);
    private SheetReader reader = null!;
    private PageLoading loading = null!;
    private TagLookup tags = null!;
    private byte[] picture = [];
    private GrayImage gray = null!;
    private TaggedPage tagged = null!;
    private RegisteredPage registered = null!;

    [Params(3, 12)]
    public int Megapixels { get; set; }

    [GlobalSetup]
    public void Take()
    {
        picture = File.ReadAllBytes(Path.Combine(Path.GetDirectoryName(Here())!, "../../../images/sample-sheets/KZ-11-0309-1.jpg"));
        if (Megapixels == 12)
            picture = Enlarged(picture);
        reader = new SheetReader(codes, TagKeyRing.Demo, _ => station, _ => layout);
        loading = new PageLoading(new PhotoLoader());
        tags = new TagLookup(new TagFinder(codes, TagKeyRing.Demo) { Attempts = TagPlace.Attempts }, _ => station, _ => layout);
        codes.WarmUp();
        gray = ((Step<Photo>.Done)loading.Reduced(picture)).Value.Gray;
        tagged = ((Step<TaggedPage>.Done)FindTag()).Value;
        registered = ((Step<RegisteredPage>.Done)Register()).Value;

        // Until the runtime has compiled a method for good it takes several times as long: that is no part of a sheet's time.
        for (var i = 0; i < Warming; i++)
        {
            if (Whole() is not SheetResult.Read)
                throw new InvalidOperationException("the photograph is not read");
        }
    }

    [GlobalCleanup]
    public void Close() => codes.Dispose();

    [Benchmark(Baseline = true, Description = "decode the JPEG")]
    public int Decode()
    {
        using var bitmap = SKBitmap.Decode(picture);
        return bitmap.Width;
    }

    [Benchmark(Description = "read the sheet")]
    public object Whole() => reader.Read(picture);

    [Benchmark(Description = "1 load")]
    public object Load() => loading.Reduced(picture);

    [Benchmark(Description = "2 find the tag")]
    public object FindTag() => tags.Find(gray, Deadline.In(TimeSpan.FromSeconds(0.9)), trace: null);

    [Benchmark(Description = "3 register")]
    public object Register() => PageRegistration.Register(tagged);

    [Benchmark(Description = "4 measure")]
    public object Measure() => InkMeter.Measure(registered);

    private static byte[] Enlarged(byte[] jpeg)
    {
        using var small = SKBitmap.Decode(jpeg);
        using var large = small.Resize(new SKSizeI(small.Width * 2, small.Height * 2), SKSamplingOptions.Default);
        using var data = large.Encode(SKEncodedImageFormat.Jpeg, 88);
        return data.ToArray();
    }

    private static string Here([CallerFilePath] string here = "") => here;
}
