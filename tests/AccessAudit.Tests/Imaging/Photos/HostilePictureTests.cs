using System.Diagnostics;
using System.Globalization;
using System.Text;
using AccessAudit.Imaging.Photos;
using CsCheck;

namespace AccessAudit.Tests.Imaging.Photos;

/// <summary>Whatever a file is, it is read or refused with a reason, in bounded time and memory, and the next one is read.</summary>
public class HostilePictureTests
{
    private static readonly PhotoLoader Loader = new();

    private static readonly Lazy<IReadOnlyList<(string Name, byte[] File)>> Real = new(HostilePictures.Real);

    /// <summary>How many mutated files: more where ACCESSAUDIT_FUZZ says so.</summary>
    private static readonly int Mutations =
        int.TryParse(Environment.GetEnvironmentVariable("ACCESSAUDIT_FUZZ"), CultureInfo.InvariantCulture, out var many) ? many : 250;

    public static TheoryData<int> RealFiles => new(Enumerable.Range(0, 4));

    [Theory, MemberData(nameof(RealFiles))]
    public void A_real_file_cut_at_every_twentieth_of_its_bytes_is_refused_with_how_far_it_goes(int which)
    {
        var whole = Real.Value[which].File;
        for (var part = 0; part < 20; part++)
        {
            var problem = Assert.IsType<PhotoResult.Refused>(Loader.Load(whole.AsSpan(0, whole.Length * part / 20))).Problem;
            if (part == 0)
                Assert.Equal(new PhotoProblem.NotAPicture("an empty file"), problem);
            else
                Assert.True(problem is PhotoProblem.Truncated or PhotoProblem.DamagedHeader, $"{Real.Value[which].Name} cut at {part * 5} %: {problem}");
        }

        AssertNextIsRead(which);
    }

    [Fact]
    public void A_mutated_file_is_read_or_refused_and_nothing_else()
    {
        var mutations =
            from which in Gen.Int[0, Real.Value.Count - 1]
            from changes in Gen.Select(Gen.Double.Unit, Gen.Byte, Gen.Int[0, 3]).Array[1, 24]
            select (which, changes);
        mutations.Sample(mutation =>
        {
            var file = Mutate(Real.Value[mutation.which].File, mutation.changes);
            var start = Stopwatch.GetTimestamp();
            var result = Loader.Load(file);
            Assert.True(result is PhotoResult.Loaded or PhotoResult.Refused);
            // The file is a tenth of a megapixel; a mutated header may claim what the limits allow, and no more.
            Assert.InRange(Stopwatch.GetElapsedTime(start).TotalSeconds, 0, 20);
        }, iter: Mutations, threads: 1);
        AssertNextIsRead(0);
    }

    [Fact]
    public void A_hundred_megapixels_of_one_colour_cost_their_grey_and_no_more()
    {
        var bomb = HostilePictures.ConstantPng(9_999, 9_999);
        Assert.InRange(bomb.Length, 0, 1_000_000);
        var before = GC.GetAllocatedBytesForCurrentThread();
        Assert.IsType<PhotoResult.Loaded>(Loader.Load(bomb));
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 99_980_001, 104_000_000);
        AssertNextIsRead(0);
    }

    [Fact]
    public void One_row_more_than_the_limit_is_refused_by_its_header()
    {
        var start = Stopwatch.GetTimestamp();
        var refused = Assert.IsType<PhotoResult.Refused>(Loader.Load(Encoded.PngHeader(10_000, 10_001)));
        Assert.IsType<PhotoProblem.TooManyPixels>(refused.Problem);
        Assert.InRange(Stopwatch.GetElapsedTime(start).TotalSeconds, 0, 1);
    }

    [Theory]
    [InlineData(int.MaxValue, int.MaxValue)]
    [InlineData(-1, 100)]
    [InlineData(0, 0)]
    [InlineData(100, int.MinValue)]
    public void Sizes_that_no_picture_has_are_refused(int width, int height) =>
        Assert.IsType<PhotoResult.Refused>(Loader.Load(Encoded.PngHeader(width, height)));

    [Fact]
    public void Many_chunks_and_a_bomb_in_a_note_do_not_matter()
    {
        byte[][] files = [HostilePictures.PngOfManyChunks(20_000), HostilePictures.PngWithBombInNote()];
        var start = Stopwatch.GetTimestamp();
        var before = GC.GetAllocatedBytesForCurrentThread();
        Assert.All(files, file => Assert.IsType<PhotoResult.Loaded>(Loader.Load(file)));
        Assert.InRange(Stopwatch.GetElapsedTime(start).TotalSeconds, 0, 10);
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 1_000_000);
    }

    [Fact]
    public void A_jpeg_of_many_scans_is_refused_before_it_costs_minutes()
    {
        // Each scan is a few kilobytes and goes through a quarter of a million blocks.
        var start = Stopwatch.GetTimestamp();
        var result = Loader.Load(HostilePictures.JpegOfManyScans(side: 4000, scans: 600));
        Assert.IsType<PhotoProblem.TooManyScans>(Assert.IsType<PhotoResult.Refused>(result).Problem);
        Assert.InRange(Stopwatch.GetElapsedTime(start).TotalSeconds, 0, 2);
    }

    [Fact]
    public void A_progressive_jpeg_of_a_few_scans_is_read() =>
        Assert.IsType<PhotoResult.Loaded>(Loader.Load(HostilePictures.JpegOfManyScans(side: 400, scans: 12)));

    [Theory]
    [InlineData("%PDF-1.7\n%âãÏÓ", "PDF")]
    [InlineData("GIF89a\u0001\0\u0001\0", "GIF")]
    [InlineData("II*\0\b\0\0\0", "TIFF")]
    [InlineData("MM\0*\0\0\0\b", "TIFF")]
    [InlineData("BM6\0\0\0", "BMP")]
    [InlineData("\0\0\0\u0018ftypheic", "HEIC")]
    [InlineData("\0\0\0\u0018ftypmif1", "HEIC")]
    [InlineData("<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"100\" height=\"100\"/>", "SVG")]
    [InlineData("  <!-- a picture --><svg/>", "SVG")]
    [InlineData("<!DOCTYPE html><script>", "HTML or XML")]
    [InlineData("PK\u0003\u0004", "a ZIP archive or an office document")]
    [InlineData("RIFF\0\0\0\0WAVE", "something else")]
    public void A_file_named_jpg_is_refused_for_what_it_is(string content, string looksLike)
    {
        var path = Path.Combine(Path.GetTempPath(), $"{Guid.NewGuid():N}.jpg");
        File.WriteAllBytes(path, Encoding.Latin1.GetBytes(content));
        try
        {
            var refused = Assert.IsType<PhotoResult.Refused>(Loader.LoadFile(path));
            Assert.Equal(new PhotoProblem.NotAPicture(looksLike), refused.Problem);
        }
        finally
        {
            File.Delete(path);
        }
    }

    private static byte[] Mutate(byte[] whole, (double Place, byte Value, int Kind)[] changes)
    {
        var file = whole.ToList();
        foreach (var (place, value, kind) in changes)
        {
            // Headers are where it hurts, so every second change goes there.
            var reach = value % 2 == 0 ? Math.Min(600, file.Count) : file.Count;
            var at = Math.Min(file.Count - 1, (int)(place * reach));
            switch (kind)
            {
                case 0:
                    file[at] = value;
                    break;
                case 1:
                    file[at] ^= (byte)(1 << (value & 7));
                    break;
                case 2:
                    file.RemoveRange(at, Math.Min(value, file.Count - at - 1));
                    break;
                default:
                    file.InsertRange(at, file.GetRange(at, Math.Min(value, file.Count - at)));
                    break;
            }
        }

        return [.. file];
    }

    private static void AssertNextIsRead(int which) => Assert.IsType<PhotoResult.Loaded>(Loader.Load(Real.Value[which].File));
}
