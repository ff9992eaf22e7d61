using AccessAudit.Imaging.Photos;
using AccessAudit.Storage;
using AccessAudit.Web.Hosting;

namespace AccessAudit.Web.Auditing;

/// <summary>Takes photographs in: checked, without metadata, under the SHA-256 of what is kept.</summary>
internal sealed class PhotoIntake(Workspace workspace)
{
    /// <summary>The photograph's name, or why it is not taken: too large, no picture, a damaged one.</summary>
    /// <param name="from">Its bytes.</param>
    /// <param name="length">As the sender says it; null where it does not.</param>
    /// <param name="cancel">When nobody waits for it any more.</param>
    public async Task<(string? Photo, int Status)> TakeAsync(Stream from, long? length, CancellationToken cancel)
    {
        using var bytes = new MemoryStream((int)Math.Clamp(length ?? 0, 0, Limits.MostPhotoBytes));
        var buffer = new byte[81920];
        for (int read; (read = await from.ReadAsync(buffer, cancel)) > 0;)
        {
            bytes.Write(buffer, 0, read);
            if (bytes.Length > Limits.MostPhotoBytes)
                return (null, StatusCodes.Status413PayloadTooLarge);
        }

        return EvidencePhoto.Make(bytes.GetBuffer().AsMemory(0, (int)bytes.Length)) switch
        {
            EvidenceResult.Taken taken => (workspace.Photos.Save(taken.Jpeg).ToString(), StatusCodes.Status200OK),
            EvidenceResult.Refused { Problem: PhotoProblem.FileTooLarge or PhotoProblem.TooManyPixels } => (null, StatusCodes.Status413PayloadTooLarge),
            EvidenceResult.Refused { Problem: PhotoProblem.NotAPicture } => (null, StatusCodes.Status415UnsupportedMediaType),
            _ => (null, StatusCodes.Status422UnprocessableEntity),
        };
    }
}
