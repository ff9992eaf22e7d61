using System.Numerics;
using AccessAudit.Audits;
using AccessAudit.Signs;
using AccessAudit.Stations;
using CsCheck;

namespace AccessAudit.Tests.Signs;

public class PhotoCitationsTests
{
    [Fact]
    public void Near_hashes_are_found_as_if_each_was_compared_with_each() =>
        Gen.Select(Gen.ULong.Array[1, 4], Gen.Int[0, 63].Array[0, 8].Array[1, 40], Gen.Int[0, 8]).Sample(
            (roots, flips, bits) =>
            {
                var hashes = flips.Select((f, i) => f.Aggregate(roots[i % roots.Length], (hash, bit) => hash ^ (1UL << bit))).ToList();
                var expected = from other in Enumerable.Range(0, hashes.Count)
                               from one in Enumerable.Range(0, other)
                               let differ = BitOperations.PopCount(hashes[one] ^ hashes[other])
                               where differ <= bits
                               select (one, other, differ);

                Assert.Equal(expected, PhotoCitations.Near(hashes, bits));
            },
            iter: 300);

    [Fact]
    public void Only_photographs_of_different_stations_are_told_and_those_without_features_never()
    {
        var photos = new PhotoCitations();
        foreach (var (photo, station) in new[] { ("sha256:a", "s1"), ("sha256:b", "s2"), ("sha256:c", "s1"), ("sha256:d", "s3") })
        {
            photos.Add(Samples.Of(("braille", Samples.Word("no") with { Photos = [photo] })) with
            {
                Station = StationId.Parse(station, null),
                Id = AuditId.Parse($"audit-{photo[7..]}", null),
            });
        }

        var signs = photos.Alike(new Dictionary<string, ulong> { ["sha256:a"] = 0b1111, ["sha256:b"] = 0b1101, ["sha256:c"] = 0b1111 }, SignLimits.Default);

        Assert.Equal(
            [("sha256:a", "sha256:b", 1), ("sha256:b", "sha256:c", 1)],
            signs.Cast<Sign.AlikePhotos>().Select(s => (s.Photo, s.Other, s.Bits)).Order());
    }
}
