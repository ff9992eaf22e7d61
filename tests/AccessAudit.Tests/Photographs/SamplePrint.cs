using AccessAudit.Checklists;
using AccessAudit.Imaging.Sheets.Printing;
using AccessAudit.Sheets;
using AccessAudit.Stations;

namespace AccessAudit.Tests.Photographs;

/// <summary>The sheet of a made-up station.</summary>
internal static class SamplePrint
{
    /// <summary>The shape of a tag, sealed with nothing: for tests that only print.</summary>
    public const string UnsealedTag = "HTTPS://ACCESSAUDIT.EXAMPLE/S/AE4TM2K5QYX3R7ZB6DWFNGHJPVC2A";

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

    public static SheetPrint Of(Checklist checklist, Language language) => Of(SheetLayout.Of(checklist), language);

    public static SheetPrint Of(SheetLayout layout, Language language) => new(
        Station, layout, language, [.. layout.Pages.Select(_ => UnsealedTag)], Region.Find("KZ-11")!.Name[language]);
}
