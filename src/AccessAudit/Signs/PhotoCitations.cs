using System.Numerics;
using AccessAudit.Audits;
using AccessAudit.Stations;

namespace AccessAudit.Signs;

/// <summary>Which audits name which photograph as evidence.</summary>
public sealed class PhotoCitations
{
    private readonly Dictionary<string, List<Citation>> photos = new(StringComparer.Ordinal);

    /// <summary>In the order of names.</summary>
    public IEnumerable<string> Photos => photos.Keys.Order(StringComparer.Ordinal);

    public void Add(Audit audit)
    {
        ArgumentNullException.ThrowIfNull(audit);
        foreach (var photo in audit.Answers.Values.SelectMany(a => a.Photos).Distinct(StringComparer.Ordinal))
        {
            if (!photos.TryGetValue(photo, out var citations))
                photos[photo] = citations = [];
            citations.Add(new Citation(audit.Station, audit.Id, audit.Date, audit.Source));
        }
    }

    /// <summary>The same file at different stations, on different days or by different sources. One visit may cite it again and again.</summary>
    internal IEnumerable<Sign> Twice() =>
        from photo in photos
        where photo.Value.DistinctBy(c => (c.Station, c.Date, c.Source)).Skip(1).Any()
        select new Sign.SamePhoto(photo.Key, [.. photo.Value.Select(c => c.Audit).Order()])
        {
            Stations = [.. photo.Value.Select(c => c.Station).Distinct().Order()],
        };

    /// <summary>Files that look alike but are not the same, of stations that have nothing else in common.</summary>
    /// <param name="looks">The features of each photograph that has any; see the perceptual hash of the imaging part.</param>
    /// <param name="limits">How many may differ.</param>
    public IReadOnlyList<Sign> Alike(IReadOnlyDictionary<string, ulong> looks, SignLimits limits)
    {
        ArgumentNullException.ThrowIfNull(looks);
        ArgumentNullException.ThrowIfNull(limits);
        var known = Photos.Where(looks.ContainsKey).ToList();
        return
        [
            .. SignSearch.InOrder(
                from pair in Near([.. known.Select(p => looks[p])], limits.AlikePhotoBits)
                let one = photos[known[pair.One]].Select(c => c.Station).ToHashSet()
                let other = photos[known[pair.Other]].Select(c => c.Station).ToHashSet()
                where !one.Overlaps(other)
                select new Sign.AlikePhotos(known[pair.One], known[pair.Other], pair.Bits) { Stations = [.. one.Union(other).Order()] }),
        ];
    }

    /// <summary>All pairs that differ in at most so many bits, found without comparing each with each.</summary>
    /// <remarks>Cut into one piece more than bits may differ, two such hashes have at least one piece in common.</remarks>
    internal static IEnumerable<(int One, int Other, int Bits)> Near(IReadOnlyList<ulong> hashes, int bits)
    {
        var pieces = bits + 1;
        var buckets = new Dictionary<(int Piece, ulong Bits), List<int>>();
        for (var one = 0; one < hashes.Count; one++)
        {
            var met = new HashSet<int>();
            for (var piece = 0; piece < pieces; piece++)
            {
                var (from, to) = (piece * 64 / pieces, (piece + 1) * 64 / pieces);
                var key = (piece, (hashes[one] >> from) & (to - from == 64 ? ulong.MaxValue : (1UL << (to - from)) - 1));
                if (!buckets.TryGetValue(key, out var bucket))
                    buckets[key] = bucket = [];
                met.UnionWith(bucket);
                bucket.Add(one);
            }

            foreach (var other in met.Order())
            {
                var differ = BitOperations.PopCount(hashes[one] ^ hashes[other]);
                if (differ <= bits)
                    yield return (other, one, differ);
            }
        }
    }

    private readonly record struct Citation(StationId Station, AuditId Audit, DateOnly Date, AuditSource Source);
}
