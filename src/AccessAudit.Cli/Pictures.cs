namespace AccessAudit.Cli;

/// <summary>The picture files behind the paths that a user named: files as they are, folders with every picture in them.</summary>
internal static class Pictures
{
    /// <remarks>The second half cannot be read; each is refused by name, for passed over in silence its answers would go missing.</remarks>
    private static readonly string[] Endings =
    [
        ".jpg", ".jpeg", ".png", ".webp",
        ".heic", ".heif", ".avif", ".tif", ".tiff", ".bmp", ".gif", ".pdf",
    ];

    /// <summary>In the order of the arguments, a folder's files by name; null after a missing path was told.</summary>
    public static IReadOnlyList<string>? In(IReadOnlyList<string> paths, TextWriter error)
    {
        var missing = paths.Where(p => !File.Exists(p) && !Directory.Exists(p)).ToList();
        foreach (var path in missing)
            error.WriteLine($"{path}: there is no such file or folder.");
        return missing.Count > 0 ? null : [.. paths.SelectMany(p => Directory.Exists(p) ? Folder(p) : [p])];
    }

    private static IEnumerable<string> Folder(string folder) => Directory
        .EnumerateFiles(folder, "*", SearchOption.AllDirectories)
        .Where(f => Endings.Contains(Path.GetExtension(f), StringComparer.OrdinalIgnoreCase))
        .Order(StringComparer.Ordinal);
}
