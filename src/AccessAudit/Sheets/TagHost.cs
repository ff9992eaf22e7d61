using System.Diagnostics.CodeAnalysis;

namespace AccessAudit.Sheets;

/// <summary>The host name in a tag's text, such as <c>AUDIT.EXAMPLE.KZ</c>: capitals, digits, dots, hyphens, perhaps a port.</summary>
/// <remarks>
/// A setting of the deployment, 1 to 27 characters: with them the text fills at most the 67 characters that a QR code of version 4,
/// level Q, holds. It plays no part in the check of a tag. The default is <c>ACCESSAUDIT.INVALID</c>, which leads nowhere.
/// </remarks>
public readonly record struct TagHost : IParsable<TagHost>
{
    public const int MostCharacters = 27;

    private readonly string? text;

    private TagHost(string text) => this.text = text;

    /// <exception cref="FormatException">Too long, empty, or with a character that the code's alphanumeric mode lacks.</exception>
    public static TagHost Parse(string s, IFormatProvider? provider) => TryParse(s, provider, out var host)
        ? host
        : throw new FormatException($"'{s}' is no host for tags; write 1 to {MostCharacters} letters, digits, dots and hyphens, such as audit.example.kz.");

    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out TagHost result)
    {
        result = default;
        if (s is null or "" || s.Length > MostCharacters || !s.All(c => char.IsAsciiLetterOrDigit(c) || c is '.' or '-' or ':'))
            return false;
        if (!char.IsAsciiLetterOrDigit(s[0]) || !char.IsAsciiLetterOrDigit(s[^1]))
            return false;
        result = new TagHost(s.ToUpperInvariant());
        return true;
    }

    public override string ToString() => text ?? "ACCESSAUDIT.INVALID";
}
