namespace AccessAudit.Sheets;

/// <summary>The text in a tag's QR code, <c>HTTPS://HOST/S/CODE</c>: all of it in the code's alphanumeric mode.</summary>
internal static class TagText
{
    private const string Scheme = "HTTPS://";
    private const string Path = "/S/";

    public static string Of(TagHost host, TagCode code) => $"{Scheme}{host}{Path}{code}";

    /// <summary>The part where the code should stand; empty if the text is not built like a tag's.</summary>
    /// <remarks>Capitals or not, and whatever the host: papers outlive host names.</remarks>
    public static ReadOnlySpan<char> CodePart(ReadOnlySpan<char> text)
    {
        if (!text.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase))
            return default;
        var rest = text[Scheme.Length..];
        var slash = rest.IndexOf('/');
        if (slash < 1 || !rest[slash..].StartsWith(Path, StringComparison.OrdinalIgnoreCase))
            return default;
        var code = rest[(slash + Path.Length)..];
        return code.Length == TagCode.Length ? code : default;
    }
}
