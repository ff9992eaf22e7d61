namespace AccessAudit.Imaging.Photos;

/// <summary>Why a file gave no photograph: a closed list, each case with its evidence.</summary>
public abstract record PhotoProblem
{
    private PhotoProblem()
    {
    }

    /// <summary>The file could not be opened or read.</summary>
    public sealed record Unreadable(string Reason) : PhotoProblem;

    /// <summary>The file is larger than the limit.</summary>
    public sealed record FileTooLarge(long Bytes, int Limit) : PhotoProblem;

    /// <summary>The first bytes are not those of a JPEG, PNG or WebP, whatever the file's name says.</summary>
    public sealed record NotAPicture(string LooksLike) : PhotoProblem;

    /// <summary>The picture has fewer pixels a side than anything printed could be read from.</summary>
    public sealed record TooSmall(int Width, int Height, int LeastSide) : PhotoProblem;

    /// <summary>The header names more pixels than the limit; nothing was decoded.</summary>
    public sealed record TooManyPixels(int Width, int Height, long Limit) : PhotoProblem;

    /// <summary>A progressive JPEG that goes through its picture more often than any camera's; each time costs as much as reading it.</summary>
    public sealed record TooManyScans(int Scans, int Limit) : PhotoProblem;

    /// <summary>It begins like a picture, but its header cannot be read.</summary>
    public sealed record DamagedHeader(PictureFormat Format) : PhotoProblem;

    /// <summary>The picture ends early or breaks off: so many of its rows could be decoded.</summary>
    public sealed record Truncated(PictureFormat Format, int Rows, int Height) : PhotoProblem;
}
