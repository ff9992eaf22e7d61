using AccessAudit.Imaging.Sheets.Reading;
using AccessAudit.Imaging.Tags;
using AccessAudit.Sheets;
using AccessAudit.Tests.Photographs;
using AccessAudit.Tests.Photographs.Trials;

namespace AccessAudit.Tests.Imaging.Sheets.Crops;

/// <summary>What is cut out of a photographed page for a person, and where numbers were written.</summary>
public sealed class RowCropsTests : IDisposable
{
    private readonly CodeReader codes = new();
    private readonly SheetReader reader;

    public RowCropsTests() => reader = new SheetReader(codes, TagKeyRing.Demo, _ => SamplePrint.Station.Id, _ => Everyday.Layout);

    public void Dispose() => codes.Dispose();

    [Fact]
    public void Numbers_by_hand_are_noticed_on_everyday_photographs_and_empty_frames_are_not()
    {
        foreach (var seed in Enumerable.Range(7000, int.Parse(Environment.GetEnvironmentVariable("N") ?? "12")))
        {
            var photo = Everyday.Shot(seed, 3, new Random(seed)).Take();
            if (reader.Read(photo.Jpeg) is not SheetResult.Read { Reading: var reading })
                continue;
            foreach (var n in reading.Numbers)
                Console.WriteLine($"NUM {photo.Page.Numbers.ContainsKey(n.Criterion)} {n.Ink} {seed} {n.Criterion} {photo.Page.Numbers.GetValueOrDefault(n.Criterion)} {photo.Page.Pen.Width}");
        }
    }
}
