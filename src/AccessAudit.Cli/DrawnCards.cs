using System.Globalization;
using System.Text;

namespace AccessAudit.Cli;

/// <summary>Which cards a folder holds and from which data they were drawn, so that a run that was stopped goes on where it was.</summary>
/// <remarks>
/// A line is added to the folder's list when all files of a card are whole; the last line of a card counts. What is left of a line
/// that a killed run could not finish names no card, so that card is drawn again.
/// </remarks>
internal sealed class DrawnCards : IDisposable
{
    public const string FileName = "drawn.tsv";

    private readonly string folder;
    private readonly Dictionary<string, (string Fingerprint, string Files)> before;
    private readonly StreamWriter list;

    private DrawnCards(string folder, Dictionary<string, (string Fingerprint, string Files)> before, StreamWriter list) =>
        (this.folder, this.before, this.list) = (folder, before, list);

    /// <exception cref="IOException">Another run is writing to the folder, or it cannot be made.</exception>
    public static DrawnCards In(string folder)
    {
        Directory.CreateDirectory(folder);
        var path = Path.Combine(folder, FileName);
        var stream = new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        var known = new Dictionary<string, (string, string)>(StringComparer.Ordinal);
        using (var reader = new StreamReader(stream, Encoding.UTF8, detectEncodingFromByteOrderMarks: false, 1 << 16, leaveOpen: true))
        {
            // A whole line ends with a tab.
            while (reader.ReadLine() is { } line)
            {
                if (line.Split('\t') is [var card, var fingerprint, var files, ""])
                    known[card] = (fingerprint, files);
            }
        }

        var writer = new StreamWriter(stream) { NewLine = "\n" };
        if (stream.Seek(0, SeekOrigin.End) > 0)
            writer.WriteLine();
        return new DrawnCards(folder, known, writer);
    }

    /// <summary>Whether the card was drawn from this, and its files are there in their full length. Safe on every core.</summary>
    public bool Has(string card, string fingerprint) =>
        before.TryGetValue(card, out var drawn) && drawn.Fingerprint == fingerprint && drawn.Files.Split(' ').All(IsWhole);

    public void Add(string card, string fingerprint, IEnumerable<string> files)
    {
        list.WriteLine($"{card}\t{fingerprint}\t{string.Join(' ', files.Select(Told))}\t");
        list.Flush();
    }

    public void Dispose() => list.Dispose();

    private bool IsWhole(string told)
    {
        var (name, length) = told.Split('=') is [var n, var l] ? (n, l) : ("", "");
        return new FileInfo(Path.Combine(folder, name)) is { Exists: true } file && Length(file) == length;
    }

    private static string Told(string path) => $"{Path.GetFileName(path)}={Length(new FileInfo(path))}";

    private static string Length(FileInfo file) => file.Length.ToString(CultureInfo.InvariantCulture);
}
