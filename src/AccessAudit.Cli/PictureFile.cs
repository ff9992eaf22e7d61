using AccessAudit.Imaging.Photos;
using AccessAudit.Sheets;
using AccessAudit.Web.Uploads;

namespace AccessAudit.Cli;

/// <summary>Pictures that lie in files.</summary>
internal static class PictureFile
{
    public static PictureReading Read(this PictureReader reader, string file) =>
        Bytes(file, out var problem) is { } bytes ? reader.Read(file, bytes) : new PictureReading.Refused(file, problem!, 0);

    private static byte[]? Bytes(string file, out SheetProblem? problem)
    {
        problem = null;
        try
        {
            if (new FileInfo(file).Length is var length && length <= PhotoLimits.Default.MostBytes)
                return File.ReadAllBytes(file);
            problem = new SheetProblem.NotAPicture($"a file of {length} bytes; {PhotoLimits.Default.MostBytes} at most");
        }
        catch (Exception fault) when (InputFile.IsExpected(fault))
        {
            problem = new SheetProblem.NotAPicture(fault.Message);
        }

        return null;
    }
}
