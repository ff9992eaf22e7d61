using System.Globalization;
using AccessAudit.Storage.Sheets;

namespace AccessAudit.Cli.Review;

/// <summary>Lays the pictures of rows out as files that any viewer opens.</summary>
/// <param name="queue">Where the pictures are.</param>
/// <param name="wished">The folder; null is one of our own, which goes when the work is done.</param>
internal sealed class CropFiles(ReviewQueue queue, string? wished) : IDisposable
{
    private readonly string folder = wished is null
        ? Directory.CreateTempSubdirectory("accessaudit-").FullName
        : Directory.CreateDirectory(wished).FullName;

    /// <summary>Their paths, the best photograph's first.</summary>
    public IReadOnlyList<string> Write(ReviewTask task)
    {
        var crops = queue.Crops(task);
        return [.. crops.Select((png, i) => Write($"{task.Number.ToString(CultureInfo.InvariantCulture)}-{task.Criterion}{(i == 0 ? "" : $"-{i + 1}")}.png", png))];
    }

    public void Dispose()
    {
        if (wished is null)
            Directory.Delete(folder, recursive: true);
    }

    private string Write(string name, byte[] png)
    {
        var path = Path.Combine(folder, name);
        File.WriteAllBytes(path, png);
        return path;
    }
}
