using System.Globalization;
using AccessAudit.Checklists;

namespace AccessAudit.Stations;

/// <summary>One of the 20 regions of Kazakhstan, or the stations abroad.</summary>
/// <param name="Code">ISO 3166-2 code such as <c>KZ-11</c>, or <c>ABROAD</c>.</param>
/// <param name="Name">In all three languages.</param>
/// <param name="Stations">Number of stations at the election of 20 November 2022.</param>
/// <param name="StationsSource">Where that number comes from; <c>estimate</c> must be shown as an estimate.</param>
/// <param name="TileColumn">Column on the tile map, from 0 in the west.</param>
/// <param name="TileRow">Row on the tile map, from 0 in the north.</param>
public sealed record Region(string Code, LocalText Name, int Stations, string StationsSource, int TileColumn, int TileRow)
{
    /// <summary>The code of the stations abroad.</summary>
    public const string Abroad = "ABROAD";

    private static readonly Lazy<IReadOnlyList<Region>> Embedded = new(Load);

    public static IReadOnlyList<Region> All => Embedded.Value;

    public static Region? Find(string code) => All.FirstOrDefault(r => r.Code == code);

    private static List<Region> Load()
    {
        using var stream = typeof(Region).Assembly.GetManifestResourceStream("regions.csv")!;
        using var reader = new StreamReader(stream);
        var rows = reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        return [.. rows.Skip(1).Select(r => Row(r.Split(',')))];
    }

    private static Region Row(string[] cells) => new(
        cells[0],
        new LocalText(new Dictionary<Language, string>
        {
            [Language.English] = cells[1],
            [Language.Russian] = cells[2],
            [Language.Kazakh] = cells[3],
        }),
        int.Parse(cells[4], CultureInfo.InvariantCulture),
        cells[5],
        int.Parse(cells[6], CultureInfo.InvariantCulture),
        int.Parse(cells[7], CultureInfo.InvariantCulture));
}
