using System.Numerics;
using SkiaSharp;

namespace AccessAudit.Tests.Photographs.Damages;

/// <summary>Every damage there is.</summary>
public static class DamageList
{
    public static Damage None { get; } = Damage.Of("none", (Camera camera, double _, Random _) => camera);

    public static Damage Scanned { get; } = Damage.Of("flatbed scan", (Camera camera, double _, Random random) => camera with
    {
        Pose = new Pose(Between(random, -1.5, 1.5) + (180 * random.Next(2)), 0, 0) { Fill = 0.99, Distance = 100_000 },
        Light = new Light(0.98, 0, 0, 0),
        Desk = new Desk(new SKColor(0xF4, 0xF4, 0xF2), 0.02),
        Sensor = camera.Sensor with { Defocus = 0.5, Noise = 1, Quality = 85, Wide = false },
    });

    public static IReadOnlyList<Damage> OfPose { get; } =
    [
        Damage.Of("rotation", (Camera camera, double _, Random random) => camera with
        {
            Pose = camera.Pose with { Rotation = 360 * random.NextDouble() },
        }),
        Damage.Of("perspective", (Camera camera, double severity, Random random) => camera with
        {
            Pose = camera.Pose with { Tilt = Sign(random) * (8 + (34 * severity)), Pan = Sign(random) * (4 + (18 * severity)), Distance = 420 - (100 * severity) },
        }),
        Damage.Of("far away", (Camera camera, double severity, Random _) => camera with
        {
            Pose = camera.Pose with { Fill = 0.85 - (0.45 * severity) },
        }),
        Damage.Of("corner cut off", (Camera camera, double severity, Random random) => camera with
        {
            Pose = camera.Pose with
            {
                Rotation = Between(random, -4, 4),
                Fill = 0.98,
                Aside = new Vector2(Sign(random) * (0.03f + (0.12f * (float)severity)), Sign(random) * (0.02f + (0.1f * (float)severity))),
            },
        }),
    ];

    public static IReadOnlyList<Damage> OfPaper { get; } =
    [
        Damage.Of("curl", (Camera camera, double severity, Random random) => Raking(camera, random) with
        {
            Paper = camera.Paper with { Bends = [Curl.Of(severity, random)] },
        }),
        Damage.Of("folds", (Camera camera, double severity, Random random) => Raking(camera, random) with
        {
            Paper = camera.Paper.Folded(Fold.Letter(severity, random), worn: severity),
        }),
        Damage.Of("crumpled", (Camera camera, double severity, Random random) => Raking(camera, random) with
        {
            Paper = camera.Paper with { Bends = [Crumple.Of(severity, random)] },
        }),
        Damage.Of("crease through a marker", (Camera camera, double severity, Random random) => camera with
        {
            Paper = camera.Paper with { Stains = [Crease.ThroughMarker(severity, random)] },
        }),
        Damage.Of("coffee", (Camera camera, double severity, Random random) => camera with
        {
            Paper = camera.Paper with { Stains = [Coffee.Of(severity, random), Coffee.Of(severity, random)] },
        }),
        Damage.Of("dog-ear", (Camera camera, double severity, Random random) => camera with { InTheWay = [DogEar.Of(severity, random)] }),
    ];

    public static IReadOnlyList<Damage> OfLight { get; } =
    [
        Damage.Of("hand's shadow", (Camera camera, double severity, Random random) => camera with
        {
            Light = camera.Light with { Shades = [CastShadow.OfHandAndPhone(severity, random)] },
        }),
        Damage.Of("shadow's edge", (Camera camera, double severity, Random random) => camera with
        {
            Light = camera.Light with { Shades = [CastShadow.OfEdge(severity, random)] },
        }),
        Damage.Of("glare", (Camera camera, double severity, Random random) => camera with
        {
            Light = camera.Light with { Shades = [Glare.Of(severity, random)] },
        }),
        Damage.Of("dark and noisy", (Camera camera, double severity, Random random) => camera with
        {
            Light = new Light(0.55 - (0.4 * severity), Between(random, 0.2, 0.6), 360 * random.NextDouble(), 0.25),
            Sensor = camera.Sensor with { Noise = 4 + (10 * severity) },
        }),
        Damage.Of("colour cast", (Camera camera, double severity, Random random) => camera with { Light = camera.Light with { Color = Cast(severity, random) } }),
    ];

    public static IReadOnlyList<Damage> OfLens { get; } =
    [
        Damage.Of("out of focus", (Camera camera, double severity, Random _) => camera with
        {
            Sensor = camera.Sensor with { Defocus = camera.View.Scale * (0.12 + (0.55 * severity)) },
        }),
        Damage.Of("motion", (Camera camera, double severity, Random random) => camera with
        {
            Sensor = camera.Sensor with { Motion = (float)(camera.View.Scale * (0.3 + (1.9 * severity))) * Direction(random) },
        }),
    ];

    public static IReadOnlyList<Damage> OfFile { get; } =
    [
        Damage.Of("JPEG 95 to 40", (Camera camera, double severity, Random _) => camera with
        {
            Sensor = camera.Sensor with { Quality = (int)(95 - (55 * severity)) },
        }),
        Damage.Of("sent by messenger", (Camera camera, double severity, Random _) => camera with { File = PictureFile.Sent(severity) }),
        Damage.Of("low resolution", (Camera camera, double severity, Random _) => camera with
        {
            Sensor = camera.Sensor with { Megapixels = 2 - (1.4 * severity) },
        }),
        Damage.Of("EXIF rotation", (Camera camera, double _, Random random) => camera with { File = new PictureFile { Orientation = random.Next(2, 9) } }),
    ];

    public static IReadOnlyList<Damage> OfThings { get; } =
    [
        Damage.Of("thumb over a corner", (Camera camera, double severity, Random random) => camera with { InTheWay = [Thumb.OverCorner(severity, random)] }),
        Damage.Of("thumb over an edge", (Camera camera, double severity, Random random) => camera with { InTheWay = [Thumb.OverEdge(severity, random)] }),
        Damage.Of("other codes", (Camera camera, double severity, Random random) => camera with
        {
            Pose = camera.Pose with { Fill = Between(random, 0.66, 0.78) },
            InTheWay = CodeCard.Around(severity, random),
        }),
    ];

    public static IReadOnlyList<Damage> OfPen { get; } =
    [
        Damage.Of("faint pen", (FilledPage page, double severity, Random random) => page with { Pen = Writing.Fainter(Pen.Faint[random.Next(Pen.Faint.Count)], severity) }),
        Damage.Of("felt pen", (FilledPage page, double severity, Random random) => page with { Pen = Pen.Thick[random.Next(Pen.Thick.Count)] }),
        Damage.Of("small marks", Writing.Small),
        Damage.Of("strokes out of the box", Writing.Wide),
        Damage.Of("notes and slips", Writing.WithNotes),
        Damage.Of("most boxes ticked", Writing.Crowded),
        Damage.Of("many taken back", Writing.TakenBack),
    ];

    /// <summary>Three damages at once, each mild: what most bad photographs are.</summary>
    public static Damage Mixed { get; } = new("three at once", (shot, severity, random) =>
    {
        Damage[] all = [.. OfPose.Take(2), .. OfPaper, .. OfLight, .. OfLens, .. OfFile.Take(2)];
        random.Shuffle(all);
        return all.Take(3).Aggregate(shot, (harmed, damage) => damage.Harm(harmed, severity * 0.6, random));
    });

    public static IReadOnlyList<Damage> All { get; } =
        [None, Scanned, .. OfPose, .. OfPaper, .. OfLight, .. OfLens, .. OfFile, .. OfThings, .. OfPen, Mixed];

    /// <summary>Bent paper is seen by the light that comes from the side.</summary>
    private static Camera Raking(Camera camera, Random random) => camera with
    {
        Light = camera.Light with { From = 360 * random.NextDouble(), Slant = Between(random, 0.6, 1.4) },
    };

    private static SKColor Cast(double severity, Random random)
    {
        SKColor[] lamps = [new(0xFF, 0xC0, 0x70), new(0xA8, 0xC8, 0xFF), new(0xC8, 0xFF, 0xB0), new(0xFF, 0x90, 0x90), new(0xFF, 0xA0, 0x38)];
        var lamp = lamps[random.Next(lamps.Length)];
        byte Part(byte value) => (byte)(255 - ((255 - value) * (0.25 + (0.75 * severity))));
        return new SKColor(Part(lamp.Red), Part(lamp.Green), Part(lamp.Blue));
    }

    private static Vector2 Direction(Random random) => Vector2.Transform(Vector2.UnitX, Matrix3x2.CreateRotation(MathF.Tau * random.NextSingle()));

    private static int Sign(Random random) => random.Next(2) == 0 ? -1 : 1;

    private static double Between(Random random, double low, double high) => low + ((high - low) * random.NextDouble());
}
