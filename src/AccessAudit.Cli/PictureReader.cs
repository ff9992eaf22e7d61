using System.Diagnostics;
using AccessAudit.Audits;
using AccessAudit.Checklists;
using AccessAudit.Imaging.Sheets.Reading;
using AccessAudit.Imaging.Tags;
using AccessAudit.Sheets;
using AccessAudit.Storage;

namespace AccessAudit.Cli;

/// <summary>Reads picture files of the sheets that a workspace has printed.</summary>
internal sealed class PictureReader
{
    private readonly Workspace workspace;
    private readonly ChecklistShelf shelf;
    private readonly SheetReader reader;

    public PictureReader(Workspace workspace, ChecklistShelf shelf, CodeReader codes)
    {
        var printed = new PrintedSheets(workspace, shelf);
        (this.workspace, this.shelf) = (workspace, shelf);
        reader = new SheetReader(codes, workspace.Keys, serial => workspace.Stations.Find(serial)?.Station.Id, printed.LayoutOf);
    }

    /// <param name="file">A picture.</param>
    /// <param name="trace">The folder that takes a picture from each step, or null.</param>
    public PictureReading Read(string file, string? trace)
    {
        byte[] bytes;
        try
        {
            bytes = File.ReadAllBytes(file);
        }
        catch (Exception fault) when (InputFile.IsExpected(fault))
        {
            return new PictureReading(file, [], new SheetResult.Refused(new SheetProblem.NotAPicture(fault.Message)), null, 0);
        }

        var start = Stopwatch.GetTimestamp();
        var result = Named(reader.Read(bytes, trace is null ? null : TraceOf(file, trace)));
        var answers = result is SheetResult.Read read ? PageAnswers.Of(shelf.Find(read.Reading.Checklist)!, read.Reading) : null;
        return new PictureReading(file, bytes, result, answers, Stopwatch.GetElapsedTime(start).TotalMilliseconds);
    }

    /// <summary>With the edition that was printed: the reader knows only its number where the file is gone or was changed.</summary>
    private SheetResult Named(SheetResult result) =>
        result is SheetResult.Refused { Problem: SheetProblem.WrongEdition { Checklist: null } problem }
            ? new SheetResult.Refused(problem with { Checklist = workspace.PrintedLayouts.Find(problem.Layout)?.Checklist.ToString() })
            : result;

    private static SheetTrace TraceOf(string file, string folder) => new((step, jpeg) =>
    {
        File.WriteAllBytes(Path.Combine(folder, $"{Path.GetFileNameWithoutExtension(file)}.{step}.jpg"), jpeg);
    });
}
