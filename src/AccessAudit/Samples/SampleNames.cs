using System.Globalization;
using AccessAudit.Checklists;
using AccessAudit.Stations;

namespace AccessAudit.Samples;

/// <summary>What made-up stations are housed in.</summary>
internal static class SampleNames
{
    private static readonly (string Kk, string Ru, string En)[] Residential =
    [
        ("№ {0} мектеп", "Школа № {0}", "School No {0}"),
        ("№ {0} мектеп", "Школа № {0}", "School No {0}"),
        ("№ {0} мектеп", "Школа № {0}", "School No {0}"),
        ("№ {0} мәдениет үйі", "Дом культуры № {0}", "House of culture No {0}"),
        ("№ {0} балабақша", "Детский сад № {0}", "Kindergarten No {0}"),
        ("№ {0} колледж", "Колледж № {0}", "College No {0}"),
        ("№ {0} спорт мектебі", "Спортивная школа № {0}", "Sports school No {0}"),
    ];

    private static readonly (string Kk, string Ru, string En)[] TemporaryStay =
    [
        ("№ {0} аурухана", "Больница № {0}", "Hospital No {0}"),
        ("№ {0} шипажай", "Санаторий № {0}", "Sanatorium No {0}"),
        ("№ {0} тергеу изоляторы", "Следственный изолятор № {0}", "Remand centre No {0}"),
    ];

    private static readonly (string Kk, string Ru, string En)[] Abroad =
    [
        ("Елшілік ({0}-үлгі)", "Посольство (образец {0})", "Embassy (sample {0})"),
        ("Бас консулдық ({0}-үлгі)", "Генеральное консульство (образец {0})", "Consulate general (sample {0})"),
    ];

    public static IReadOnlyDictionary<Language, string> Of(StationKind kind, int number, Draws draws)
    {
        var choices = kind switch
        {
            StationKind.Abroad => Abroad,
            StationKind.TemporaryStay => TemporaryStay,
            _ => Residential,
        };
        var (kk, ru, en) = choices[draws.Below(choices.Length)];
        return new Dictionary<Language, string>
        {
            [Language.Kazakh] = string.Format(CultureInfo.InvariantCulture, kk, number),
            [Language.Russian] = string.Format(CultureInfo.InvariantCulture, ru, number),
            [Language.English] = string.Format(CultureInfo.InvariantCulture, en, number),
        };
    }
}
