using AccessAudit.Checklists;
using AccessAudit.Imaging.Sheets.Printing;
using AccessAudit.Sheets;
using AccessAudit.Stations;

namespace AccessAudit.Tests.Photographs;

/// <summary>The sheet of a made-up station.</summary>
public static class SamplePrint
{
    private const int LayoutNumber = 1;
    private const uint Serial = 1083;
    private const byte PrintRun = 1;

    private static readonly TagHost Host = TagHost.Parse("ACCESSAUDIT.EXAMPLE", null);

    public static Station Station { get; } = new()
    {
        Id = StationId.Parse("KZ-11-0083", null),
        Number = 83,
        Region = "KZ-11",
        District = "Целиноград",
        Address = "Ақмол ауылы, Гагарин көшесі, 16",
        Name = new Dictionary<Language, string>
        {
            [Language.Kazakh] = "№ 2 жалпы білім беретін мектеп",
            [Language.Russian] = "Общеобразовательная школа № 2",
            [Language.English] = "Secondary school No. 2",
        },
    };

    public static PosterPrint Poster { get; } = new(Station, Tag(SheetNumber.Poster));

    public static SheetPrint Of(Checklist checklist, Language language) => Of(SheetLayout.Of(checklist), language);

    public static SheetPrint Of(SheetLayout layout, Language language) => new(
        Station, layout, language,
        [.. layout.Pages.Select(p => Tag(new SheetNumber(LayoutNumber, language, p.Number).Pack()))],
        Region.Find("KZ-11")!.Name[language]);

    private static string Tag(ushort sheet) => TagKeyRing.Demo.Sign(Serial, sheet, PrintRun).TextAt(Host);
}
