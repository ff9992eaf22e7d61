using AccessAudit.Checklists;
using AccessAudit.Imaging.Tags;
using AccessAudit.Sheets;
using AccessAudit.Stations;
using AccessAudit.Storage;
using AccessAudit.Storage.Sheets;
using AccessAudit.Storage.Uploads;
using AccessAudit.Web.Desk;
using AccessAudit.Web.Hosting;

namespace AccessAudit.Web.Uploads;

/// <summary>Reads photographs of the queue one by one, as <c>sheets read --save</c> does, within the regions of who handed them in.</summary>
internal sealed class UploadReader(Workspace workspace, ChecklistShelf shelf, CodeReader codes, CountryView country, SiteMeter meter, TimeProvider time)
{
    /// <summary>Whoever has stopped three readers is not given to a fourth.</summary>
    public const int MostTries = 3;

    private readonly PictureReader reader = new(workspace, shelf, codes) { Keeps = true };
    private readonly string name = $"{Environment.MachineName}-{Guid.NewGuid():N}";

    /// <summary>False where nothing waits, or we are to stop: then what was taken is given back.</summary>
    public bool ReadNext(CancellationToken stop)
    {
        if (stop.IsCancellationRequested || workspace.Uploads.Take(name) is not { } upload)
            return false;
        if (stop.IsCancellationRequested)
        {
            workspace.Uploads.GiveBack(upload, name);
            return false;
        }

        switch (Read(upload))
        {
            case (PaperPage page, var picture):
                if (workspace.Uploads.Finish(upload, name, page))
                    meter.SheetRead(picture!.Rows + picture.Numbers);
                country.Changed(page.Paper.Station);
                break;
            case (_, PictureReading.Refused refused):
                Refuse(upload, refused.Problem.Kind(), refused.Problem.Says);
                break;
            case (_, null):
                Refuse(upload, "stuck", language => Words.In(language)["uploads.stuck"]);
                break;
            default:
                Refuse(upload, "outside", language => Words.In(language)["uploads.outside"]);
                break;
        }

        return true;
    }

    /// <summary>The page that was kept and what was read; no page where the picture was refused or is out of scope, nothing where it was not looked at.</summary>
    private (PaperPage? Page, PictureReading? Picture) Read(Upload upload)
    {
        if (upload.Tries > MostTries || workspace.Photos.Find(upload.Given.Photo) is not { } file)
            return (null, null);
        var picture = reader.Read(upload.Given.File, File.ReadAllBytes(file));
        var given = upload.Given;
        if (StationOf(picture) is not { } station || workspace.Stations.Find(station) is not { Station.CountsFor: var region }
            || (given.Regions is { } regions && (region is null || !regions.Contains(region))))
        {
            return (null, picture);
        }

        var visit = new Visit(time.Today(), given.Visited, given.Source, given.Auditor);
        return (new SavedSheets(workspace.As(given.HandedInBy), shelf, reader, visit).Save(picture), picture);
    }

    private static StationId? StationOf(PictureReading picture) => picture switch
    {
        PictureReading.Read read => read.Reading.Station,
        PictureReading.Kept kept => kept.Page.Paper.Station,
        _ => null,
    };

    private void Refuse(Upload upload, string kind, Func<Language, string> says)
    {
        if (workspace.Uploads.Finish(upload, name, new UploadState.Refused(Language.All.ToDictionary(l => l, says))))
            meter.SheetRefused(kind);
    }
}
