using AccessAudit.Checklists;
using AccessAudit.Imaging.Scorecards;
using AccessAudit.Scoring;
using BenchmarkDotNet.Attributes;
using SkiaSharp;

namespace AccessAudit.Benchmarks.Scorecards;

/// <summary>Station cards from their facts to their files on every core, and step by step.</summary>
/// <remarks>The yardstick encodes the bitmaps of the same pages with the same settings on every core and does nothing more.</remarks>
public class StationCards
{
    private const int Cards = 64;

    private readonly string folder = Directory.CreateTempSubdirectory("cards-").FullName;
    private int runs;
    private List<StationFacts> facts = [];
    private List<Card> cards = [];
    private List<SKBitmap> bitmaps = [];

    [GlobalSetup]
    public void Make()
    {
        facts = [.. MadeAudits.Make(Cards, seed: 1).Select(made => new StationFacts
        {
            Station = made.Station,
            Current = new AuditedVisit(made.Audit, Scorer.Assess(MadeAudits.Checklist, made.Station, made.Audit)),
            ReportingDate = new DateOnly(2026, 12, 1),
            Tag = "HTTPS://AUDIT.EXAMPLE.KZ/S/ABCDEFGHIJKLMNOPQRSTUVWXYZ234",
        })];
        cards = facts.ConvertAll(f => StationCard.Make(f, Language.Kazakh));
        bitmaps = [.. cards.SelectMany(c => c.Pages).Select(CardPng.Draw)];
    }

    [GlobalCleanup]
    public void Close()
    {
        bitmaps.ForEach(s => s.Dispose());
        Directory.Delete(folder, recursive: true);
    }

    [Benchmark(Baseline = true, Description = "encode the bitmaps")]
    public void Encode() => Parallel.ForEach(bitmaps, b => CardPng.Encode(b).Dispose());

    [Benchmark(Description = "PNG cards")]
    public void Png() => Write(CardFormats.Png);

    [Benchmark(Description = "1 tell and lay out")]
    public void LayOut() => Parallel.ForEach(facts, f => StationCard.Make(f, Language.Kazakh));

    [Benchmark(Description = "2 draw")]
    public void Draw() => Parallel.ForEach(cards.SelectMany(c => c.Pages), p => CardPng.Draw(p).Dispose());

    [Benchmark(Description = "PDF cards")]
    public void Pdf() => Write(CardFormats.Pdf);

    [Benchmark(Description = "SVG cards")]
    public void Svg() => Write(CardFormats.Svg);

    /// <summary>Into a folder of its own each time: a file that takes another's place is written to the disk at once.</summary>
    private void Write(CardFormats formats)
    {
        var run = Path.Combine(folder, $"{runs++}");
        Parallel.ForEach(facts, f => CardFiles.Write(StationCard.Make(f, Language.Kazakh), run, formats));
    }
}
