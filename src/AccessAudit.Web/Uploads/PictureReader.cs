using System.Diagnostics;
using AccessAudit.Audits;
using AccessAudit.Checklists;
using AccessAudit.Imaging.Sheets.Crops;
using AccessAudit.Imaging.Sheets.Reading;
using AccessAudit.Imaging.Tags;
using AccessAudit.Sheets;
using AccessAudit.Storage;
using AccessAudit.Storage.Photos;

namespace AccessAudit.Web.Uploads;

/// <summary>Reads pictures of the sheets that a workspace has printed. Any number of threads may read at the same time.</summary>
public sealed class PictureReader
{
    private readonly Workspace workspace;
    private readonly ChecklistShelf shelf;
    private readonly SheetReader reader;

    public PictureReader(Workspace workspace, ChecklistShelf shelf, CodeReader codes)
    {
        ArgumentNullException.ThrowIfNull(workspace);
        var printed = new PrintedSheets(workspace, shelf);
        (this.workspace, this.shelf) = (workspace, shelf);
        reader = new SheetReader(codes, workspace.Keys, serial => workspace.Stations.Find(serial)?.Station.Id, printed.LayoutOf);
    }

    /// <summary>Keep every photograph, cut out what a person has to look at, and pass over what was read and kept before.</summary>
    public bool Keeps { get; init; }

    /// <summary>The folder that takes a picture from each step, or null.</summary>
    public string? Trace { get; init; }

    /// <param name="file">What the picture is called.</param>
    /// <param name="bytes">All of it.</param>
    public PictureReading Read(string file, byte[] bytes)
    {
        if (Keeps && Trace is null && workspace.PaperPages.OfPhoto(PhotoHash.Of(bytes)) is [var page, ..])
            return new PictureReading.Kept(file, page);

        var crops = new Dictionary<string, byte[]>(StringComparer.Ordinal);
        var start = Stopwatch.GetTimestamp();
        var result = reader.Read(bytes, Trace is null ? null : TraceOf(file, Trace), Keeps ? new RowCrops(crops.Add) : null);
        var answers = result is SheetResult.Read { Reading: var reading } ? PageAnswers.Of(shelf.Find(reading.Checklist)!, reading) : null;
        var milliseconds = Stopwatch.GetElapsedTime(start).TotalMilliseconds;
        var photo = Keeps ? workspace.Photos.Save(bytes) : default;
        return result switch
        {
            SheetResult.Read read => new PictureReading.Read(file, read.Reading, answers!, milliseconds) { Photo = photo, Crops = crops },
            SheetResult.Refused refused => new PictureReading.Refused(file, Named(refused.Problem), milliseconds),
            var other => throw new InvalidOperationException($"unknown result {other}"),
        };
    }

    /// <summary>Cuts rows out of a photograph that is kept.</summary>
    /// <returns>PNGs by criterion; none where the photograph is gone.</returns>
    public IReadOnlyDictionary<string, byte[]> Cut(PhotoHash photo, IReadOnlySet<string> rows)
    {
        var crops = new Dictionary<string, byte[]>(StringComparer.Ordinal);
        if (workspace.Photos.Find(photo) is { } file)
            reader.Read(File.ReadAllBytes(file), crops: new RowCrops(crops.Add, rows));
        return crops;
    }

    /// <summary>With the edition that was printed: the reader knows only its number where the file is gone or was changed.</summary>
    private SheetProblem Named(SheetProblem problem) => problem is SheetProblem.WrongEdition { Checklist: null } edition
        ? edition with { Checklist = workspace.PrintedLayouts.Find(edition.Layout)?.Checklist.ToString() }
        : problem;

    private static SheetTrace TraceOf(string file, string folder) => new((step, jpeg) =>
    {
        File.WriteAllBytes(Path.Combine(folder, $"{Path.GetFileNameWithoutExtension(file)}.{step}.jpg"), jpeg);
    });
}
