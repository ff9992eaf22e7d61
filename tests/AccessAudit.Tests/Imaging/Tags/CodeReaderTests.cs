using System.Runtime.CompilerServices;
using AccessAudit.Imaging.Photos;
using AccessAudit.Imaging.Tags;
using AccessAudit.Imaging.Tags.Zxing;
using AccessAudit.Sheets;

namespace AccessAudit.Tests.Imaging.Tags;

public sealed class CodeReaderTests : IDisposable
{
    private static readonly TimeSpan Ample = TimeSpan.FromSeconds(20);

    private readonly CodeReader reader = new();

    public void Dispose() => reader.Dispose();

    [Fact]
    public void After_a_hostile_picture_the_next_is_read()
    {
        for (var round = 0; round < 3; round++)
        {
            Assert.IsType<CodeReading.TimedOut>(reader.Read(Hostile.Carpet(2000, 2000), CodeEffort.Thorough, TimeSpan.FromMilliseconds(60)));
            Assert.Equal(Text(round), Read(round));
        }
    }

    [Fact]
    public void A_picture_too_large_for_its_memory_makes_the_decoder_give_up_and_the_next_is_read()
    {
        var huge = GrayImage.Unset(20_000, 15_000);
        Assert.IsType<CodeReading.GaveUp>(reader.Read(huge, CodeEffort.Quick, Ample));
        Assert.Equal(Text(1), Read(1));
    }

    [Fact]
    public void A_picture_that_fits_with_nothing_to_spare_makes_the_decoder_give_up()
    {
        // The pixels fit, what the decoder makes of them does not: it throws within C++, and that is caught there.
        var large = Hostile.Carpet(14_000, 14_000);
        Assert.Equal(new CodeReading.GaveUp("std::bad_alloc"), reader.Read(large, CodeEffort.Quick, Ample));
        Assert.Equal(Text(1), Read(1));
    }

    [Fact]
    public void Without_time_nothing_is_begun() =>
        Assert.IsType<CodeReading.TimedOut>(reader.Read(PictureOf(1), CodeEffort.Quick, TimeSpan.Zero));

    [Fact]
    public async Task Many_threads_read_at_once_and_each_gets_its_own()
    {
        var tasks = Enumerable.Range(0, 8).Select(thread => Task.Factory.StartNew(
            () => Enumerable.Range(0, 12).All(round => Read(thread * 100 + round) == Text(thread * 100 + round)),
            CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default));
        Assert.All(await Task.WhenAll(tasks), Assert.True);
    }

    /// <summary>Runtime and sandbox both live by traps of the processor: neither may take the other's.</summary>
    [Fact]
    public async Task While_many_threads_read_a_division_by_zero_and_a_null_are_still_exceptions_that_can_be_caught()
    {
        var readers = Enumerable.Range(0, 4).Select(thread => Task.Factory.StartNew(
            () => Enumerable.Range(0, 8).All(round =>
                reader.Read(Hostile.Carpet(1500, 1500), CodeEffort.Thorough, TimeSpan.FromMilliseconds(20)) is CodeReading.TimedOut
                && Read((thread * 100) + round) == Text((thread * 100) + round) && Faults() == 2),
            CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default)).ToList();
        var all = Task.WhenAll(readers);
        do
            Assert.Equal(2, await Task.Run(Faults));
        while (!all.IsCompleted);

        Assert.All(await all, Assert.True);
        Assert.Equal(2, Faults());
    }

    [Fact]
    public void Reading_again_and_again_takes_no_more_memory()
    {
        using var instance = new ZxingInstance();
        var picture = PictureOf(1);
        instance.Read(picture, CodeEffort.Thorough, Ample);
        var before = instance.MemoryBytes;
        for (var round = 0; round < 300; round++)
            instance.Read(picture, CodeEffort.Quick, Ample);
        Assert.Equal(before, instance.MemoryBytes);
    }

    [Fact]
    public void A_tiny_picture_holds_nothing() =>
        Assert.Empty(Assert.IsType<CodeReading.Done>(reader.Read(new GrayImage(1, 1, [0]), CodeEffort.Thorough, Ample)).Codes);

    [Fact]
    public void Noise_is_never_read_as_a_code()
    {
        var random = new Random(5);
        for (var round = 0; round < 5; round++)
        {
            var pixels = new byte[600 * 600];
            random.NextBytes(pixels);
            Assert.Empty(Assert.IsType<CodeReading.Done>(reader.Read(new GrayImage(600, 600, pixels), CodeEffort.Thorough, Ample)).Codes);
        }
    }

    /// <summary>Divides by zero and reads through a null.</summary>
    /// <returns>How many of the two were thrown as what they are and caught.</returns>
    private static int Faults()
    {
        var caught = 0;
        try
        {
            _ = Quotient(1, caught);
        }
        catch (DivideByZeroException)
        {
            caught++;
        }

        try
        {
            _ = LengthOf(null);
        }
        catch (NullReferenceException)
        {
            caught++;
        }

        return caught;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static int Quotient(int of, int by) => of / by;

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static int LengthOf(int[]? values) => values!.Length;

    private static string Text(int station) => TagKeyRing.Demo.Sign((uint)station, 1, 1).TextAt(default);

    private static GrayImage PictureOf(int station)
    {
        using var page = PhotographedPage.Turned(station, 700, 700).With(Text(station), 150, 20);
        return page.Picture();
    }

    private string Read(int station) =>
        Assert.Single(Assert.IsType<CodeReading.Done>(reader.Read(PictureOf(station), CodeEffort.Quick, Ample)).Codes).Text;
}
