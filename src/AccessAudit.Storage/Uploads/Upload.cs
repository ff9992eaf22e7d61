using AccessAudit.Audits;
using AccessAudit.Storage.Photos;

namespace AccessAudit.Storage.Uploads;

/// <summary>A photograph of a sheet, as somebody hands it in.</summary>
/// <param name="Photo">Kept in the <see cref="PhotoStore"/>.</param>
/// <param name="File">Its name, as its owner knows it.</param>
/// <param name="HandedInBy">The person's name.</param>
/// <param name="Regions">Only sheets of stations in these may be handed in; null is the whole country.</param>
/// <param name="Source">As what the audit counts.</param>
/// <param name="Visited">The day of the visit; null where it was not said.</param>
/// <param name="Auditor">Who was there; null where it was not said.</param>
public sealed record NewUpload(
    PhotoHash Photo, string File, string HandedInBy, IReadOnlyList<string>? Regions, AuditSource Source, DateOnly? Visited = null, string? Auditor = null);

/// <summary>A photograph that was handed in.</summary>
/// <param name="Number">In the order in which photographs are read.</param>
/// <param name="Given">What was handed in.</param>
/// <param name="HandedIn">UTC, to the millisecond.</param>
/// <param name="Tries">How often somebody began to read it.</param>
/// <param name="State">How far it has come.</param>
public sealed record Upload(long Number, NewUpload Given, DateTimeOffset HandedIn, int Tries, UploadState State);

/// <summary>What became of handing a photograph in.</summary>
public enum UploadAddition
{
    Added,

    /// <summary>It was refused before; it waits to be read again.</summary>
    Again,

    /// <summary>The same person handed it in before; it is read once.</summary>
    AlreadyThere,
}

/// <param name="Waiting">Those under way included.</param>
/// <param name="Read">Those of which a page was kept.</param>
/// <param name="Refused">Those that could not be read.</param>
/// <param name="Open">Rows of the pages read about which a person is still to be asked.</param>
public sealed record UploadCounts(int Waiting, int Read, int Refused, int Open)
{
    public int All => Waiting + Read + Refused;
}
