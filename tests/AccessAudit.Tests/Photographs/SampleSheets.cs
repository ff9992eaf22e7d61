using System.Globalization;
using AccessAudit.Checklists;
using AccessAudit.Cli.Demo;
using AccessAudit.Imaging.Sheets.Printing;
using AccessAudit.Sheets;
using AccessAudit.Stations;

namespace AccessAudit.Tests.Photographs;

/// <summary>The filled sheets of the demo's stations and the camera that takes them: where <c>images/sample-sheets</c> comes from.</summary>
/// <remarks>
/// The tags are those that a fresh workspace of the demo prints: the demo's key, stations numbered in the order of the register, the
/// first layout, the first printing.
/// </remarks>
internal static class SampleSheets
{
    private const int FirstLayout = 1;
    private const byte FirstPrinting = 1;

    /// <summary>How good the stations are, in the order of the register.</summary>
    private static readonly double[] Qualities =
    [
        0.90, 0.62, 0.97, 0.80, 0.88, 0.55, 0.99, 0.72, 0.93, 0.84, 0.50, 0.96,
        0.70, 0.58, 0.66, 0.40, 0.85, 0.45, 0.63, 0.74, 0.52, 0.60,
    ];

    private static readonly Language[] Languages = [Language.Kazakh, Language.Russian, Language.Kazakh, Language.Russian, Language.English];

    private static readonly Pen[] Pens = [Pen.BlueBall, Pen.BlackBall, Pen.BlueBall, Pen.Felt, Pen.BlueBall, Pen.Pencil];

    private static readonly Light[] Lights = [Light.Even, Light.Window, Light.Even, Light.Lamp];

    /// <summary>The rows in which somebody ticked two boxes, by the place of the station: the reader must ask.</summary>
    private static readonly Dictionary<int, string> TwoMarks = new() { [4] = "handrail-both-sides", [13] = "equipped-lamp" };

    public static Checklist Checklist => Checklists.KnownChecklists.Kazakhstan;

    public static IEnumerable<SampleSheet> All()
    {
        var layout = SheetLayout.Of(Checklist);
        return DemoData.Stations().SelectMany((station, place) => layout.Pages.Select(page => Sheet(layout, station, place, page)));
    }

    private static SampleSheet Sheet(SheetLayout layout, Station station, int place, SheetPage page)
    {
        var language = Languages[place % Languages.Length];
        var ticks = MadeUpAudits.Ticks(Checklist, station, Qualities[place], seed: 100 + place);
        var random = new Random((1000 * page.Number) + place);
        var kind = place % 3 == 2 ? MarkKind.Cross : MarkKind.Tick;
        var marks = page.Rows.Where(r => ticks.ContainsKey(r.Criterion.Id))
            .SelectMany(r => ticks[r.Criterion.Id].Select(t => new PenMark(r.Criterion.Id, t.Code, kind))).ToList();
        if (TwoMarks.TryGetValue(place, out var doubled) && page.Rows.Any(r => r.Criterion.Id == doubled))
            marks = [.. marks.Where(m => m.Criterion != doubled), new(doubled, "yes", kind), new(doubled, "no", kind)];

        var filled = new FilledPage(Print(layout, station, place, language), page.Number, marks, Pens[place % Pens.Length])
        {
            Numbers = page.Rows.Where(r => r.NumberField is not null && ticks.ContainsKey(r.Criterion.Id))
                .ToDictionary(r => r.Criterion.Id, r => NumberIn(ticks[r.Criterion.Id][0], random)),
        };
        var camera = new Camera
        {
            Pose = new Pose(Turn(place, random), Between(random, -9, 9), Between(random, -7, 7)) { Fill = Between(random, 0.86, 0.96) },
            Light = Lights[place % Lights.Length],
            Desk = Desk.All[place % Desk.All.Count],
            Sensor = new Sensor(3, 0.6, 1.4, 58) { Wide = place % 5 == 3 },
        };
        return new SampleSheet($"{station.Id}-{page.Number}.jpg", filled, camera, Seed: (10 * place) + page.Number);
    }

    private static SheetPrint Print(SheetLayout layout, Station station, int place, Language language) => new(
        station, layout, language,
        [.. layout.Pages.Select(p => TagKeyRing.Demo
            .Sign((uint)place + 1, new SheetNumber(FirstLayout, language, p.Number).Pack(), FirstPrinting).TextAt(default))],
        Region.Find(station.Region!)!.Name[language]);

    /// <summary>Most hold the page nearly upright, some sideways, one upside down.</summary>
    private static double Turn(int place, Random random) =>
        Between(random, -6, 6) + (place % 5 == 3 ? 90 : place == 9 ? 180 : 0);

    private static double Between(Random random, double low, double high) => low + ((high - low) * random.NextDouble());

    /// <summary>A number that an auditor might have measured where this band was ticked.</summary>
    private static string NumberIn(SheetOption band, Random random)
    {
        var (low, high, _) = band.Band!.Value;
        var near = high - low > 60 ? (band.Code[0] == '>' ? low + 12 : high - 12) : low + ((high - low) * (decimal)Between(random, 0.35, 0.95));
        return Math.Round(near, high - low > 12 ? 0 : 1).ToString("0.#", CultureInfo.InvariantCulture);
    }
}

/// <param name="File">Its name in <c>images/sample-sheets</c>.</param>
/// <param name="Page">What was filled in: the truth.</param>
/// <param name="Camera">How it is taken.</param>
/// <param name="Seed">Of hand and noise.</param>
internal sealed record SampleSheet(string File, FilledPage Page, Camera Camera, int Seed)
{
    public SheetPhoto Take() => Camera.Take(Page, Seed);
}
