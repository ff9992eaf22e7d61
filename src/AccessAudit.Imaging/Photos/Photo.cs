namespace AccessAudit.Imaging.Photos;

/// <summary>A photograph, upright and in grey.</summary>
/// <param name="Gray">The pixels, perhaps fewer than the file has.</param>
/// <param name="Format">What the file is.</param>
/// <param name="FullWidth">Of the file's picture when upright, in pixels.</param>
/// <param name="FullHeight">Of the file's picture when upright, in pixels.</param>
public sealed record Photo(GrayImage Gray, PictureFormat Format, int FullWidth, int FullHeight)
{
    /// <summary>Whether no pixel was left out.</summary>
    public bool IsWhole => (Gray.Width, Gray.Height) == (FullWidth, FullHeight);
}

/// <summary>What came of loading a photograph.</summary>
public abstract record PhotoResult
{
    private PhotoResult()
    {
    }

    public sealed record Loaded(Photo Photo) : PhotoResult;

    public sealed record Refused(PhotoProblem Problem) : PhotoResult;
}
