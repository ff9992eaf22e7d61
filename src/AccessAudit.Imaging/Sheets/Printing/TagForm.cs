namespace AccessAudit.Imaging.Sheets.Printing;

/// <summary>A tag in letters, for a phone without a camera.</summary>
internal static class TagForm
{
    private const string Scheme = "HTTPS://";

    /// <summary>The address in the way people write it, up to its last slash, and the code after it.</summary>
    public static (string Address, string Code) Split(string tag)
    {
        var text = tag.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase) ? tag[Scheme.Length..] : tag;
        var slash = text.LastIndexOf('/') + 1;
        return (text[..slash].ToLowerInvariant() + "…", text[slash..]);
    }
}
