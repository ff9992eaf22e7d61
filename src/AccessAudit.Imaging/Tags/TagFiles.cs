using System.Diagnostics;
using System.Numerics;
using AccessAudit.Imaging.Photos;
using AccessAudit.Sheets;

namespace AccessAudit.Imaging.Tags;

/// <summary>What came of looking for tags in a picture file.</summary>
public abstract record TagFileResult
{
    private TagFileResult()
    {
    }

    /// <param name="Search">Its corners lie in the whole picture, upright.</param>
    public sealed record Searched(TagSearch Search) : TagFileResult;

    public sealed record Refused(PhotoProblem Problem) : TagFileResult;
}

/// <summary>Looks for tags in picture files, and decodes no more of a large JPEG than it takes: most tags are seen at half its size.</summary>
public sealed class TagFiles(CodeReader reader, TagKeyRing keys)
{
    private const int EnoughLongSide = 1500;

    private readonly PhotoLoader loader = new();

    /// <summary>Whether any code ends the search, as when somebody asks what stands in a picture.</summary>
    public bool StopsAtAnyCode { get; init; }

    /// <summary>When the search is broken off, decoding not counted.</summary>
    public TimeSpan Budget { get; init; } = TimeSpan.FromSeconds(0.9);

    /// <param name="path">Of a JPEG, PNG or WebP file.</param>
    public TagFileResult FindIn(string path)
    {
        try
        {
            using var file = File.OpenRead(path);
            return loader.Bytes(file, out var problem) is { } bytes ? Find(bytes) : new TagFileResult.Refused(problem!);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            return new TagFileResult.Refused(new PhotoProblem.Unreadable(fault.Message));
        }
    }

    /// <param name="file">The bytes of a JPEG, PNG or WebP file.</param>
    public TagFileResult Find(ReadOnlySpan<byte> file)
    {
        var reduced = loader.LoadReduced(file, EnoughLongSide);
        reader.WarmUp();
        if (reduced is not PhotoResult.Loaded { Photo: var small } || small.IsWhole)
            return ResultOf(reduced, TagAttempt.Standard, Budget);

        var start = Stopwatch.GetTimestamp();
        var search = Finder(TagAttempt.Small, Budget).Find(small.Gray);
        return search is TagSearch.Found or TagSearch.NotFound { OutOfTime: true } || (StopsAtAnyCode && search.Refused.Count > 0)
            ? new TagFileResult.Searched(InWhole(search, small))
            : ResultOf(loader.Load(file), TagAttempt.Standard, Budget - Stopwatch.GetElapsedTime(start));
    }

    private TagFileResult ResultOf(PhotoResult photo, IReadOnlyList<TagAttempt> attempts, TimeSpan budget) => photo switch
    {
        PhotoResult.Loaded loaded => new TagFileResult.Searched(Finder(attempts, budget).Find(loaded.Photo.Gray)),
        PhotoResult.Refused refused => new TagFileResult.Refused(refused.Problem),
        _ => throw new InvalidOperationException($"unknown result {photo}"),
    };

    private TagFinder Finder(IReadOnlyList<TagAttempt> attempts, TimeSpan budget) =>
        new(reader, keys) { Attempts = attempts, Budget = budget, StopsAtAnyCode = StopsAtAnyCode };

    private static TagSearch InWhole(TagSearch search, Photo small)
    {
        var scale = new Vector2((float)small.FullWidth / small.Gray.Width, (float)small.FullHeight / small.Gray.Height);
        Quad Larger(Quad corners) => corners.Map(corner => corner * scale);
        RefusedCode[] refused = [.. search.Refused.Select(code => code with { Corners = Larger(code.Corners) })];
        return search is TagSearch.Found found
            ? found with { Tags = [.. found.Tags.Select(tag => tag with { Corners = Larger(tag.Corners) })], Refused = refused }
            : search with { Refused = refused };
    }
}
