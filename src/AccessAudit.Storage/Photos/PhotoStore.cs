namespace AccessAudit.Storage.Photos;

/// <summary>Photographs kept as evidence, byte for byte, each under the SHA-256 of its bytes.</summary>
public sealed class PhotoStore
{
    private readonly string folder;

    internal PhotoStore(string folder) => this.folder = folder;

    /// <summary>Whole or not at all; a photograph that is here already stays as it is.</summary>
    public PhotoHash Save(ReadOnlyMemory<byte> photo)
    {
        var hash = PhotoHash.Of(photo.Span);
        var path = PathOf(hash);
        if (File.Exists(path))
            return hash;
        WorkspaceFiles.Watch(path, () =>
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            WorkspaceFiles.Write(path, photo.Span, drafts: folder);
        });
        return hash;
    }

    /// <summary>Where it lies; null where it is not here.</summary>
    public string? Find(PhotoHash hash) => PathOf(hash) is var path && File.Exists(path) ? path : null;

    /// <summary>In folders by the first two digits, for some file systems are slow with a hundred thousand files in one.</summary>
    private string PathOf(PhotoHash hash) => Path.Combine(folder, hash.Hex[..2], hash.Hex);
}
