namespace AccessAudit.Imaging;

/// <summary>The files that travel inside this library: fonts, their licence, the code reader.</summary>
internal static class Resources
{
    public static Stream Open(string name) =>
        typeof(Resources).Assembly.GetManifestResourceStream(name)
        ?? throw new InvalidOperationException($"This build of AccessAudit.Imaging lacks its part {name}.");

    public static byte[] Read(string name)
    {
        using var stream = Open(name);
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return bytes;
    }
}
