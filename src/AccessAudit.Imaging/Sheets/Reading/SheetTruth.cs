using System.Text.Json;
using AccessAudit.Sheets;

namespace AccessAudit.Imaging.Sheets.Reading;

/// <summary>What was really done to the boxes of a photographed page: what a reading can be held against.</summary>
/// <remarks>
/// A file beside the picture, <c>PICTURE.truth.json</c>: <c>{"marked":[{"criterion":"ramp-slope","option":"5-8"}],"cancelled":[]}</c>.
/// Every box of the page that it does not name is empty.
/// </remarks>
public sealed record SheetTruth(IReadOnlyList<SheetTruth.Box> Marked, IReadOnlyList<SheetTruth.Box> Cancelled)
{
    /// <summary>What follows the picture's name in the name of its truth.</summary>
    public const string Ending = ".truth.json";

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        UnmappedMemberHandling = System.Text.Json.Serialization.JsonUnmappedMemberHandling.Disallow,
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>One box of the page.</summary>
    public sealed record Box(string Criterion, string Option);

    public byte[] Write() => JsonSerializer.SerializeToUtf8Bytes(this, Json);

    public static Parsed<SheetTruth> Read(ReadOnlySpan<byte> json)
    {
        try
        {
            var read = JsonSerializer.Deserialize<SheetTruth>(json, Json);
            return read is null || Lacks(read.Marked) || Lacks(read.Cancelled)
                ? Bad(0, "a box without criterion or option")
                : new Parsed<SheetTruth>.Good(read with { Marked = read.Marked ?? [], Cancelled = read.Cancelled ?? [] });
        }
        catch (JsonException fault)
        {
            return Bad((int)(fault.LineNumber ?? -1) + 1, "no such JSON");
        }

        static bool Lacks(IReadOnlyList<Box?>? boxes) => boxes?.Any(b => b?.Criterion is null || b.Option is null) == true;
    }

    /// <summary>Boxes that the page of a reading does not have: then it is the truth about another page.</summary>
    public IEnumerable<Box> NotOn(SheetReading reading)
    {
        ArgumentNullException.ThrowIfNull(reading);
        return Marked.Concat(Cancelled).Except(reading.Boxes.Select(b => new Box(b.Criterion, b.Option)));
    }

    /// <summary>Empty, marked or cancelled.</summary>
    public MarkState StateOf(BoxReading box)
    {
        ArgumentNullException.ThrowIfNull(box);
        var named = new Box(box.Criterion, box.Option);
        return Cancelled.Contains(named) ? MarkState.Cancelled : Marked.Contains(named) ? MarkState.Marked : MarkState.Empty;
    }

    private static Parsed<SheetTruth>.Bad Bad(int line, string what) =>
        new([new Fault(line, "", what, """{"marked":[{"criterion":"ramp-slope","option":"5-8"}],"cancelled":[]}""")]);
}
