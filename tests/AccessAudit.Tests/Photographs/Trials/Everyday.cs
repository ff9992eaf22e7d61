using AccessAudit.Checklists;
using AccessAudit.Sheets;
using AccessAudit.Tests.Photographs.Damages;

namespace AccessAudit.Tests.Photographs.Trials;

/// <summary>An ordinary photograph of an ordinary page: any language, page, pen, habit, desk and light, held nearly straight.</summary>
public static class Everyday
{
    private static readonly Language[] Languages = [Language.Kazakh, Language.Russian, Language.English];

    private static readonly Light[] Lights = [Light.Even, Light.Window, Light.Lamp];

    public static SheetLayout Layout { get; } = SheetLayout.Of(Checklists.KnownChecklists.Kazakhstan);

    public static Shot Shot(int seed, double megapixels, Random chance)
    {
        var print = SamplePrint.Of(Layout, Languages[chance.Next(Languages.Length)]);
        var page = Layout.Pages[chance.Next(Layout.Pages.Count)];
        var filled = new FilledPage(print, page.Number, Answering.Answer(page, chance), Pen.All[chance.Next(Pen.All.Count)])
        {
            Numbers = page.Rows.Where(r => r.NumberField is not null && chance.NextDouble() < 0.5)
                .ToDictionary(r => r.Criterion.Id, _ => chance.Next(1, 150).ToString(System.Globalization.CultureInfo.InvariantCulture)),
        };
        var camera = new Camera
        {
            Pose = new Pose(Between(chance, -7, 7) + (90 * (chance.Next(4) == 0 ? chance.Next(4) : 0)), Between(chance, -9, 9), Between(chance, -7, 7))
            {
                Fill = Between(chance, 0.82, 0.96),
            },
            Light = Lights[chance.Next(Lights.Length)] with { From = 360 * chance.NextDouble() },
            Desk = Desk.All[chance.Next(Desk.All.Count)],
            Sensor = new Sensor(megapixels, Between(chance, 0.4, 0.8) * Math.Sqrt(megapixels / 3), Between(chance, 1, 3), chance.Next(78, 93)),
        };
        return new Shot(filled, Upright(camera), seed);
    }

    /// <summary>A page that lies across is photographed with the phone held across.</summary>
    private static Camera Upright(Camera camera) => camera with
    {
        Sensor = camera.Sensor with { Wide = Math.Abs(Math.Sin(camera.Pose.Rotation * Math.PI / 180)) > 0.7 },
    };

    private static double Between(Random random, double low, double high) => low + ((high - low) * random.NextDouble());
}
