using AccessAudit.Sheets;
using QRCoder;

namespace AccessAudit.Imaging.Tags;

/// <summary>A tag as the QR code that is printed: version 4, level Q (a quarter may be lost), 33 × 33 modules.</summary>
/// <remarks>One fixed version, because the reader may then use that it knows where every module lies.</remarks>
public sealed class TagSymbol
{
    /// <summary>Modules along a side, without the quiet zone.</summary>
    public const int Modules = 33;

    /// <summary>Modules that must stay white on every side.</summary>
    public const int QuietZone = 4;

    private const int Version = 4;

    private readonly bool[] dark;

    private TagSymbol(bool[] dark) => this.dark = dark;

    public bool IsDark(int column, int row) => dark[row * Modules + column];

    public static TagSymbol Of(TagCode code, TagHost host)
    {
        ArgumentNullException.ThrowIfNull(code);
        return Of(code.TextAt(host));
    }

    /// <param name="text">At most 67 characters, all of the code's alphanumeric mode.</param>
    /// <exception cref="InvalidOperationException">The text does not fit, which the types of a tag's parts rule out.</exception>
    internal static TagSymbol Of(string text)
    {
        using var data = QRCodeGenerator.GenerateQrCode(text, QRCodeGenerator.ECCLevel.Q, requestedVersion: Version);
        var matrix = data.ModuleMatrix;
        if (data.Version != Version || matrix.Count != Modules + 2 * QuietZone)
            throw new InvalidOperationException($"The tag '{text}' became a QR code of version {data.Version}, not {Version}.");

        var modules = new bool[Modules * Modules];
        for (var row = 0; row < Modules; row++)
        {
            for (var column = 0; column < Modules; column++)
                modules[row * Modules + column] = matrix[row + QuietZone][column + QuietZone];
        }

        return new TagSymbol(modules);
    }
}
