using AccessAudit.Audits;
using AccessAudit.Checklists;
using AccessAudit.Stations;

namespace AccessAudit.Tests.Storage;

/// <summary>Made-up stations and audits.</summary>
internal static class Samples
{
    public static readonly ChecklistId Checklist = new("kz-cec", "2025-12-24");

    public static StationId StationId(int number) => AccessAudit.Stations.StationId.Parse($"KZ-11-{number:0000}", null);

    public static Station Station(int number, string region = "KZ-11") => new()
    {
        Id = StationId(number),
        Number = number,
        Region = region,
        District = "Целиноградский район",
        Name = new Dictionary<Language, string> { [Language.Kazakh] = $"№ {number} учаске", [Language.Russian] = $"Участок № {number}" },
        Address = $"ул. Мира, {number}",
        Kind = StationKind.Residential,
        Floor = 1,
        Position = new Position(51.1, 71.4),
        Voters = 1240,
        Needs = new Dictionary<string, int> { ["wheelchair"] = 3, ["blind"] = 2 },
    };

    public static IEnumerable<Station> Stations(int count) => Enumerable.Range(1, count).Select(n => Station(n));

    public static AuditId AuditId(int number) => AccessAudit.Audits.AuditId.Parse($"0192f0c4-0000-7000-8000-{number:000000000000}", null);

    public static Audit Audit(int number, int station, int answers = 3) => new()
    {
        Id = AuditId(number),
        Station = StationId(station),
        Checklist = Checklist,
        Date = new DateOnly(2026, 3, 14),
        Source = AuditSource.Observer,
        Auditor = "observer 7",
        Answers = Enumerable.Range(1, answers).ToDictionary(c => $"criterion-{c}", c => new Answer
        {
            Value = (number + c) % 3 == 0 ? new AnswerValue.Number(7.5m, 0.5m) : new AnswerValue.Word(c % 2 == 0 ? "yes" : "no"),
            Note = c % 10 == 0 ? "қоңырау жұмыс істемейді" : null,
        }),
    };
}
