using System.Numerics;
using AccessAudit.Tests.Photographs.Damages;

namespace AccessAudit.Tests.Photographs;

/// <summary>What became of the paper since it was printed and filled in.</summary>
public sealed record Paper
{
    public static Paper Flat { get; } = new();

    public IReadOnlyList<Bend> Bends { get; init; } = [];

    public IReadOnlyList<Stain> Stains { get; init; } = [];

    public bool IsFlat => Bends.Count == 0;

    /// <summary>Where a place of the page lies on the desk and above it, in millimetres.</summary>
    public Vector3 At(Vector2 place) => Bends.Aggregate(new Vector3(place, 0), (at, bend) => at + bend.Move(place));

    /// <summary>Paper that was folded has its creases too.</summary>
    public Paper Folded(IReadOnlyList<Fold> folds, double worn) => this with
    {
        Bends = [.. Bends, .. folds],
        Stains = [.. Stains, .. folds.Select(f => f.Crease(worn))],
    };
}
