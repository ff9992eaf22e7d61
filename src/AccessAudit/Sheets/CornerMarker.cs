namespace AccessAudit.Sheets;

/// <summary>One of the four printed corner markers: a black frame of one module around 4 × 4 modules.</summary>
/// <remarks>
/// The patterns differ from each other and from their own quarter turns in at least seven of sixteen modules, so a marker names its
/// corner and the page's rotation even where three modules are misread.
/// </remarks>
/// <param name="Id">0 upper left, 1 upper right, 2 lower right, 3 lower left.</param>
/// <param name="Area">Its black square, in millimetres.</param>
public sealed record CornerMarker(int Id, Area Area)
{
    /// <summary>Modules along one side: the frame's two and the pattern's four.</summary>
    public const int Modules = 6;

    private static readonly ushort[] Patterns = [0xB87A, 0x1333, 0xD287, 0x4456];

    /// <summary>The pattern's rows from the top, each from the left; a set bit is a white module. The first module is the highest bit.</summary>
    public ushort Pattern => Patterns[Id];

    /// <summary>Whether a module of the whole marker, frame included, is black.</summary>
    public bool IsBlack(int column, int row)
    {
        var inFrame = column is 0 or Modules - 1 || row is 0 or Modules - 1;
        return inFrame || (Pattern & (0x8000 >> (((row - 1) * 4) + column - 1))) == 0;
    }
}
