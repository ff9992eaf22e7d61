using AccessAudit.Checklists;
using AccessAudit.Stations;

namespace AccessAudit.Storage.Uploads;

/// <summary>How far a photograph that was handed in has come. A closed list.</summary>
public abstract record UploadState
{
    private UploadState()
    {
    }

    public sealed record Waiting : UploadState;

    /// <summary>Somebody has taken it and is reading.</summary>
    public sealed record Reading : UploadState;

    /// <param name="Station">Whose sheet it shows.</param>
    /// <param name="Page">Of the sheet, from 1.</param>
    /// <param name="Open">Rows of that page about which a person is still to be asked.</param>
    public sealed record Read(StationId Station, int Page, int Open) : UploadState;

    /// <param name="Says">What to do about it, a sentence in each language.</param>
    public sealed record Refused(IReadOnlyDictionary<Language, string> Says) : UploadState;
}
