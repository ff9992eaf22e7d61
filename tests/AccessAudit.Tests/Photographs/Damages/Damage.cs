namespace AccessAudit.Tests.Photographs.Damages;

/// <summary>One way of spoiling a photograph or what is on it.</summary>
/// <param name="Name">As a report names it.</param>
/// <param name="Harm">The spoiled shot; severity 0 is hardly there, 1 is as bad as people send it in. The same chance spoils alike.</param>
public sealed record Damage(string Name, Func<Shot, double, Random, Shot> Harm)
{
    /// <summary>A damage that only the camera knows of.</summary>
    public static Damage Of(string name, Func<Camera, double, Random, Camera> harm) =>
        new(name, (shot, severity, random) => shot with { Camera = harm(shot.Camera, severity, random) });

    /// <summary>A damage that was done with the pen.</summary>
    public static Damage Of(string name, Func<FilledPage, double, Random, FilledPage> harm) =>
        new(name, (shot, severity, random) => shot with { Page = harm(shot.Page, severity, random) });

    public override string ToString() => Name;
}
