using System.CommandLine;
using AccessAudit.Checklists;
using AccessAudit.Web.Uploads;

namespace AccessAudit.Cli;

/// <summary>Reads many pictures on every core: one line each, in the order in which they were named.</summary>
/// <param name="reader">Reads one.</param>
/// <param name="saved">Where readings go; null where they are not kept.</param>
/// <param name="language">Of the sentences that say why a picture was refused.</param>
internal sealed class ReadingRun(PictureReader reader, SavedSheets? saved, Language language)
{
    private int done;
    private int refused;
    private int keptBefore;
    private int rows;
    private int numbers;

    /// <returns>The exit code.</returns>
    public int Run(IReadOnlyList<string> files, InvocationConfiguration configuration, TimeProvider time, CancellationToken cancel)
    {
        try
        {
            LongWork.Run("pictures", files.Count, configuration, time, step =>
            {
                foreach (var picture in InOrder.Select(files, reader.Read, cancel))
                {
                    saved?.Save(picture);
                    configuration.Output.WriteLine(picture.Line(language));
                    // Who waits for the lines gets each at once, and a run that is killed has told all that it kept.
                    configuration.Output.Flush();
                    Count(picture);
                    step();
                }
            });
        }
        catch (OperationCanceledException)
        {
            configuration.Error.WriteLine(
                $"Stopped after {done} of {files.Count} pictures{(saved is null ? "" : "; the same command goes on from there")}.");
            return ExitCodes.Refused;
        }

        configuration.Error.WriteLine(Summary(files.Count));
        return refused + rows > 0 ? ExitCodes.Refused : ExitCodes.Done;
    }

    private void Count(PictureReading picture)
    {
        done++;
        refused += picture is PictureReading.Refused ? 1 : 0;
        keptBefore += picture is PictureReading.Kept ? 1 : 0;
        rows += picture.Rows;
        numbers += picture.Numbers;
    }

    private string Summary(int pictures)
    {
        var skipped = keptBefore > 0 ? $", {keptBefore} skipped because they were read and kept before" : "";
        var byHand = numbers > 0 ? $", {numbers} numbers by hand to type" : "";
        return $"{pictures} pictures: {pictures - refused - keptBefore} read, {refused} refused{skipped}; {rows} rows for a person to look at{byHand}.";
    }
}
