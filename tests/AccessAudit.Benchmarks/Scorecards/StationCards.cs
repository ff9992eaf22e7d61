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
    private const int Cards = 24;

    private readonly string folder = Directory.CreateTempSubdirectory("cards-").FullName;
    private List<StationFacts> facts = [];
    private List<Card> cards = [];
    private List<SKSurface> surfaces = [];

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
        surfaces = [.. cards.SelectMany(c => c.Pages).Select(CardPng.Draw)];
    }

    [GlobalCleanup]
    public void Close()
    {
        surfaces.ForEach(s => s.Dispose());
        Directory.Delete(folder, recursive: true);
    }

    [Benchmark(Baseline = true, Description = "encode the bitmaps")]
    public void Encode() => Parallel.ForEach(surfaces, s => CardPng.Encode(s));

    [Benchmark(Description = "PNG cards")]
    public void Png() => Parallel.ForEach(facts, f => CardFiles.Write(StationCard.Make(f, Language.Kazakh), folder, CardFormats.Png));

    [Benchmark(Description = "1 tell and lay out")]
    public void LayOut() => Parallel.ForEach(facts, f => StationCard.Make(f, Language.Kazakh));

    [Benchmark(Description = "2 draw")]
    public void Draw() => Parallel.ForEach(cards.SelectMany(c => c.Pages), p => CardPng.Draw(p).Dispose());

    [Benchmark(Description = "PDF cards")]
    public void Pdf() => Parallel.ForEach(facts, f => CardFiles.Write(StationCard.Make(f, Language.Kazakh), folder, CardFormats.Pdf));

    [Benchmark(Description = "SVG cards")]
    public void Svg() => Parallel.ForEach(facts, f => CardFiles.Write(StationCard.Make(f, Language.Kazakh), folder, CardFormats.Svg));
}
