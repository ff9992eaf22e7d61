using AccessAudit.Sheets;

namespace AccessAudit.Imaging.Sheets.Reading;

/// <summary>How much ink was measured in boxes of which it is known what they are.</summary>
/// <param name="is">What they are: empty, marked or cancelled.</param>
public sealed class InkHistogram(MarkState @is)
{
    /// <summary>Each is a fiftieth wide; the last one holds 1 too.</summary>
    public const int Bins = 50;

    private readonly int[] bins = new int[Bins];

    public MarkState Is => @is;

    public int Boxes { get; private set; }

    /// <summary>Of these, how many are left to a person.</summary>
    public int Unclear { get; private set; }

    /// <summary>Of these, how many were taken for something else.</summary>
    public int Wrong { get; private set; }

    public double? Least { get; private set; }

    public double? Most { get; private set; }

    /// <summary>Number of boxes in each bin.</summary>
    public IReadOnlyList<int> Counts => bins;

    /// <param name="box">As it was read.</param>
    public void Add(BoxReading box)
    {
        ArgumentNullException.ThrowIfNull(box);
        bins[Math.Clamp((int)(box.Ink * Bins), 0, Bins - 1)]++;
        Boxes++;
        Unclear += box.State == MarkState.Unclear ? 1 : 0;
        Wrong += box.State != MarkState.Unclear && box.State != Is ? 1 : 0;
        Least = Math.Min(Least ?? box.Ink, box.Ink);
        Most = Math.Max(Most ?? box.Ink, box.Ink);
    }
}
