using AccessAudit.Tests.Photographs.Damages;

namespace AccessAudit.Tests.Photographs.Trials;

/// <summary>Photographs that are alike in what is wrong with them, how bad it is, and how large they are.</summary>
public sealed record TrialClass(Damage Damage, SeverityBand Band, double Megapixels)
{
    private static readonly Damage[] Alike = [DamageList.None, DamageList.Scanned];

    private static readonly string[] Twofold = ["rotation", "EXIF rotation", "felt pen"];

    /// <summary>Every damage in every band, without those bands that would be the same again.</summary>
    public static IEnumerable<TrialClass> All(double megapixels) =>
        from damage in DamageList.All
        from band in Twofold.Contains(damage.Name) || Alike.Contains(damage) ? [SeverityBand.Mild] : SeverityBand.All
        select new TrialClass(damage, band, megapixels);

    /// <summary>What everybody would call a good photograph: all of these must be read.</summary>
    public static IEnumerable<TrialClass> Good(double megapixels) =>
        from damage in DamageList.All
        where damage.Name is "none" or "flatbed scan" or "rotation" or "EXIF rotation" or "felt pen" or "colour cast" or "JPEG 95 to 40"
            or "other codes" or "shadow's edge" or "crease through a marker" or "coffee"
        select new TrialClass(damage, SeverityBand.Mild, megapixels);

    public string Name => $"{Damage.Name}, {Band.Name}, {Megapixels:0.#} MP";

    /// <summary>The shot of a seed: always the same one.</summary>
    public Shot Shot(int seed)
    {
        var chance = new Random(Mix(seed, Name));
        return Damage.Harm(Everyday.Shot(seed, Megapixels, chance), Band.Draw(chance), chance);
    }

    public override string ToString() => Name;

    /// <summary>The hash of .NET differs from run to run.</summary>
    private static int Mix(int seed, string text) =>
        unchecked((int)text.Aggregate(2166136261u ^ ((uint)seed * 0x9E3779B1), (hash, letter) => (hash ^ letter) * 16777619));
}
