namespace AccessAudit.Imaging.Sheets.Printing;

/// <summary>A tag in letters, for a phone without a camera.</summary>
internal static class TagForm
{
    private const string Scheme = "HTTPS://";
    private const int GroupLength = 5;

    /// <summary>The address in the way people write it, up to its last slash, and the code after it.</summary>
    public static (string Address, string Code) Split(string tag)
    {
        var text = tag.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase) ? tag[Scheme.Length..] : tag;
        var slash = text.LastIndexOf('/') + 1;
        return (text[..slash].ToLowerInvariant(), text[slash..]);
    }

    /// <summary>The code in pieces that a person can carry from paper to a phone.</summary>
    public static IReadOnlyList<string> Groups(string code) => [.. code.Chunk(GroupLength).Select(g => new string(g))];

    /// <summary>Address and code on one line.</summary>
    public static string Spoken(string tag)
    {
        var (address, code) = Split(tag);
        return $"{address} {string.Join(' ', Groups(code))}";
    }
}
